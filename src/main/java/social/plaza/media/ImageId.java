package social.plaza.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Ids;

/** Identifies one uploaded picture. */
public record ImageId(long value) {

    static ImageId next() {
        return new ImageId(Ids.next());
    }

    /** Where one size of it is shown. */
    public String path(String size) {
        return "/media/" + value + '/' + size;
    }

    /** Null for none. */
    public static @Nullable ImageId read(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new ImageId(id);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

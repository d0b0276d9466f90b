package social.plaza.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import social.plaza.media.ImageId;

/**
 * The pictures that a community shows of itself.
 *
 * @param emblem its own sign, null where its initials stand
 * @param banner what its head shows, null where its pattern does
 */
public record Pictures(@Nullable ImageId emblem, @Nullable ImageId banner) {

    public static final Pictures NONE = new Pictures(null, null);

    /** From the columns {@code emblem} and {@code banner}. */
    public static Pictures read(ResultSet row) throws SQLException {
        return new Pictures(ImageId.read(row, "emblem"), ImageId.read(row, "banner"));
    }
}

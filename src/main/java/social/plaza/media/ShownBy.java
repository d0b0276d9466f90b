package social.plaza.media;

import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.shared.Actor;

/**
 * The use of pictures that a row shows to everybody.
 *
 * @param table whose rows show them
 * @param chosen the column with the picture that was chosen; only one row has it
 * @param shown the column that is null while it is not shown
 */
public record ShownBy(Purpose purpose, String table, String chosen, String shown, JdbcClient jdbc) implements ImageUse {

    @Override
    public boolean maySee(Actor viewer, ImageId image) {
        return jdbc.sql("SELECT 1 FROM %s WHERE %s = ? AND %s IS NOT NULL".formatted(table, chosen, shown))
                .param(image.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}

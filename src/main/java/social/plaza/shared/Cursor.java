package social.plaza.shared;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list begins: after the row with this sort value and id. Opaque in addresses; a cursor that
 * nobody handed out reads as the beginning of the list.
 *
 * @param sort the row's sort value, or its id again where the list is sorted by id
 */
public record Cursor(long sort, long id) {

    /** Before every row of a list that runs downwards. */
    public static final Cursor TOP = new Cursor(Long.MAX_VALUE, Long.MAX_VALUE);

    public static Cursor at(long id) {
        return new Cursor(id, id);
    }

    /** Just before the row: what follows begins with the row itself. */
    Cursor above() {
        return new Cursor(sort, id + 1);
    }

    /** Just after the row: what leads up to it ends with the row itself. */
    Cursor below() {
        return new Cursor(sort, id - 1);
    }

    public String encoded() {
        byte[] bytes =
                ByteBuffer.allocate(2 * Long.BYTES).putLong(sort).putLong(id).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static Cursor decode(@Nullable String text) {
        if (text == null || text.length() != 22) {
            return TOP;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return new Cursor(bytes.getLong(), bytes.getLong());
        } catch (IllegalArgumentException notOurs) {
            return TOP;
        }
    }
}

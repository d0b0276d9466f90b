package social.plaza.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: the first, the one that follows a row, or the one that leads up to it.
 *
 * @param from the row, which is on neither
 * @param back whether the page stands before the row
 */
public record Turn(Cursor from, boolean back) {

    public static final Turn FIRST = new Turn(Cursor.TOP, false);

    /** The page that follows. */
    public static Turn after(Cursor row) {
        return new Turn(row, false);
    }

    /** As addresses name it; what nobody handed out asks for the first page. */
    public static Turn of(@Nullable String after, @Nullable String before) {
        Cursor above = Cursor.decode(before);
        return above.equals(Cursor.TOP) ? after(Cursor.decode(after)) : new Turn(above, true);
    }

    public boolean first() {
        return from.equals(Cursor.TOP);
    }
}

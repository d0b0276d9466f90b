package social.plaza.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and where the next begins.
 *
 * @param next encoded {@link Cursor} of the next page, null on the last
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Rows on a page. */
    public static final int SIZE = 20;

    /** Rows to ask the database for: one more than is shown tells whether there is a next page. */
    public static final int FETCH = SIZE + 1;

    public Slice {
        items = List.copyOf(items);
    }

    /** Makes a page of up to {@link #FETCH} rows. */
    public static <T> Slice<T> of(List<T> rows, Function<T, Cursor> cursor) {
        if (rows.size() <= SIZE) {
            return new Slice<>(rows, null);
        }
        List<T> shown = rows.subList(0, SIZE);
        return new Slice<>(shown, cursor.apply(shown.getLast()).encoded());
    }

    public boolean empty() {
        return items.isEmpty();
    }
}

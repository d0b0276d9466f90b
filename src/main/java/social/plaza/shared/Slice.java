package social.plaza.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and where those beside it begin.
 *
 * @param next encoded {@link Cursor} of the page that follows, null on the last
 * @param previous of the page that stands before it, null on the first
 */
public record Slice<T>(
        List<T> items, @Nullable String next, @Nullable String previous) {

    /** Rows on a page. */
    public static final int SIZE = 20;

    /** Rows to ask the database for: one more than is shown tells whether there is a next page. */
    public static final int FETCH = SIZE + 1;

    public Slice {
        items = List.copyOf(items);
    }

    /** Of a list that is read forwards alone. */
    public Slice(List<T> items, @Nullable String next) {
        this(items, next, null);
    }

    /** Makes the first or a following page of up to {@link #FETCH} rows. */
    public static <T> Slice<T> of(List<T> rows, Function<T, Cursor> cursor) {
        return of(rows, cursor, Turn.FIRST);
    }

    /**
     * Makes a page of the up to {@link #FETCH} rows that are nearest to where it was turned, in the order of the list, which
     * runs downwards.
     */
    public static <T> Slice<T> of(List<T> rows, Function<T, Cursor> cursor, Turn turn) {
        boolean more = rows.size() > SIZE;
        int begin = more && turn.back() ? rows.size() - SIZE : 0;
        List<T> shown = rows.subList(begin, Math.min(rows.size(), begin + SIZE));
        boolean follows = turn.back() || more;
        boolean leads = turn.back() ? more : !turn.first();
        if (shown.isEmpty()) {
            return new Slice<>(
                    shown,
                    follows ? turn.from().above().encoded() : null,
                    leads ? turn.from().below().encoded() : null);
        }
        return new Slice<>(
                shown,
                follows ? cursor.apply(shown.getLast()).encoded() : null,
                leads ? cursor.apply(shown.getFirst()).encoded() : null);
    }

    public boolean empty() {
        return items.isEmpty();
    }
}

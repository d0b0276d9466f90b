package social.plaza.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.community.Affiliation;
import social.plaza.community.Role;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/**
 * Pages of a queue: what waits, longest first, then what is answered, newest first.
 *
 * @param rows what is selected and from where, with the queue itself as {@code q}
 * @param waits the condition, over the rows, under which one waits
 * @param place of a row that was read; {@link #at}
 */
record WaitingFirst<T>(String rows, String waits, RowMapper<T> view, Function<T, Cursor> place) {

    static Cursor at(boolean waiting, long id) {
        return waiting ? new Cursor(1, -id) : new Cursor(0, id);
    }

    /**
     * The parameters of the conditions that say what a reader sees.
     *
     * @param affiliation with the community; null for platform staff
     */
    static Map<String, Object> reader(Actor reader, @Nullable Affiliation affiliation) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("reader", reader.account().value());
        if (affiliation != null) {
            parameters.put("desk", affiliation.community().value());
            parameters.put("admin", affiliation.rank() == Role.ADMIN);
        }
        return parameters;
    }

    /** One statement. */
    Slice<T> page(JdbcClient jdbc, String seen, Map<String, Object> reader, Cursor from) {
        List<T> page = jdbc.sql(rows + """
                        WHERE %1$s AND (CASE WHEN %2$s THEN 1 ELSE 0 END, CASE WHEN %2$s THEN -q.id ELSE q.id END)
                              < (:sort, :id)
                        ORDER BY %2$s DESC, CASE WHEN %2$s THEN -q.id ELSE q.id END DESC LIMIT :size""".formatted(seen, waits))
                .params(reader)
                .param("sort", from.sort())
                .param("id", from.id())
                .param("size", Slice.FETCH)
                .query(view)
                .list();
        return Slice.of(page, place);
    }
}

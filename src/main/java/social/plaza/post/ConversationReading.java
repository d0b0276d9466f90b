package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;

/** Reads what stands below a post, level by level, in one statement that reads a bounded number of rows. */
@Component
@Transactional(readOnly = true)
public class ConversationReading {

    /** Levels of answers below a post; what is further down is read in its own conversation. */
    public static final int DEPTH = BelowQuery.DEPTH;

    private final JdbcClient jdbc;
    private final Clock clock;

    ConversationReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A page of what answers a post, and on the first page how its author went on.
     *
     * @param from where the page begins, {@link Cursor#TOP} for the first
     */
    public Below below(Actor viewer, PostId post, boolean newestFirst, Cursor from) {
        return read(viewer, post, new BelowQuery(newestFirst, true, DEPTH), from);
    }

    /**
     * The answers to one post of a conversation, oldest first.
     *
     * @param levels how many levels of them, up to {@link #DEPTH}
     */
    public Below answers(Actor viewer, PostId post, Cursor after, int levels) {
        return read(viewer, post, new BelowQuery(false, false, levels), after);
    }

    private Below read(Actor viewer, PostId post, BelowQuery query, Cursor from) {
        boolean first = from.equals(Cursor.TOP);
        Instant now = clock.instant();
        PostViewRows posts = new PostViewRows(viewer, now);
        List<BelowRows.Row> rows = jdbc.sql(query.sql())
                .params(Visibility.viewer(viewer))
                .param("post", post.value())
                .param("first", first)
                .param("after", query.newestFirst() || first ? 0L : from.id())
                .param("before", query.newestFirst() ? from.id() : Long.MAX_VALUE)
                .param("editable", Timestamp.from(now.minus(Edits.TIME)))
                .query((row, number) -> BelowRows.Row.of(row, number, posts))
                .list();
        return new BelowRows(query, rows).below();
    }
}

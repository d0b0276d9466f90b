package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;

/**
 * Reads posts for pages: a list in one statement, whoever chooses its posts. What the viewer may not read is in none of
 * them.
 */
@Component
@Transactional(readOnly = true)
public class PostReading {

    /** More than this many new posts are not counted. */
    public static final int MOST_COUNTED = 20;

    /**
     * Chooses the posts of a list: a query for post ids over {@code post p} and {@code account a}, its author. It names
     * {@link #VISIBLE} among its conditions and {@link #RANGE} as their end, wherever it limits.
     *
     * @param sql knows the parameter {@code :viewer}, an account's id or 0 for a guest
     * @param parameters what else it needs
     * @param reposts whether it also chooses reposts, {@code repost r}, and so {@code (id, place, reposter)} instead of ids.
     *     A repost stands at its own id; {@link #REPOST_VISIBLE} and {@link #REPOST_RANGE} are its conditions
     */
    public record Choice(String sql, Map<String, Object> parameters, boolean reposts) {

        /** The condition that the viewer may read the post. */
        public static final String VISIBLE = "{visible}";

        /** The page's condition, order and limit. */
        public static final String RANGE = "{range}";

        /** The condition that the viewer may read the post by this repost. */
        public static final String REPOST_VISIBLE = "{repost visible}";

        /** The page's condition, order and limit for reposts. */
        public static final String REPOST_RANGE = "{repost range}";

        public Choice(String sql, Map<String, Object> parameters) {
            this(sql, parameters, false);
        }

        /** Posts that fulfil a condition, newest first. */
        public static Choice where(String condition, Map<String, Object> parameters) {
            return new Choice(
                    "SELECT p.id FROM post p JOIN account a ON a.id = p.author_id WHERE " + VISIBLE + " AND ("
                            + condition + ") " + RANGE,
                    parameters);
        }
    }

    /**
     * A page of posts, and the one that stands above them; null for none.
     *
     * @param newest the newest place of both, 0 for none
     */
    public record Topped(@Nullable PostView pinned, Slice<PostView> posts, long newest) {}

    private record Row(boolean atop, PostView post) {}

    private record Kept(long bookmark, PostView post) {}

    private static final String BOOKMARKED = """
            SELECT p.id, p.id AS place, NULL::bigint AS reposter
            FROM bookmark kept JOIN post p ON p.id = kept.post_id JOIN account a ON a.id = p.author_id
            WHERE kept.account_id = :viewer AND kept.id < :before AND %s
            ORDER BY kept.id DESC LIMIT :limit""".formatted(Visibility.SQL);

    private static final String NEWEST = "AND p.id > :after AND p.id < :before ORDER BY p.id DESC LIMIT :limit";
    private static final String OLDEST = "AND p.id > :after AND p.id < :before ORDER BY p.id LIMIT :limit";

    private static final String MOST_ANSWERED =
            "AND (p.replies, p.id) < (:replies, :before) ORDER BY p.replies DESC, p.id DESC LIMIT :limit";

    private final JdbcClient jdbc;
    private final Clock clock;

    PostReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, newest first. A post that has several places there is shown at the newest only. */
    public Slice<PostView> newest(Actor viewer, Choice choice, Cursor before) {
        List<PostView> rows = list(viewer, choice, NEWEST, 0, before.id(), "ORDER BY chosen.place DESC");
        return onceEach(rows, null);
    }

    /**
     * One page, newest first, and above it the pinned post, in one statement.
     *
     * @param pinned chooses one post at most, which is not in the list; needs no range
     */
    public Topped topped(Actor viewer, Choice choice, Choice pinned) {
        PostViewRows rows = new PostViewRows(viewer, clock.instant());
        List<Row> read = jdbc.sql("WITH chosen AS (SELECT id, place, reposter, false AS atop FROM ("
                        + places(choice, NEWEST) + ") AS listed UNION ALL SELECT id, place, reposter, true FROM ("
                        + places(pinned, "") + ") AS pinned), shown AS (" + PostViewRows.SELECT
                        + ") SELECT shown.*, chosen.atop FROM shown JOIN chosen USING (id, place) ORDER BY place DESC")
                .params(Visibility.viewer(viewer))
                .params(choice.parameters())
                .params(pinned.parameters())
                .param("editable", editable())
                .param("after", 0)
                .param("before", Long.MAX_VALUE)
                .param("limit", Slice.FETCH)
                .query((row, number) -> new Row(row.getBoolean("atop"), rows.mapRow(row, number)))
                .list();
        PostView top =
                read.stream().filter(Row::atop).map(Row::post).findFirst().orElse(null);
        List<PostView> listed =
                read.stream().filter(row -> !row.atop()).map(Row::post).toList();
        long newest = read.stream().mapToLong(row -> row.post().place()).max().orElse(0);
        return new Topped(top, onceEach(listed, top), newest);
    }

    /** One page, the most answered first; its cursors name how many answers the last one has. */
    public Slice<PostView> mostAnswered(Actor viewer, Choice choice, Cursor before) {
        List<PostView> rows = jdbc.sql("WITH chosen AS (" + places(choice, MOST_ANSWERED) + ") " + PostViewRows.SELECT
                        + "ORDER BY p.replies DESC, p.id DESC")
                .params(Visibility.viewer(viewer))
                .params(choice.parameters())
                .param("editable", editable())
                .param("replies", before.sort())
                .param("before", before.id())
                .param("limit", Slice.FETCH)
                .query(new PostViewRows(viewer, clock.instant()))
                .list();
        return Slice.of(rows, post -> new Cursor(post.replies(), post.id().value()));
    }

    /** One page, oldest first. */
    public Slice<PostView> oldest(Actor viewer, Choice choice, Cursor after) {
        long from = after.equals(Cursor.TOP) ? 0 : after.id();
        List<PostView> rows = list(viewer, choice, OLDEST, from, Long.MAX_VALUE, "ORDER BY p.id");
        return Slice.of(rows, post -> Cursor.at(post.id().value()));
    }

    /** One page of what the viewer has bookmarked, the newest bookmark first. */
    public Slice<PostView> bookmarked(Actor viewer, Cursor before) {
        PostViewRows rows = new PostViewRows(viewer, clock.instant());
        List<Kept> kept = jdbc.sql(
                        "WITH chosen AS (" + BOOKMARKED + ") " + PostViewRows.SELECT + "ORDER BY bookmark DESC")
                .params(Visibility.viewer(viewer))
                .param("editable", editable())
                .param("before", before.id())
                .param("limit", Slice.FETCH)
                .query((row, number) -> new Kept(row.getLong("bookmark"), rows.mapRow(row, number)))
                .list();
        Slice<Kept> page = Slice.of(kept, one -> Cursor.at(one.bookmark()));
        return new Slice<>(page.items().stream().map(Kept::post).toList(), page.next());
    }

    /** How many came after a post, up to one more than {@link #MOST_COUNTED}. */
    public int newer(Actor viewer, Choice choice, long after) {
        return jdbc.sql("SELECT count(DISTINCT id) FROM (" + filled(choice, NEWEST) + ") AS newer")
                .params(Visibility.viewer(viewer))
                .params(choice.parameters())
                .param("after", after)
                .param("before", Long.MAX_VALUE)
                .param("limit", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** The newest that are chosen, by their ids alone. */
    public List<PostId> newestIds(Actor viewer, Choice choice, int most) {
        return jdbc.sql(filled(choice, NEWEST))
                .params(Visibility.viewer(viewer))
                .params(choice.parameters())
                .param("after", 0)
                .param("before", Long.MAX_VALUE)
                .param("limit", most)
                .query((row, number) -> new PostId(row.getLong(1)))
                .list();
    }

    /** One post; empty where the viewer may not read it. */
    public Optional<PostView> one(Actor viewer, PostId id) {
        Choice choice = Choice.where("p.id = :id", Map.of("id", id.value()));
        return list(viewer, choice, NEWEST, 0, Long.MAX_VALUE, "").stream().findFirst();
    }

    /** A post and what it answers up to the beginning of the conversation, oldest first, as far as the viewer may read. */
    public List<PostView> withAncestors(Actor viewer, PostId id, int most) {
        return jdbc.sql("""
                        WITH RECURSIVE line (id, reply_to_id, depth) AS (
                            SELECT id, reply_to_id, 0 FROM post WHERE id = :id
                            UNION ALL
                            SELECT above.id, above.reply_to_id, depth + 1
                            FROM line JOIN post above ON above.id = line.reply_to_id WHERE depth < :most
                        ), chosen AS (
                            SELECT p.id, p.id AS place, NULL::bigint AS reposter FROM line JOIN post p ON p.id = line.id JOIN account a ON a.id = p.author_id
                            WHERE %s
                        )
                        """.formatted(Visibility.SQL) + PostViewRows.SELECT + "ORDER BY p.id")
                .params(Visibility.viewer(viewer))
                .param("editable", editable())
                .param("id", id.value())
                .param("most", most)
                .query(new PostViewRows(viewer, clock.instant()))
                .list();
    }

    private List<PostView> list(Actor viewer, Choice choice, String range, long after, long before, String order) {
        return jdbc.sql("WITH chosen AS (" + places(choice, range) + ") " + PostViewRows.SELECT + order)
                .params(Visibility.viewer(viewer))
                .params(choice.parameters())
                .param("editable", editable())
                .param("after", after)
                .param("before", before)
                .param("limit", Slice.FETCH)
                .query(new PostViewRows(viewer, clock.instant()))
                .list();
    }

    /** What was published after this time can still be changed. */
    private Timestamp editable() {
        return Timestamp.from(clock.instant().minus(Edits.TIME));
    }

    /** @param above a post that the page shows already */
    private static Slice<PostView> onceEach(List<PostView> rows, @Nullable PostView above) {
        Slice<PostView> places = Slice.of(rows, post -> Cursor.at(post.place()));
        Set<PostId> shown = new HashSet<>();
        if (above != null) {
            shown.add(above.id());
        }
        return new Slice<>(
                places.items().stream().filter(post -> shown.add(post.id())).toList(), places.next());
    }

    private static String places(Choice choice, String range) {
        String chosen = filled(choice, range);
        return choice.reposts()
                ? chosen
                : "SELECT id, id AS place, NULL::bigint AS reposter FROM (" + chosen + ") AS said";
    }

    private static String filled(Choice choice, String range) {
        return choice.sql()
                .replace(Choice.VISIBLE, Visibility.SQL)
                .replace(Choice.RANGE, range)
                .replace(Choice.REPOST_VISIBLE, Visibility.OF_REPOST)
                .replace(Choice.REPOST_RANGE, range.replace("p.id", "r.id"));
    }
}

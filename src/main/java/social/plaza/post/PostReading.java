package social.plaza.post;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import social.plaza.shared.Turn;

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
     * {@link #VISIBLE} among its conditions and {@link #RANGE} as their end, wherever it limits. What it sorts itself it sorts
     * in the direction {@link #ORDER}: a page that leads up to a row is found from there upwards.
     *
     * @param sql knows the parameter {@code :viewer}, an account's id or 0 for a guest
     * @param parameters what else it needs
     * @param placed whether it chooses {@code (id, place, reposter)} instead of ids: also reposts, {@code repost r}. A repost
     *     stands at its own id; {@link #REPOST_VISIBLE} and {@link #REPOST_RANGE} are its conditions
     */
    public record Choice(String sql, Map<String, Object> parameters, boolean placed) {

        /** The condition that the viewer may read the post. */
        public static final String VISIBLE = "{visible}";

        /** The page's condition, order and limit. */
        public static final String RANGE = "{range}";

        /** The condition that the viewer may read the post by this repost. */
        public static final String REPOST_VISIBLE = "{repost visible}";

        /** The page's condition, order and limit for reposts. */
        public static final String REPOST_RANGE = "{repost range}";

        /** The same for bookmarks, {@code bookmark kept}, which stand where they were made. */
        static final String BOOKMARK_RANGE = "{bookmark range}";

        /** {@code DESC} where a page is read downwards. */
        public static final String ORDER = "{order}";

        /** {@code >=} where a page is read downwards: this far. */
        public static final String NEARER = "{nearer}";

        /** {@code <} where a page is read downwards: further than that. */
        public static final String FARTHER = "{farther}";

        /** The place behind the last in that direction. */
        public static final String END = "{end}";

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

    private record Placed(long place, boolean atop, PostView post) {}

    private static final Choice BOOKMARKED = new Choice("""
            SELECT p.id, kept.id AS place, NULL::bigint AS reposter
            FROM bookmark kept JOIN post p ON p.id = kept.post_id JOIN account a ON a.id = p.author_id
            WHERE kept.account_id = :viewer AND {visible} {bookmark range}""", Map.of(), true);

    private final JdbcClient jdbc;
    private final Clock clock;

    PostReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same as {@link #page} for a list that is read downwards alone. */
    public Slice<PostView> newest(Actor viewer, Choice choice, Cursor before) {
        return page(viewer, choice, Turn.after(before));
    }

    /** One page, newest first. A post that has several places there is shown at the newest only. */
    public Slice<PostView> page(Actor viewer, Choice choice, Turn turn) {
        return onceEach(read(viewer, choice, PostOrder.NEWEST, turn), PostOrder.NEWEST, turn, null);
    }

    /**
     * The first page, newest first, and above it the pinned post, in one statement.
     *
     * @param pinned chooses one post at most, which is not in the list; needs no range
     */
    public Topped topped(Actor viewer, Choice choice, Choice pinned) {
        PostOrder order = PostOrder.NEWEST;
        String chosen = "SELECT id, place, reposter, false AS atop FROM (" + order.places(choice, Turn.FIRST)
                + ") AS listed UNION ALL SELECT id, place, reposter, true FROM ("
                + order.places(pinned, Turn.FIRST) + ") AS pinned";
        List<Placed> read = rows(
                viewer,
                "WITH chosen AS (" + chosen + "), shown AS (" + PostViewRows.SELECT
                        + ") SELECT shown.*, chosen.atop FROM shown JOIN chosen USING (id, place) ORDER BY place DESC",
                List.of(choice.parameters(), pinned.parameters(), order.bounds(Turn.FIRST)),
                row -> row.getBoolean("atop"));
        PostView top =
                read.stream().filter(Placed::atop).map(Placed::post).findFirst().orElse(null);
        List<Placed> listed = read.stream().filter(row -> !row.atop()).toList();
        long newest = read.stream().mapToLong(Placed::place).max().orElse(0);
        return new Topped(top, onceEach(listed, order, Turn.FIRST, top), newest);
    }

    /** One page, the most answered first. */
    public Slice<PostView> mostAnswered(Actor viewer, Choice choice, Turn turn) {
        return onceEach(read(viewer, choice, PostOrder.MOST_ANSWERED, turn), PostOrder.MOST_ANSWERED, turn, null);
    }

    /** One page, oldest first. */
    public Slice<PostView> oldest(Actor viewer, Choice choice, Cursor after) {
        Turn turn = new Turn(after.equals(Cursor.TOP) ? Cursor.at(0) : after, true);
        List<PostView> rows = read(viewer, choice, PostOrder.NEWEST, turn).reversed().stream()
                .map(Placed::post)
                .toList();
        return Slice.of(rows, post -> Cursor.at(post.id().value()));
    }

    /** One page of what the viewer has bookmarked, the newest bookmark first. */
    public Slice<PostView> bookmarked(Actor viewer, Turn turn) {
        return page(viewer, BOOKMARKED, turn);
    }

    /** How many came after a post, up to one more than {@link #MOST_COUNTED}. */
    public int newer(Actor viewer, Choice choice, long after) {
        return ids(viewer, choice, after, MOST_COUNTED + 1, "SELECT count(DISTINCT id) FROM (%s) AS newer")
                .query(Integer.class)
                .single();
    }

    /** The newest that are chosen, by their ids alone. */
    public List<PostId> newestIds(Actor viewer, Choice choice, int most) {
        return ids(viewer, choice, 0, most, "%s")
                .query((row, number) -> new PostId(row.getLong(1)))
                .list();
    }

    private JdbcClient.StatementSpec ids(Actor viewer, Choice choice, long after, int most, String statement) {
        return jdbc.sql(statement.replace("%s", PostOrder.NEWEST.filled(choice, Turn.FIRST)))
                .params(Visibility.viewer(viewer))
                .params(choice.parameters())
                .params(PostOrder.NEWEST.bounds(Turn.FIRST))
                .param("after", after)
                .param("limit", most);
    }

    /** One post; empty where the viewer may not read it. */
    public Optional<PostView> one(Actor viewer, PostId id) {
        Choice choice = Choice.where("p.id = :id", Map.of("id", id.value()));
        return read(viewer, choice, PostOrder.NEWEST, Turn.FIRST).stream()
                .map(Placed::post)
                .findFirst();
    }

    /** A post and what it answers up to the beginning of the conversation, oldest first, as far as the viewer may read. */
    public List<PostView> withAncestors(Actor viewer, PostId id, int most) {
        return rows(
                        viewer,
                        """
                        WITH RECURSIVE line (id, reply_to_id, depth) AS (
                            SELECT id, reply_to_id, 0 FROM post WHERE id = :id
                            UNION ALL
                            SELECT above.id, above.reply_to_id, depth + 1
                            FROM line JOIN post above ON above.id = line.reply_to_id WHERE depth < :most
                        ), chosen AS (
                            SELECT p.id, p.id AS place, NULL::bigint AS reposter FROM line JOIN post p ON p.id = line.id JOIN account a ON a.id = p.author_id
                            WHERE %s
                        )
                        """.formatted(Visibility.SQL) + PostViewRows.SELECT + "ORDER BY p.id",
                        List.of(Map.of("id", id.value(), "most", most)),
                        _ -> false)
                .stream()
                .map(Placed::post)
                .toList();
    }

    private List<Placed> read(Actor viewer, Choice choice, PostOrder order, Turn turn) {
        return rows(
                viewer,
                "WITH chosen AS (" + order.places(choice, turn) + ") " + PostViewRows.SELECT + "ORDER BY "
                        + order.rows(),
                List.of(choice.parameters(), order.bounds(turn)),
                _ -> false);
    }

    private interface Mark {
        boolean of(ResultSet row) throws SQLException;
    }

    private List<Placed> rows(Actor viewer, String sql, List<Map<String, Object>> parameters, Mark atop) {
        PostViewRows posts = new PostViewRows(viewer, clock.instant());
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .params(Visibility.viewer(viewer))
                .param("editable", editable())
                .param("limit", Slice.FETCH);
        parameters.forEach(statement::params);
        return statement
                .query((row, number) -> new Placed(row.getLong("place"), atop.of(row), posts.mapRow(row, number)))
                .list();
    }

    /** What was published after this time can still be changed. */
    private Timestamp editable() {
        return Timestamp.from(clock.instant().minus(Edits.TIME));
    }

    /** @param above a post that the page shows already */
    private static Slice<PostView> onceEach(List<Placed> rows, PostOrder order, Turn turn, @Nullable PostView above) {
        Slice<Placed> places = Slice.of(rows, row -> order.cursor(row.place(), row.post()), turn);
        Set<PostId> shown = new HashSet<>();
        if (above != null) {
            shown.add(above.id());
        }
        return new Slice<>(
                places.items().stream()
                        .map(Placed::post)
                        .filter(post -> shown.add(post.id()))
                        .toList(),
                places.next(),
                places.previous());
    }
}

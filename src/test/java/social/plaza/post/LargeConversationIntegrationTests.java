package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.Ids;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;

/** However much was answered, a page reads little of it, and finds that in indexes. */
@PlazaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeConversationIntegrationTests {

    /** In every build; {@code -Dplaza.answers=100000 -Dplaza.deep=10000} takes a minute. */
    private static final int ANSWERS = Integer.getInteger("plaza.answers", 5_000);

    private static final int DEEP = Integer.getInteger("plaza.deep", 1_000);

    /** Rows of posts, each counted as often as it is looked at. */
    private static final double MOST_READ = 4_000;

    private static final Pattern READ = Pattern.compile("\\(actual rows=([\\d.]+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [^:]+: (\\d+)");

    private final Posts posts;
    private final ConversationReading conversations;
    private final PostReading reading;
    private final Cast cast;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final JdbcClient owner;

    private Actor viewer = Actor.GUEST;
    private PostId popular = new PostId(0);
    private PostId forsaken = new PostId(0);
    private long beginning;
    private long end;

    LargeConversationIntegrationTests(
            Posts posts,
            ConversationReading conversations,
            PostReading reading,
            Cast cast,
            Scene scene,
            Database database,
            JdbcClient jdbc) {
        this.posts = posts;
        this.conversations = conversations;
        this.reading = reading;
        this.cast = cast;
        this.scene = scene;
        this.jdbc = jdbc;
        this.owner = database.asOwner();
    }

    @BeforeAll
    void talkMuch() {
        Square square = scene.square();
        viewer = cast.actor(square.moderator());
        popular = posts.publish(cast.actor(square.author()), Audience.followers(), "Everybody answers this");
        forsaken = scene.post(square.author(), square.community(), "What answered this is gone");
        beginning = scene.post(square.author(), square.community(), "This goes on and on")
                .value();
        long from = Ids.next();
        answer(popular.value(), from, ANSWERS, square.reader(), null);
        answer(forsaken.value(), from + ANSWERS, ANSWERS, square.reader(), square.community());
        long chain = from + 2L * ANSWERS;
        end = chain + DEEP;
        owner.sql("""
                        INSERT INTO post (id, author_id, community_id, body, reply_to_id, conversation_id, created_at, version, replies)
                        SELECT ? + n, ?, ?, 'on', CASE n WHEN 1 THEN ? ELSE ? + n - 1 END, ?, now(), 0, 1
                        FROM generate_series(1, ?) AS n""")
                .params(chain, square.author().value(), square.community().value(), beginning, chain, beginning, DEEP)
                .update();
        owner.sql("ANALYZE post").update();
    }

    /** @param gone the community whose answers are deleted; null for answers to followers, which stand */
    private void answer(long to, long from, int count, AccountId by, @Nullable CommunityId gone) {
        owner.sql("""
                        INSERT INTO post (id, author_id, community_id, body, reply_to_id, conversation_id, created_at, version, deleted_at)
                        SELECT :from + n, :by, CAST(:community AS bigint), 'so do I', :to, :to, now(), 0,
                               CASE WHEN CAST(:community AS bigint) IS NOT NULL THEN now() END
                        FROM generate_series(1, :count) AS n""")
                .param("from", from)
                .param("by", by.value())
                .param("community", gone == null ? null : gone.value())
                .param("to", to)
                .param("count", count)
                .update();
    }

    @Test
    void aPostThatEverybodyAnswersIsReadAsOneWithTwentyAnswers() {
        for (boolean newestFirst : new boolean[] {true, false}) {
            Below first = conversations.below(viewer, popular, newestFirst, Cursor.TOP);
            assertThat(first.answers().items()).hasSize(Slice.SIZE);
            Cursor further = Cursor.decode(first.answers().next());
            assertThat(conversations
                            .below(viewer, popular, newestFirst, further)
                            .answers()
                            .items())
                    .hasSize(Slice.SIZE);
            readsLittle(new BelowQuery(newestFirst, true, BelowQuery.DEPTH), popular, Cursor.TOP);
            readsLittle(new BelowQuery(newestFirst, true, BelowQuery.DEPTH), popular, further);
        }
    }

    @Test
    void whatIsGoneIsPassedOverAPieceAtATime() {
        Below page = conversations.below(viewer, forsaken, true, Cursor.TOP);
        assertThat(page.answers().items()).isEmpty();
        assertThat(page.answers().next()).isNotNull();
        readsLittle(new BelowQuery(true, true, BelowQuery.DEPTH), forsaken, Cursor.TOP);
    }

    @Test
    void aConversationWithoutEndIsReadFromEitherEnd() {
        Below line = conversations.below(viewer, new PostId(beginning), true, Cursor.TOP);
        assertThat(line.line()).hasSize(BelowQuery.LONGEST_LINE);
        assertThat(line.lineGoesOn()).isTrue();
        readsLittle(new BelowQuery(true, true, BelowQuery.DEPTH), new PostId(beginning), Cursor.TOP);
        readsLittle(new BelowQuery(false, false, BelowQuery.DEPTH), new PostId(beginning), Cursor.TOP);

        assertThat(reading.withAncestors(viewer, new PostId(end), 30)).hasSize(31);
    }

    private void readsLittle(BelowQuery query, PostId post, Cursor from) {
        boolean first = from.equals(Cursor.TOP);
        List<String> plan = jdbc.sql("EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF) " + query.sql())
                .params(Visibility.viewer(viewer))
                .param("post", post.value())
                .param("first", first)
                .param("after", query.newestFirst() || first ? 0L : from.id())
                .param("before", query.newestFirst() ? from.id() : Long.MAX_VALUE)
                .param("editable", Timestamp.valueOf("2026-11-21 00:00:00"))
                .query((row, _) -> row.getString(1))
                .list();
        String lines = String.join("\n", plan);
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on post ") && !line.contains("never executed"));
        assertThat(read(plan)).as(lines).isLessThan(MOST_READ);
    }

    private static double read(List<String> plan) {
        double read = 0;
        double loops = 0;
        for (String line : plan) {
            Matcher rows = READ.matcher(line);
            if (rows.find()) {
                loops = line.contains(" on post") ? Double.parseDouble(rows.group(2)) : 0;
                read += loops * Double.parseDouble(rows.group(1));
            }
            Matcher removed = REMOVED.matcher(line);
            if (removed.find()) {
                read += loops * Double.parseDouble(removed.group(1));
            }
        }
        return read;
    }
}

package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.community.Posting;
import social.plaza.community.Settings;
import social.plaza.community.SlowMode;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.shared.UnfitText;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.TestClock;

/** Threads written in one go. */
@PlazaTest
class ThreadsIntegrationTests {

    private final Posts posts;
    private final Settings settings;
    private final Cast cast;
    private final Scene scene;
    private final Database database;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private Square square;

    @SuppressWarnings("NullAway.Init")
    ThreadsIntegrationTests(
            Posts posts,
            Settings settings,
            Cast cast,
            Scene scene,
            Database database,
            JdbcClient jdbc,
            TestClock clock) {
        this.posts = posts;
        this.settings = settings;
        this.cast = cast;
        this.scene = scene;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
    }

    @Test
    void eachPostAnswersTheOneBeforeIt() {
        PostId first = publish("one", null, "two", "three");

        List<PostId> line = line(first);
        assertThat(line.stream().map(post -> posts.facts(post).body())).containsExactly("one", "two", "three");
        assertThat(line).allSatisfy(post -> {
            assertThat(posts.facts(post).conversation()).isEqualTo(first);
            assertThat(posts.facts(post).author()).isEqualTo(square.author());
            assertThat(posts.facts(post).community()).isEqualTo(square.community());
        });
        assertThat(replies(line.get(0))).isOne();
        assertThat(replies(line.get(1))).isOne();
        assertThat(replies(line.get(2))).isZero();
    }

    @Test
    void whatWasLeftEmptyIsNoPost() {
        assertThat(line(publish("one", null, "", "two", " \n ", "three"))).hasSize(3);
    }

    @Test
    void holdsTwentyFivePostsAndNoMore() {
        assertThat(line(publish("1", null, numbers(24)))).hasSize(25);

        assertThatThrownBy(() -> publish("1", null, numbers(25))).isInstanceOf(ThreadTooLong.class);
        assertThat(count("post")).isEqualTo(25);
    }

    @Test
    void isPublishedWholeOrNotAtAll() {
        for (String unfit : new String[] {"a".repeat(281), "a\u0000", "\u200B", "\uD800"}) {
            assertThatThrownBy(() -> publish("one #tag @rita", null, "two", unfit, "four"))
                    .isInstanceOfSatisfying(
                            UnfitPart.class,
                            part -> assertThat(part.following()).isEqualTo(2));
        }
        assertThatThrownBy(() -> publish("", null, "two")).isInstanceOf(UnfitText.class);
        scene.settle();
        assertThat(count("post")).isZero();
        assertThat(count("post_hashtag")).isZero();
        assertThat(told(square.reader())).isEmpty();
    }

    /** The third is refused by the database, when the first two and the count of what they answer are written already. */
    @Test
    void nothingStaysOfWhatWasBegun() {
        PostId question = scene.post(square.reader(), square.community(), "A question");
        JdbcClient owner = database.asOwner();
        owner.sql("ALTER TABLE post ADD CONSTRAINT refused CHECK (body <> 'three')")
                .update();
        try {
            String key = UUID.randomUUID().toString();
            Draft thread = draft("one @rita", question, "two @rita", "three");
            assertThatThrownBy(() -> posts.publish(cast.actor(square.author()), thread, key))
                    .isInstanceOf(DataIntegrityViolationException.class);
        } finally {
            owner.sql("ALTER TABLE post DROP CONSTRAINT refused").update();
        }
        scene.settle();
        assertThat(count("post")).isOne();
        assertThat(replies(question)).isZero();
        assertThat(count("submission")).isZero();
        assertThat(told(square.reader())).isEmpty();
    }

    @Test
    void waitsInSlowModeAsOnePost() {
        slowDown();
        publish("one", null, "two", "three");

        assertThatThrownBy(() -> publish("too soon", null, "two")).isInstanceOf(TooSoon.class);
        clock.advance(Duration.ofMinutes(5));
        publish("in time", null, "two", "three");
        assertThat(count("post")).isEqualTo(6);
    }

    @Test
    void ofManyAtOnceInSlowModeOneIsPublishedWhole() {
        slowDown();
        Race<PostId> race = Race.of(16, i -> () -> publish("number " + i, null, "two", "three"));

        assertThat(race.values()).hasSize(1);
        assertThat(race.failures()).hasSize(15).allMatch(TooSoon.class::isInstance);
        assertThat(count("post")).isEqualTo(3);
        assertThat(line(race.values().getFirst())).hasSize(3);
    }

    @Test
    void theSameFormTwiceIsOneThread() {
        String key = UUID.randomUUID().toString();
        Draft draft = draft("one", null, "two", "three");
        Race<PostId> race = Race.of(8, _ -> () -> posts.publish(cast.actor(square.author()), draft, key));

        assertThat(race.failures()).isEmpty();
        assertThat(race.values()).containsOnly(race.values().getFirst());
        assertThat(count("post")).isEqualTo(3);
    }

    @Test
    void whoIsAnsweredOrNamedIsToldOnce() {
        PostId question = scene.post(square.reader(), square.community(), "A question");
        publish("One for @mona", question, "two for @rita and @mona", "three for @alma", "four for @alma @ben");
        scene.settle();

        assertThat(told(square.reader())).containsExactly("REPLY");
        assertThat(told(square.moderator())).containsExactly("MENTION");
        assertThat(told(square.admin())).containsExactly("MENTION");
        assertThat(told(square.author())).isEmpty();
        assertThat(replies(question)).isOne();
    }

    @Test
    void mayAnswerWhatItsAuthorMayAnswer() {
        AccountId stranger = cast.person("stranger");
        PostId question = scene.post(square.reader(), square.community(), "A question");
        Draft answer = draft("one", question, "two");
        assertThatThrownBy(() -> posts.publish(cast.actor(stranger), answer, null))
                .isInstanceOf(Refused.class);
        assertThat(count("post")).isOne();
    }

    private PostId publish(String body, @Nullable PostId replyTo, String... then) {
        return posts.publish(cast.actor(square.author()), draft(body, replyTo, then), null);
    }

    private Draft draft(String body, @Nullable PostId replyTo, String... then) {
        return new Draft(
                body, Audience.of(square.community()), replyTo, null, false, null, null, List.of(), List.of(then));
    }

    private static String[] numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private void slowDown() {
        var now =
                settings.open(cast.actor(square.admin()), "square").community().posting();
        settings.pace(cast.actor(square.admin()), square.community(), new Posting(SlowMode.FIVE, false), now.edition());
    }

    /** A post and those that follow it, each found by the one before. */
    private List<PostId> line(PostId first) {
        return jdbc.sql("""
                        WITH RECURSIVE line (id, step) AS (
                            SELECT id, 0 FROM post WHERE id = ?
                            UNION ALL SELECT p.id, step + 1 FROM line JOIN post p ON p.reply_to_id = line.id)
                        SELECT id FROM line ORDER BY step""")
                .param(first.value())
                .query((row, _) -> new PostId(row.getLong(1)))
                .list();
    }

    private int replies(PostId post) {
        return jdbc.sql("SELECT replies FROM post WHERE id = ?")
                .param(post.value())
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }

    private List<String> told(AccountId account) {
        return jdbc.sql("SELECT kind FROM notification WHERE account_id = ? ORDER BY id")
                .param(account.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}

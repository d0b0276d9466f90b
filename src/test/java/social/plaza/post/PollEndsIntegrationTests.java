package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.TestClock;

/** When a poll is over, its author and who voted are told, once each. */
@PlazaTest
class PollEndsIntegrationTests {

    private static final Duration OPEN = Duration.ofHours(1);

    private final MockMvcTester mvc;
    private final PollEnds ends;
    private final Polls polls;
    private final Posts posts;
    private final Cast cast;
    private final Grounds grounds;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final Database database;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    private Square square;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    PollEndsIntegrationTests(
            MockMvcTester mvc,
            PollEnds ends,
            Polls polls,
            Posts posts,
            Cast cast,
            Grounds grounds,
            Scene scene,
            JdbcClient jdbc,
            Database database,
            TransactionTemplate transaction,
            TestClock clock) {
        this.mvc = mvc;
        this.ends = ends;
        this.polls = polls;
        this.posts = posts;
        this.cast = cast;
        this.grounds = grounds;
        this.scene = scene;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void ask() {
        square = scene.square();
        post = scene.post(square.author(), square.community(), "What do you drink?");
        jdbc.sql("INSERT INTO poll (post_id, closes_at) VALUES (?, ?)")
                .params(post.value(), Timestamp.from(clock.instant().plus(OPEN)))
                .update();
        jdbc.sql("INSERT INTO poll_option (post_id, position, text) VALUES (:post, 1, 'Tea'), (:post, 2, 'Mate')")
                .param("post", post.value())
                .update();
        polls.vote(cast.actor(square.reader()), post, 1);
        polls.vote(cast.actor(square.author()), post, 2);
        scene.settle();
    }

    @Test
    void tellsWhoAskedAndWhoVotedAndNobodyElse() {
        clock.advance(OPEN.plusSeconds(4));
        tell();
        assertThat(told()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        tell();
        assertThat(told()).containsExactlyInAnyOrder("OWN_POLL_CLOSED ben", "POLL_CLOSED rita");
        assertThat(page(square.author())).contains("Your poll is over", "/posts/" + post);
        assertThat(page(square.reader())).contains("The poll by ben that you voted in is over", "/posts/" + post);
        assertThat(page(square.moderator())).doesNotContain("poll");
    }

    @Test
    void tellsNothingTwiceHoweverOftenItRuns() {
        clock.advance(Duration.ofDays(30));
        tell();
        tell();
        assertThat(told()).hasSize(2);
    }

    @Test
    void tellsOnceWhereTwoRunAtOnce() {
        voters(PollEnds.AT_ONCE * 3);
        clock.advance(Duration.ofDays(1));
        assertThat(Race.of(4, _ -> () -> {
                            ends.tell();
                            return true;
                        })
                        .failures())
                .isEmpty();
        scene.settle();
        assertThat(told()).hasSize(PollEnds.AT_ONCE * 3 + 2).doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhereItStopped() {
        voters(PollEnds.AT_ONCE * 2 - 1);
        jdbc.sql("UPDATE poll SET told_up_to = (SELECT account_id FROM poll_vote ORDER BY account_id OFFSET 1 LIMIT 1)")
                .update();
        clock.advance(Duration.ofDays(1));
        tell();
        assertThat(told()).hasSize(PollEnds.AT_ONCE * 2 - 1);
        assertThat(jdbc.sql("SELECT told_at IS NOT NULL FROM poll")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofAPostThatIsGoneTellsNobodyNowOrLater() {
        transaction.executeWithoutResult(_ -> posts.hide(cast.actor(square.moderator()), post, "Be kind", ""));
        clock.advance(Duration.ofDays(1));
        tell();
        jdbc.sql("UPDATE post SET hidden = false WHERE id = ?")
                .param(post.value())
                .update();
        tell();
        assertThat(told()).isEmpty();
    }

    @Test
    void ofADeletedPostTellsNobody() {
        posts.delete(cast.actor(square.author()), post);
        clock.advance(Duration.ofDays(1));
        tell();
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsNobodyWhoMayNotReadItAnyMoreOrDoesNotWantToHear() {
        polls.vote(cast.actor(square.moderator()), post, 1);
        grounds.mute(square.reader(), square.author());
        clock.advance(Duration.ofDays(1));
        tell();
        assertThat(told()).containsExactlyInAnyOrder("OWN_POLL_CLOSED ben", "POLL_CLOSED mona");
        grounds.protect(square.author(), true);
        assertThat(page(square.moderator())).doesNotContain("is over");
        assertThat(page(square.author())).contains("Your poll is over");
    }

    @Test
    void whatHidesAPostLaterHidesWhatWasTold() {
        clock.advance(Duration.ofDays(1));
        tell();
        transaction.executeWithoutResult(_ -> posts.hide(cast.actor(square.moderator()), post, "Be kind", ""));
        assertThat(page(square.reader())).doesNotContain("is over", "What do you drink?");
    }

    private void tell() {
        ends.tell();
        scene.settle();
    }

    /** People who have voted and are nobody else. */
    private void voters(int count) {
        database.asOwner().sql("""
                        WITH copied AS (
                            INSERT INTO account (id, handle, handle_skeleton, display_name, email, password_hash, created_at,
                                                 counted_from, version)
                            SELECT a.id + i, 'voter_' || i, 'voter_' || i, 'Voter', '', '', a.created_at, a.created_at, 0
                            FROM account a, generate_series(1, ?) AS i WHERE a.handle = 'rita' RETURNING id)
                        INSERT INTO poll_vote (post_id, account_id, position) SELECT ?, id, 1 FROM copied""").params(count, post.value()).update();
    }

    private List<String> told() {
        return jdbc.sql("""
                        SELECT n.kind || ' ' || a.handle FROM notification n JOIN account a ON a.id = n.account_id
                        WHERE n.kind LIKE '%POLL%'""").query((row, _) -> row.getString(1)).list();
    }

    private String page(AccountId reader) {
        return new String(
                mvc.get()
                        .uri("/notifications")
                        .with(Cast.signedIn(reader))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}

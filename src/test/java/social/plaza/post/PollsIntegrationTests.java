package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.shared.AccountId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.TestClock;

@PlazaTest
class PollsIntegrationTests {

    private final MockMvcTester mvc;
    private final Polls polls;
    private final Posts posts;
    private final PostReading reading;
    private final Cast cast;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    private Square square;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    PollsIntegrationTests(
            MockMvcTester mvc,
            Polls polls,
            Posts posts,
            PostReading reading,
            Cast cast,
            Scene scene,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock) {
        this.mvc = mvc;
        this.polls = polls;
        this.posts = posts;
        this.reading = reading;
        this.cast = cast;
        this.scene = scene;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
        post = ask("Tea", "Coffee", "Neither");
    }

    @Nested
    class Voting {

        @Test
        void isForMembersAndTheAuthorOnceEach() {
            polls.vote(cast.actor(square.reader()), post, 2);
            polls.vote(cast.actor(square.author()), post, 2);
            polls.vote(cast.actor(square.admin()), post, 1);

            assertThat(votes()).containsExactly(1, 2, 0);
            assertThatThrownBy(() -> polls.vote(cast.actor(square.reader()), post, 1))
                    .isInstanceOf(AlreadyVoted.class);
            assertThat(votes()).containsExactly(1, 2, 0);
        }

        @Test
        void isNotForOthersNorForWhatIsNoOption() {
            AccountId stranger = cast.person("stranger");
            PostId plain = scene.post(square.author(), square.community(), "No poll");

            assertThatThrownBy(() -> polls.vote(cast.actor(stranger), post, 1)).isInstanceOf(Refused.class);
            for (int option : new int[] {0, 4, -1, Integer.MAX_VALUE}) {
                assertThatThrownBy(() -> polls.vote(cast.actor(square.reader()), post, option))
                        .isInstanceOf(NotFound.class);
            }
            assertThatThrownBy(() -> polls.vote(cast.actor(square.reader()), plain, 1))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void endsAtTheVerySecond() {
            clock.advance(Duration.ofHours(1).minusSeconds(1));
            polls.vote(cast.actor(square.reader()), post, 1);

            clock.advance(Duration.ofSeconds(1));
            assertThatThrownBy(() -> polls.vote(cast.actor(square.admin()), post, 1))
                    .isInstanceOf(PollClosed.class);
        }

        @Test
        void isOneVoteHoweverOftenAtOnce() {
            Race<Boolean> race = Race.of(16, i -> () -> {
                polls.vote(cast.actor(square.reader()), post, 1 + i % 3);
                return true;
            });

            assertThat(race.values()).hasSize(1);
            assertThat(race.failures()).hasSize(15).allMatch(AlreadyVoted.class::isInstance);
            assertThat(votes().stream().mapToInt(Integer::intValue).sum()).isOne();
        }

        @Test
        void countsEverybodyWhoVotesAtOnce() {
            List<AccountId> all = List.of(square.admin(), square.moderator(), square.author(), square.reader());
            Race<Boolean> race = Race.of(4, i -> () -> {
                polls.vote(cast.actor(all.get(i)), post, 1);
                return true;
            });

            assertThat(race.failures()).isEmpty();
            assertThat(votes()).containsExactly(4, 0, 0);
        }

        @Test
        void isForNobodyWhileThePostIsHidden() {
            transaction.executeWithoutResult(_ -> posts.hide(cast.actor(square.admin()), post, "Be kind", ""));

            assertThatThrownBy(() -> polls.vote(cast.actor(square.reader()), post, 1))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> polls.vote(cast.actor(square.moderator()), post, 1))
                    .isInstanceOf(Refused.class);
        }
    }

    @Nested
    class Results {

        @Test
        void areForTheAuthorAtOnceForVotersAfterwardsAndForAllInTheEnd() {
            assertThat(seen(square.author()).showsResults()).isTrue();
            assertThat(seen(square.reader()).showsResults()).isFalse();
            assertThat(seen(square.reader()).canVote()).isTrue();

            polls.vote(cast.actor(square.reader()), post, 3);
            assertThat(seen(square.reader()).showsResults()).isTrue();
            assertThat(seen(square.reader()).canVote()).isFalse();
            assertThat(seen(square.reader()).options().getLast().mine()).isTrue();
            assertThat(seen(square.admin()).showsResults()).isFalse();

            clock.advance(Duration.ofHours(1));
            assertThat(seen(square.admin()).showsResults()).isTrue();
            assertThat(seen(square.admin()).closed()).isTrue();
            assertThat(seen(square.admin()).canVote()).isFalse();
        }

        @Test
        void areOnNoPageBeforehand() throws Exception {
            polls.vote(cast.actor(square.reader()), post, 1);

            assertThat(page("/communities/square", square.admin()))
                    .contains("Coffee", "name=\"option\"")
                    .doesNotContain("100 % (1)");
            assertThat(page("/communities/square", square.reader()))
                    .contains("100 % (1)", "Your vote")
                    .doesNotContain("name=\"option\"");
        }
    }

    @Nested
    class Asking {

        @Test
        void takesTwoToFourDifferentOptionsOfTwentyFiveCharacters() {
            assertThat(new PollDraft(List.of("a".repeat(25), "b"), PollTime.DAY).options())
                    .hasSize(2);
            for (List<String> options : List.of(
                    List.of("one"),
                    List.of("1", "2", "3", "4", "5"),
                    List.of("same", " same "),
                    List.of("a".repeat(26), "b"),
                    List.of("nul\0", "b"),
                    List.of("lone \uD83D", "b"))) {
                assertThatThrownBy(() -> new PollDraft(options, PollTime.DAY)).isInstanceOf(UnfitPoll.class);
            }
        }

        @Test
        void isDoneWithThePost() throws Exception {
            MvcTestResult asked = send("Which one?", "WEEK", "This", "", "That");

            assertThat(asked).hasRedirectedUrl("/communities/square");
            assertThat(page("/communities/square", square.reader())).contains("Which one?", "This", "That");
        }

        @Test
        void losesNothingThatWasTyped() throws Exception {
            MvcTestResult refused = send("Which one?", "WEEK", "Only this", "", "");

            assertThat(refused).hasStatus(422);
            assertThat(refused.getResponse().getContentAsString())
                    .contains("Which one?", "value=\"Only this\"", "A poll has 2 to 4 options")
                    .containsPattern("value=\"WEEK\"[^>]*selected");
            assertThat(jdbc.sql("SELECT count(*) FROM post WHERE body = 'Which one?'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        @Test
        void isNotBrokenByHostileFields() {
            assertThat(send("Which?", "NEVER", "This", "That")).hasStatus(422);
            assertThat(send("Which?", "WEEK", "1", "2", "3", "4", "5")).hasStatus(422);
            assertThat(mvc.post()
                            .uri("/posts")
                            .param("body", "Fine")
                            .param("audience", "followers")
                            .param("pollOption[99999999]", "x")
                            .param("poll.options[-1]", "x")
                            .with(Cast.signedIn(square.author()))
                            .with(csrf())
                            .exchange())
                    .hasStatus3xxRedirection();
        }
    }

    @Test
    void aVoteIsSentByAFormAndAnsweredToScriptsWithThePollAlone() throws Exception {
        assertThat(vote("1", false)).hasRedirectedUrl("/posts/" + post + "#post-" + post);

        jdbc.sql("DELETE FROM poll_vote").update();
        assertThat(vote("1", true).getResponse().getContentAsString())
                .contains("id=\"poll-" + post, "Your vote")
                .doesNotContain("<html");
        jdbc.sql("DELETE FROM poll_vote").update();
        assertThat(vote("x", false)).hasStatus(404);
    }

    private MvcTestResult vote(String option, boolean scripts) {
        var request = mvc.post()
                .uri("/posts/{id}/votes", post)
                .param("option", option)
                .with(Cast.signedIn(square.reader()))
                .with(csrf());
        return (scripts ? request.header("HX-Request", "true") : request).exchange();
    }

    private MvcTestResult send(String body, String lasts, String... options) {
        return mvc.post()
                .uri("/posts")
                .param("body", body)
                .param("audience", "community:square")
                .param("pollLasts", lasts)
                .param("pollOption", options)
                .with(Cast.signedIn(square.author()))
                .with(csrf())
                .exchange();
    }

    private PostId ask(String... options) {
        PollDraft poll = new PollDraft(List.of(options), PollTime.HOUR);
        Draft draft = new Draft("What do you drink?", Audience.of(square.community()), null, null, false, null, poll);
        return posts.publish(cast.actor(square.author()), draft, null);
    }

    private PollView seen(AccountId viewer) {
        return Objects.requireNonNull(
                reading.one(cast.actor(viewer), post).orElseThrow().poll());
    }

    private List<Integer> votes() {
        return jdbc.sql("SELECT votes FROM poll_option WHERE post_id = ? ORDER BY position")
                .param(post.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private String page(String path, AccountId viewer) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(path)
                .with(Cast.signedIn(viewer))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}

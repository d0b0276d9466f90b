package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.community.Posting;
import social.plaza.community.Settings;
import social.plaza.community.SlowMode;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;
import social.plaza.testing.TestClock;

@PlazaTest
class SlowModeIntegrationTests {

    private final MockMvcTester mvc;
    private final Settings settings;
    private final Posts posts;
    private final Cast cast;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final StatementCount count;

    private Square square;
    private PostId question;

    @SuppressWarnings("NullAway.Init")
    SlowModeIntegrationTests(
            MockMvcTester mvc,
            Settings settings,
            Posts posts,
            Cast cast,
            Scene scene,
            JdbcClient jdbc,
            TestClock clock,
            StatementCount count) {
        this.mvc = mvc;
        this.settings = settings;
        this.posts = posts;
        this.cast = cast;
        this.scene = scene;
        this.jdbc = jdbc;
        this.clock = clock;
        this.count = count;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
        question = scene.post(square.reader(), square.community(), "A question");
    }

    @Nested
    class SlowModeOfFiveMinutes {

        @BeforeEach
        void slowDown() {
            pace(new Posting(SlowMode.FIVE, false));
            scene.post(square.author(), square.community(), "First");
        }

        @Test
        void endsAtTheVerySecond() {
            clock.advance(Duration.ofMinutes(5).minusSeconds(1));
            assertThatThrownBy(() -> scene.post(square.author(), square.community(), "Too soon"))
                    .isInstanceOf(TooSoon.class);

            clock.advance(Duration.ofSeconds(1));
            scene.post(square.author(), square.community(), "In time");
            assertThatThrownBy(() -> scene.post(square.author(), square.community(), "Again too soon"))
                    .isInstanceOf(TooSoon.class);
        }

        @Test
        void countsAnswersToo() {
            assertThatThrownBy(() -> posts.reply(cast.actor(square.author()), question, "Too soon"))
                    .isInstanceOf(TooSoon.class);
        }

        @Test
        void goesOnThoughThePostBeDeleted() {
            posts.delete(cast.actor(square.author()), newest());

            assertThatThrownBy(() -> scene.post(square.author(), square.community(), "Too soon"))
                    .isInstanceOf(TooSoon.class);
        }

        @Test
        void isForEachMemberAlone() {
            scene.post(square.reader(), square.community(), "Somebody else");
        }

        @Test
        void doesNotHoldTheTeamNorWhoPostsElsewhere() {
            for (AccountId somebody : new AccountId[] {square.admin(), square.moderator()}) {
                scene.post(somebody, square.community(), "One");
                scene.post(somebody, square.community(), "Two");
            }
            posts.publish(cast.actor(square.author()), Audience.followers(), "To followers");
        }

        @Test
        void countsNothingThatWasRefused() {
            clock.advance(Duration.ofMinutes(5));
            assertThatThrownBy(() -> scene.post(square.author(), square.community(), " "))
                    .isNotInstanceOf(TooSoon.class);
            scene.post(square.author(), square.community(), "In time");
        }

        @Test
        void letsOneOfManyAtOnceThrough() {
            clock.advance(Duration.ofMinutes(5));
            Race<PostId> race = Race.of(16, i -> () -> scene.post(square.author(), square.community(), "Number " + i));

            assertThat(race.values()).hasSize(1);
            assertThat(race.failures()).hasSize(15).allMatch(TooSoon.class::isInstance);
        }

        @Test
        void letsOneOfTheVeryFirstThrough() {
            Race<PostId> race = Race.of(16, i -> () -> scene.post(square.reader(), square.community(), "Number " + i));

            assertThat(race.values()).hasSize(1);
            assertThat(race.failures()).hasSize(15).allMatch(TooSoon.class::isInstance);
        }

        @Test
        void isToldBeforehand() throws Exception {
            for (String path :
                    new String[] {"/communities/square", "/posts/" + question, "/compose?audience=community:square"}) {
                assertThat(page(path, square.author()))
                        .as(path)
                        .contains("one post or answer every 5 minutes", "2026-11-21T12:05:00Z");
                assertThat(page(path, square.reader()))
                        .as(path)
                        .contains("one post or answer every 5 minutes")
                        .doesNotContain("You can write again from");
                assertThat(page(path, square.moderator())).as(path).doesNotContain("id=\"composer-slow\"");
            }
        }

        @Test
        void keepsWhatWasTypedAndSaysWhen() throws Exception {
            MvcTestResult refused = mvc.post()
                    .uri("/posts")
                    .param("body", "Typed with care")
                    .param("audience", "community:square")
                    .with(Cast.signedIn(square.author()))
                    .with(csrf())
                    .exchange();

            assertThat(refused).hasStatus(422);
            assertThat(refused.getResponse().getContentAsString())
                    .contains("Typed with care", "it is too soon", "2026-11-21T12:05:00Z");
        }

        @Test
        void costsNoPageMoreThanItMay() {
            assertThat(count.of(() -> page("/communities/square", square.author())))
                    .filteredOn(statement -> !statement.contains("SPRING_SESSION"))
                    .hasSizeLessThanOrEqualTo(5);
            assertThat(count.of(() -> page("/posts/" + question, square.author())))
                    .filteredOn(statement -> !statement.contains("SPRING_SESSION"))
                    .hasSizeLessThanOrEqualTo(5);
        }

        @Test
        void endsWithTheSetting() {
            pace(Posting.FREE);
            scene.post(square.author(), square.community(), "At once");
            scene.post(square.author(), square.community(), "And again");
        }
    }

    @Nested
    class WhereOnlyTheTeamBegins {

        @BeforeEach
        void close() {
            pace(new Posting(SlowMode.OFF, true));
        }

        @Test
        void membersAnswer() {
            assertThatThrownBy(() -> scene.post(square.author(), square.community(), "A beginning"))
                    .isInstanceOf(Refused.class);
            posts.reply(cast.actor(square.author()), question, "An answer");
            scene.post(square.moderator(), square.community(), "A beginning");
        }

        @Test
        void pagesSaySoAndOfferNoAudience() throws Exception {
            assertThat(page("/communities/square", square.author()))
                    .contains("Only the admin and moderators begin conversations here")
                    .doesNotContain("name=\"body\"");
            assertThat(page("/compose", square.author())).doesNotContain("community:square");
            assertThat(page("/compose", square.admin())).contains("community:square");
            assertThat(page("/posts/" + question, square.author())).contains("name=\"body\"");
        }
    }

    @Nested
    class TheSetting {

        @Test
        void isSavedAndLogged() throws Exception {
            assertThat(change("FIFTEEN", "MODERATOR", Posting.FREE.edition())).hasStatus3xxRedirection();

            assertThat(page("/communities/square/settings/posting", square.admin()))
                    .containsPattern("value=\"FIFTEEN\"[^>]*checked")
                    .containsPattern("value=\"MODERATOR\"[^>]*checked");
            assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE act = 'SETTINGS_CHANGED'")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }

        @Test
        void isNotSavedOverSomebodyElses() throws Exception {
            pace(new Posting(SlowMode.SIXTY, false));

            MvcTestResult overtaken = change("ONE", "MEMBER", Posting.FREE.edition());

            assertThat(overtaken).hasStatus(422);
            assertThat(overtaken.getResponse().getContentAsString()).contains("60 minutes");
        }

        @Test
        void knowsNoOtherPace() {
            assertThat(change("SEVEN", "MEMBER", Posting.FREE.edition())).hasStatus(422);
            assertThat(change("", "", "")).hasStatus(422);
        }

        private MvcTestResult change(String slow, String beginners, String edition) {
            return mvc.put()
                    .uri("/communities/square/settings/posting")
                    .param("slow", slow)
                    .param("beginners", beginners)
                    .param("edition", edition)
                    .with(Cast.signedIn(square.admin()))
                    .with(csrf())
                    .exchange();
        }
    }

    private void pace(Posting posting) {
        var now =
                settings.open(cast.actor(square.admin()), "square").community().posting();
        settings.pace(cast.actor(square.admin()), square.community(), posting, now.edition());
    }

    private PostId newest() {
        return new PostId(jdbc.sql("SELECT max(id) FROM post").query(Long.class).single());
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

package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

@PlazaTest
class PinsIntegrationTests {

    private static final String PINNED = "class=\"post__pinned\"";

    private final MockMvcTester mvc;
    private final Pins pins;
    private final Posts posts;
    private final Cast cast;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final StatementCount count;

    private Square square;
    private PostId first;
    private PostId second;

    @SuppressWarnings("NullAway.Init")
    PinsIntegrationTests(
            MockMvcTester mvc,
            Pins pins,
            Posts posts,
            Cast cast,
            Scene scene,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            StatementCount count) {
        this.mvc = mvc;
        this.pins = pins;
        this.posts = posts;
        this.cast = cast;
        this.scene = scene;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.count = count;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
        first = scene.post(square.author(), square.community(), "Said first");
        second = scene.post(square.author(), square.community(), "Said second");
    }

    @Nested
    class InACommunity {

        @Test
        void standsFirstAndOnlyThere() throws Exception {
            pins.pin(cast.actor(square.moderator()), first);

            String page = page("/communities/square", null);

            assertThat(page).containsOnlyOnce(PINNED).containsOnlyOnce("id=\"post-" + first + "\"");
            assertThat(page.indexOf("Said first")).isLessThan(page.indexOf("Said second"));
        }

        @Test
        void givesWayToAnother() throws Exception {
            pins.pin(cast.actor(square.moderator()), first);
            pins.pin(cast.actor(square.admin()), second);

            assertThat(pinned()).containsExactly(second.value());
            assertThat(page("/communities/square", null)).containsOnlyOnce(PINNED);
        }

        @Test
        void isOneHoweverManyPinAtOnce() {
            List<PostId> both = List.of(first, second);
            Race<Boolean> race = Race.of(16, i -> () -> {
                pins.pin(cast.actor(square.moderator()), both.get(i % 2));
                return true;
            });

            assertThat(race.failures()).isEmpty();
            assertThat(pinned()).hasSize(1);
        }

        @Test
        void isForTheTeamAlone() {
            assertThatThrownBy(() -> pins.pin(cast.actor(square.author()), first))
                    .isInstanceOf(Refused.class);
            pins.pin(cast.actor(square.admin()), first);
            assertThatThrownBy(() -> pins.unpin(cast.actor(square.author()), first))
                    .isInstanceOf(Refused.class);
        }

        @Test
        void isForBeginningsAlone() {
            PostId answer = posts.reply(cast.actor(square.reader()), first, "An answer");

            assertThatThrownBy(() -> pins.pin(cast.actor(square.admin()), answer))
                    .isInstanceOf(Refused.class);
        }

        @Test
        void vanishesWhileItIsHiddenAndComesBack() throws Exception {
            pins.pin(cast.actor(square.admin()), first);
            long hiding = transaction.execute(_ -> posts.hide(cast.actor(square.admin()), first, "Be kind", ""));

            assertThat(page("/communities/square", null)).doesNotContain(PINNED, "Said first");
            assertThat(page("/communities/square", square.moderator()))
                    .doesNotContain(PINNED)
                    .containsOnlyOnce("id=\"post-" + first + "\"");

            transaction.executeWithoutResult(_ -> posts.unhide(cast.actor(square.admin()), hiding));
            assertThat(page("/communities/square", null)).containsOnlyOnce(PINNED);
        }

        @Test
        void vanishesWhenItIsDeleted() throws Exception {
            pins.pin(cast.actor(square.admin()), first);
            posts.delete(cast.actor(square.author()), first);

            assertThat(page("/communities/square", null)).doesNotContain(PINNED, "Said first");
        }

        @Test
        void endsWhenItIsUnpinned() throws Exception {
            pins.pin(cast.actor(square.admin()), first);
            pins.unpin(cast.actor(square.moderator()), second);
            assertThat(pinned()).containsExactly(first.value());

            pins.unpin(cast.actor(square.moderator()), first);

            assertThat(pinned()).isEmpty();
            assertThat(page("/communities/square", null)).doesNotContain(PINNED);
        }

        @Test
        void isInTheLogOnceForEachChange() {
            pins.pin(cast.actor(square.admin()), first);
            pins.pin(cast.actor(square.moderator()), first);
            pins.unpin(cast.actor(square.moderator()), first);
            pins.unpin(cast.actor(square.moderator()), first);

            assertThat(jdbc.sql("SELECT act FROM audit_entry WHERE subject_id = ? ORDER BY id")
                            .param(first.value())
                            .query(String.class)
                            .list())
                    .containsExactly("POST_PINNED", "POST_UNPINNED");
        }

        @Test
        void costsThePageNoStatement() {
            pins.pin(cast.actor(square.admin()), first);

            assertThat(count.of(() -> assertThat(page("/communities/square", square.reader()))
                            .contains(PINNED)))
                    .filteredOn(statement -> !statement.contains("SPRING_SESSION"))
                    .hasSizeLessThanOrEqualTo(5);
        }

        @Test
        void leavesAFullPageAndTheWayToTheNext() throws Exception {
            for (int i = 0; i < 20; i++) {
                scene.post(square.author(), square.community(), "Number " + i);
            }
            pins.pin(cast.actor(square.admin()), second);

            assertThat(page("/communities/square", null).split("<article", -1)).hasSize(1 + 1 + 20);
            assertThat(page("/communities/square", null)).contains("after=");
        }
    }

    @Nested
    class OnAProfile {

        @Test
        void standsFirst() throws Exception {
            PostId note = posts.publish(cast.actor(square.author()), Audience.followers(), "My best note");
            posts.publish(cast.actor(square.author()), Audience.followers(), "A later note");

            pins.pin(cast.actor(square.author()), note);

            String page = page("/@ben", null);
            assertThat(page).containsOnlyOnce(PINNED).containsOnlyOnce("id=\"post-" + note + "\"");
            assertThat(page.indexOf("My best note")).isLessThan(page.indexOf("A later note"));
        }

        @Test
        void isForTheAuthorAloneAndForOneAtATime() {
            PostId note = posts.publish(cast.actor(square.author()), Audience.followers(), "Mine");
            PostId other = posts.publish(cast.actor(square.author()), Audience.followers(), "Mine too");

            assertThatThrownBy(() -> pins.pin(cast.actor(square.admin()), note)).isInstanceOf(Refused.class);
            Race<Boolean> race = Race.of(8, i -> () -> {
                pins.pin(cast.actor(square.author()), i % 2 == 0 ? note : other);
                return true;
            });

            assertThat(race.failures()).isEmpty();
            assertThat(jdbc.sql("SELECT count(*) FROM profile_pin")
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE act = 'POST_PINNED'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Nested
    class TheButton {

        @Test
        void pinsAndUnpinsFromTheMenu() throws Exception {
            assertThat(page("/posts/" + first, square.moderator())).contains("Pin in the community");
            assertThat(page("/posts/" + first, square.author())).doesNotContain("Pin in the community");

            assertThat(mvc.put()
                            .uri("/posts/{id}/pin", first)
                            .param("back", "/communities/square")
                            .with(Cast.signedIn(square.moderator()))
                            .with(csrf())
                            .exchange())
                    .hasRedirectedUrl("/communities/square");

            assertThat(pinned()).containsExactly(first.value());
            assertThat(page("/posts/" + first, square.moderator())).contains("Unpin");
        }
    }

    private List<Long> pinned() {
        return jdbc.sql("SELECT post_id FROM community_pin")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private String page(String path, @Nullable AccountId viewer) throws UnsupportedEncodingException {
        var request = mvc.get().uri(path);
        return (viewer == null ? request : request.with(Cast.signedIn(viewer)))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}

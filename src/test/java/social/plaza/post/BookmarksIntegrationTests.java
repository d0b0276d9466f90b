package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
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
import social.plaza.shared.Slice;
import social.plaza.shared.Turn;
import social.plaza.testing.Cast;
import social.plaza.testing.Grounds;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

@PlazaTest
class BookmarksIntegrationTests {

    private final MockMvcTester mvc;
    private final Bookmarks bookmarks;
    private final Posts posts;
    private final PostReading reading;
    private final Cast cast;
    private final Scene scene;
    private final Grounds grounds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final StatementCount count;

    private Square square;
    private AccountId stranger;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    BookmarksIntegrationTests(
            MockMvcTester mvc,
            Bookmarks bookmarks,
            Posts posts,
            PostReading reading,
            Cast cast,
            Scene scene,
            Grounds grounds,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            StatementCount count) {
        this.mvc = mvc;
        this.bookmarks = bookmarks;
        this.posts = posts;
        this.reading = reading;
        this.cast = cast;
        this.scene = scene;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.count = count;
    }

    @BeforeEach
    void gather() {
        square = scene.square();
        stranger = cast.person("stranger");
        post = scene.post(square.author(), square.community(), "Worth keeping");
    }

    @Nested
    class Keeping {

        @Test
        void isForWhoeverReadsThePost() {
            bookmarks.add(cast.actor(stranger), post);

            assertThat(kept(stranger)).containsExactly(post);
        }

        @Test
        void happensOnceHoweverOftenItIsAsked() {
            Race<Boolean> race = Race.of(8, _ -> () -> {
                bookmarks.add(cast.actor(stranger), post);
                return true;
            });

            assertThat(race.failures()).isEmpty();
            assertThat(kept(stranger)).containsExactly(post);
        }

        @Test
        void endsForWhoeverTakesItBackAlone() {
            bookmarks.add(cast.actor(stranger), post);
            bookmarks.add(cast.actor(square.reader()), post);
            bookmarks.remove(cast.actor(stranger), post);

            assertThat(kept(stranger)).isEmpty();
            assertThat(kept(square.reader())).containsExactly(post);
        }

        @Test
        void isSeenByNobodyElse() {
            bookmarks.add(cast.actor(stranger), post);

            assertThat(kept(square.author())).isEmpty();
            assertThat(marks(square.author()).bookmarked()).isFalse();
            assertThat(marks(stranger).bookmarked()).isTrue();
            assertThat(jdbc.sql("SELECT count(*) FROM notification")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        @Test
        void isNotForWhoMayNotReadIt() {
            hide();

            assertThatThrownBy(() -> bookmarks.add(cast.actor(stranger), post)).isInstanceOf(NotFound.class);
            bookmarks.add(cast.actor(square.moderator()), post);
            assertThat(kept(square.moderator())).containsExactly(post);
        }

        @Test
        void isNotForPlatformStaff() {
            AccountId staff = cast.staff("caretaker");

            assertThatThrownBy(() -> bookmarks.add(cast.actor(staff), post)).isInstanceOf(Refused.class);
        }

        @Test
        void endsWhenItIsTakenOff() {
            bookmarks.add(cast.actor(stranger), post);

            bookmarks.remove(cast.actor(stranger), post);
            bookmarks.remove(cast.actor(stranger), post);

            assertThat(kept(stranger)).isEmpty();
        }
    }

    @Nested
    class TheList {

        @Test
        void hasTheNewestBookmarkFirstWhateverThePostsAge() {
            PostId younger = scene.post(square.author(), square.community(), "Younger");
            bookmarks.add(cast.actor(stranger), younger);
            bookmarks.add(cast.actor(stranger), post);

            assertThat(kept(stranger)).containsExactly(post, younger);
        }

        @Test
        void goesOnWhereAPageEnds() {
            List<PostId> all = new ArrayList<>();
            for (int i = 0; i <= Slice.SIZE; i++) {
                PostId one = scene.post(square.author(), square.community(), "Number " + i);
                bookmarks.add(cast.actor(stranger), one);
                all.addFirst(one);
            }

            Slice<PostView> first = reading.bookmarked(cast.actor(stranger), Turn.FIRST);
            Slice<PostView> second = reading.bookmarked(cast.actor(stranger), Turn.of(first.next(), null));

            assertThat(ids(first)).isEqualTo(all.subList(0, Slice.SIZE));
            assertThat(ids(second)).isEqualTo(all.subList(Slice.SIZE, all.size()));
            assertThat(second.next()).isNull();
        }

        @Test
        void losesWhatIsHiddenAndHasItBackWhenItIsRestored() {
            bookmarks.add(cast.actor(stranger), post);

            long hiding = hide();
            assertThat(kept(stranger)).isEmpty();

            transaction.executeWithoutResult(_ -> posts.unhide(cast.actor(square.admin()), hiding));
            assertThat(kept(stranger)).containsExactly(post);
        }

        @Test
        void losesWhatIsDeletedOrProtected() {
            PostId other = posts.publish(cast.actor(square.author()), Audience.followers(), "To followers");
            bookmarks.add(cast.actor(stranger), other);
            bookmarks.add(cast.actor(stranger), post);

            posts.delete(cast.actor(square.author()), post);
            assertThat(kept(stranger)).containsExactly(other);

            grounds.protect(square.author(), true);
            assertThat(kept(stranger)).isEmpty();
        }

        @Test
        void isReadInFewStatementsHoweverLong() {
            for (int i = 0; i < 5; i++) {
                bookmarks.add(cast.actor(stranger), scene.post(square.author(), square.community(), "Number " + i));
            }

            assertThat(count.of(() -> assertThat(page(stranger)).contains("Number 4")))
                    .hasSizeLessThanOrEqualTo(6);
        }

        @Test
        void saysWhatWouldBeThere() throws Exception {
            assertThat(page(stranger)).contains("Nothing bookmarked yet");
        }
    }

    @Nested
    class TheButton {

        @Test
        void isPressedByAFormAndReleasedByAnother() throws Exception {
            MvcTestResult pressed = mvc.post()
                    .uri("/posts/{id}/bookmark", post)
                    .param("back", "/communities/square")
                    .with(Cast.signedIn(stranger))
                    .with(csrf())
                    .exchange();
            assertThat(pressed).hasRedirectedUrl("/communities/square#post-" + post);
            assertThat(page(stranger)).contains("aria-pressed=\"true\" aria-label=\"Bookmark\"");

            mvc.delete()
                    .uri("/posts/{id}/bookmark", post)
                    .with(Cast.signedIn(stranger))
                    .with(csrf())
                    .exchange();
            assertThat(kept(stranger)).isEmpty();
        }

        @Test
        void comesAloneToScripts() throws Exception {
            String button = mvc.post()
                    .uri("/posts/{id}/bookmark", post)
                    .header("HX-Request", "true")
                    .with(Cast.signedIn(stranger))
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getContentAsString();

            assertThat(button)
                    .contains("id=\"bookmark-" + post, "aria-pressed=\"true\"")
                    .doesNotContain("<html");
        }

        @Test
        void isNotOfferedToGuests() throws Exception {
            assertThat(mvc.get()
                            .uri("/posts/{id}", post)
                            .exchange()
                            .getResponse()
                            .getContentAsString())
                    .doesNotContain("/bookmark");
        }
    }

    private long hide() {
        return transaction.execute(_ -> posts.hide(cast.actor(square.admin()), post, "Be kind", ""));
    }

    private PostMarks marks(AccountId viewer) {
        return reading.one(cast.actor(viewer), post).orElseThrow().marks();
    }

    private List<PostId> kept(AccountId viewer) {
        return ids(reading.bookmarked(cast.actor(viewer), Turn.FIRST));
    }

    private static List<PostId> ids(Slice<PostView> page) {
        return page.items().stream().map(PostView::id).toList();
    }

    private String page(AccountId viewer) throws UnsupportedEncodingException {
        return mvc.get()
                .uri("/bookmarks")
                .with(Cast.signedIn(viewer))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}

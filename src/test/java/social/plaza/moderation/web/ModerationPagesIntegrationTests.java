package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.Square;
import social.plaza.testing.StatementCount;

@PlazaTest
class ModerationPagesIntegrationTests {

    private static final Ground PRIVACY = new Ground.OfNorm(Norm.PRIVACY);
    private static final String SECRET = "The hidden words";

    private final MockMvcTester mvc;
    private final Moderation moderation;
    private final Posts posts;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;

    private Square square;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    ModerationPagesIntegrationTests(
            MockMvcTester mvc, Moderation moderation, Posts posts, Cast cast, Scene scene, StatementCount statements) {
        this.mvc = mvc;
        this.moderation = moderation;
        this.posts = posts;
        this.cast = cast;
        this.scene = scene;
        this.statements = statements;
    }

    @BeforeEach
    void foundACommunity() {
        square = scene.square();
        post = scene.post(square.author(), square.community(), SECRET);
    }

    @Nested
    class TheHidingForm {

        @Test
        void showsThePostTheRulesTheNormsAndWhatTheAuthorWillRead() {
            assertThat(get(square.moderator(), "/posts/" + post + "/hiding/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(SECRET, "1. Be kind", "2. Stay on topic", "Plaza norm: safety", "What @ben will read");
        }

        @Test
        void previewsWithoutDeciding() {
            assertThat(mvc.post()
                            .uri("/posts/" + post + "/hiding")
                            .with(Cast.signedIn(square.moderator()))
                            .with(csrf())
                            .param("ground", "rule:" + scene.rule(square.community(), 2))
                            .param("reason", "Try the other thread")
                            .param("preview", "1"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Your post in Community square was hidden.", "Try the other thread");
            assertThat(posts.facts(post).hidden()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "rule:1", "rule:x", "norm:KINDNESS", "everything"})
        void keepsWhatWasTypedWhenNothingIsCited(String ground) {
            assertThat(mvc.post()
                            .uri("/posts/" + post + "/hiding")
                            .with(Cast.signedIn(square.moderator()))
                            .with(csrf())
                            .param("ground", ground)
                            .param("reason", "I was just typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose the rule or norm", "I was just typing");
        }

        @Test
        void hides() {
            assertThat(hide(square.moderator())).hasStatus3xxRedirection().hasRedirectedUrl("/posts/" + post);
            assertThat(posts.facts(post).hidden()).isTrue();
        }

        @Test
        void isRefusedToMembersAndNotThereOnceThePostIsHidden() {
            assertThat(get(square.reader(), "/posts/" + post + "/hiding/new")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(hide(square.reader())).hasStatus(HttpStatus.FORBIDDEN);
            hide(square.moderator());
            assertThat(get(square.reader(), "/posts/" + post + "/hiding/new")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(hide(square.reader())).hasStatus(HttpStatus.NOT_FOUND);
        }

        private MvcTestResult hide(AccountId by) {
            return mvc.post()
                    .uri("/posts/" + post + "/hiding")
                    .with(Cast.signedIn(by))
                    .with(csrf())
                    .param("ground", "norm:SAFETY")
                    .exchange();
        }
    }

    @Nested
    class TheRemovalForm {

        @Test
        void removesForAWeekAndListsThePerson() {
            assertThat(mvc.post()
                            .uri("/communities/square/members/ben/removal")
                            .with(Cast.signedIn(square.moderator()))
                            .with(csrf())
                            .param("ground", "rule:" + scene.rule(square.community(), 1))
                            .param("until", "7")
                            .param("reason", "Come back calmer"))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/communities/square/moderation/removals");
            assertThat(get(square.moderator(), "/communities/square/moderation/removals"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("@ben", "28 November 2026", "Come back calmer", "Reinstate");
            assertThat(get(square.reader(), "/communities/square/moderation/removals"))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void showsThePersonTheRulesAndWhatThePersonWillRead() {
            assertThat(get(square.moderator(), "/communities/square/members/ben/removal/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("their one post there is hidden", "1. Be kind", "What @ben will read");
        }

        @Test
        void takesWhatIsLeftOutAsLeftEmpty() {
            assertThat(mvc.post()
                            .uri("/communities/square/members/ben/removal")
                            .with(Cast.signedIn(square.moderator()))
                            .with(csrf())
                            .param("reason", "I was just typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose the rule or norm", "I was just typing");
        }

        @Test
        void knowsNobodyOfThatName() {
            assertThat(get(square.moderator(), "/communities/square/members/nobody/removal/new"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            cast.person("stranger");
            assertThat(get(square.moderator(), "/communities/square/members/stranger/removal/new"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Nested
    class TheLogPage {

        private static final String LOG = "/communities/square/moderation/log";

        private long decision;

        @BeforeEach
        void hide() {
            decision = moderation.hide(cast.actor(square.moderator()), post, PRIVACY, "Because of ben himself");
        }

        @Test
        void showsTheTeamNamesReasonsAndUndo() {
            assertThat(get(square.admin(), LOG))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Post hidden", "@mona", "@ben", SECRET, "Because of ben himself", "privacy", "Show again");
        }

        @Test
        void showsEverybodyElseWhatWasDoneWithoutNamesReasonsAndHiddenText() {
            for (var page : new MvcTestResult[] {get(square.reader(), LOG), get(square.author(), LOG), guest(LOG)}) {
                assertThat(page).hasStatusOk();
                String log = text(page).replaceAll("(?s)^.*id=\"log\"", "").replaceAll("(?s)</main>.*$", "");
                assertThat(log)
                        .contains("Post hidden", "privacy")
                        .doesNotContain("mona", "ben", SECRET, "Because", "Show again", post.toString());
            }
        }

        @Test
        void isNarrowedToOneAct() {
            assertThat(get(square.admin(), LOG + "?act=MEMBER_REMOVED"))
                    .bodyText()
                    .contains("Nothing of that kind");
            assertThat(get(square.admin(), LOG + "?act=nonsense")).bodyText().contains("Show again");
        }

        @Test
        void costsTheSameHoweverLongItIs() {
            for (int i = 0; i < 30; i++) {
                PostId more = scene.post(square.author(), square.community(), "More " + i);
                moderation.hide(cast.actor(square.moderator()), more, PRIVACY, "");
            }
            scene.settle();
            for (AccountId who : new AccountId[] {square.admin(), square.reader()}) {
                assertThat(statements.of(() -> assertThat(get(who, LOG)).hasStatusOk()))
                        .hasSizeLessThanOrEqualTo(6);
            }
            assertThat(statements.of(() -> get(square.admin(), "/communities/square/moderation/removals")))
                    .hasSizeLessThanOrEqualTo(6);
        }

        @Test
        void goesOnWhereThePageEnded() {
            for (int i = 0; i < 25; i++) {
                moderation.hide(
                        cast.actor(square.moderator()),
                        scene.post(square.author(), square.community(), "More " + i),
                        PRIVACY,
                        "");
            }
            String first = text(get(square.admin(), LOG));
            String next = first.replaceAll("(?s)^.*href=\"([^\"]*from=[^\"]*)\".*$", "$1");
            assertThat(first).doesNotContain(SECRET);
            assertThat(get(square.admin(), next.replace("&amp;", "&")))
                    .hasStatusOk()
                    .bodyText()
                    .contains(SECRET);
        }

        @Test
        void undoesFromTheLogAndComesBack() {
            assertThat(mvc.delete()
                            .uri("/decisions/" + decision)
                            .with(Cast.signedIn(square.moderator()))
                            .with(csrf())
                            .param("log", "square"))
                    .hasRedirectedUrl(LOG);
            assertThat(get(square.moderator(), LOG)).bodyText().contains("Post shown again", "Undone");
        }

        @Test
        void speaksSpanish() {
            assertThat(mvc.get().uri(LOG).locale(Locale.of("es"))).bodyText().contains("Registro de moderación");
        }
    }

    @Nested
    class TheDecisionPage {

        private String page;

        @BeforeEach
        void hide() {
            page = "/decisions/"
                    + moderation.hide(cast.actor(square.moderator()), post, PRIVACY, "An address is private");
        }

        @Test
        void tellsThePersonConcernedWithoutTheDecidersName() {
            assertThat(get(square.author(), page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("privacy", "An address is private", SECRET, "use the appeal on this page", "@mona")
                    .doesNotContain(">By<", "Show again");
        }

        @Test
        void saysWhatItMeansOnlyWhileItStands() {
            String means = "Apart from you, only the moderators see it";
            assertThat(get(square.author(), page)).bodyText().contains(means);
            mvc.delete()
                    .uri(page)
                    .with(Cast.signedIn(square.moderator()))
                    .with(csrf())
                    .exchange();
            assertThat(get(square.author(), page))
                    .bodyText()
                    .contains("your post is as it was")
                    .doesNotContain(means);
        }

        @Test
        void isForTheTeamToo() {
            assertThat(get(square.admin(), page)).hasStatusOk().bodyText().contains(">By<", "@mona", "Show again");
        }

        @Test
        void isNotThereForAnybodyElse() {
            assertThat(get(square.reader(), page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(square.reader(), "/decisions/1")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(guest(page)).hasStatus3xxRedirection();
        }
    }

    @Test
    void theModerationAddressIsTheTeamsDesk() {
        assertThat(get(square.moderator(), "/communities/square/moderation"))
                .hasStatusOk()
                .bodyText()
                .contains("Needs review");
        assertThat(get(square.reader(), "/communities/square/moderation")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(AccountId who, String address) {
        return mvc.get().uri(address).with(Cast.signedIn(who)).exchange();
    }

    private MvcTestResult guest(String address) {
        return mvc.get().uri(address).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

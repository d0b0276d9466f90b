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
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.StatementCount;

@PlazaTest
class ModerationPagesIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private static final Ground PRIVACY = new Ground.OfNorm(Norm.PRIVACY);
    private static final String SECRET = "The hidden words";

    private final MockMvcTester mvc;
    private final Moderation moderation;
    private final Posts posts;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;

    private AccountId admin;
    private AccountId moderator;
    private AccountId author;
    private AccountId reader;
    private CommunityId community;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    ModerationPagesIntegrationTests(
            MockMvcTester mvc,
            Moderation moderation,
            Posts posts,
            Database database,
            Cast cast,
            Scene scene,
            StatementCount statements) {
        this.mvc = mvc;
        this.moderation = moderation;
        this.posts = posts;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
        this.statements = statements;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        admin = cast.person("alma" + ++tests);
        community = scene.community("square", admin);
        moderator = scene.moderator("mona" + tests, community);
        author = scene.member("ben" + tests, community);
        reader = scene.member("rita" + tests, community);
        post = scene.post(author, community, SECRET);
    }

    @Nested
    class TheHidingForm {

        @Test
        void showsThePostTheRulesTheNormsAndWhatTheAuthorWillRead() {
            assertThat(get(moderator, "/posts/" + post + "/hiding/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            SECRET,
                            "1. Be kind",
                            "2. Stay on topic",
                            "Plaza norm: safety",
                            "What @ben" + tests + " will read");
        }

        @Test
        void previewsWithoutDeciding() {
            assertThat(mvc.post()
                            .uri("/posts/" + post + "/hiding")
                            .with(Cast.signedIn(moderator))
                            .with(csrf())
                            .param("ground", "rule:" + scene.rule(community, 2))
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
                            .with(Cast.signedIn(moderator))
                            .with(csrf())
                            .param("ground", ground)
                            .param("reason", "I was just typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose the rule or norm", "I was just typing");
        }

        @Test
        void hides() {
            assertThat(hide(moderator)).hasStatus3xxRedirection().hasRedirectedUrl("/posts/" + post);
            assertThat(posts.facts(post).hidden()).isTrue();
        }

        @Test
        void isRefusedToMembersAndNotThereOnceThePostIsHidden() {
            assertThat(get(reader, "/posts/" + post + "/hiding/new")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(hide(reader)).hasStatus(HttpStatus.FORBIDDEN);
            hide(moderator);
            assertThat(get(reader, "/posts/" + post + "/hiding/new")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(hide(reader)).hasStatus(HttpStatus.NOT_FOUND);
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
                            .uri("/communities/square/members/ben" + tests + "/removal")
                            .with(Cast.signedIn(moderator))
                            .with(csrf())
                            .param("ground", "rule:" + scene.rule(community, 1))
                            .param("until", "7")
                            .param("reason", "Come back calmer"))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/communities/square/moderation/removals");
            assertThat(get(moderator, "/communities/square/moderation/removals"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("@ben", "28 November 2026", "Come back calmer", "Reinstate");
            assertThat(get(reader, "/communities/square/moderation/removals")).hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void showsThePersonTheRulesAndWhatThePersonWillRead() {
            assertThat(get(moderator, "/communities/square/members/ben" + tests + "/removal/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("their one post there is hidden", "1. Be kind", "What @ben" + tests + " will read");
        }

        @Test
        void takesWhatIsLeftOutAsLeftEmpty() {
            assertThat(mvc.post()
                            .uri("/communities/square/members/ben" + tests + "/removal")
                            .with(Cast.signedIn(moderator))
                            .with(csrf())
                            .param("reason", "I was just typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose the rule or norm", "I was just typing");
        }

        @Test
        void knowsNobodyOfThatName() {
            assertThat(get(moderator, "/communities/square/members/nobody/removal/new"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            cast.person("stranger" + tests);
            assertThat(get(moderator, "/communities/square/members/stranger" + tests + "/removal/new"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Nested
    class TheLogPage {

        private static final String LOG = "/communities/square/moderation/log";

        private long decision;

        @BeforeEach
        void hide() {
            decision = moderation.hide(cast.actor(moderator), post, PRIVACY, "Because of ben himself");
        }

        @Test
        void showsTheTeamNamesReasonsAndUndo() {
            assertThat(get(admin, LOG))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Post hidden", "@mona", "@ben", SECRET, "Because of ben himself", "privacy", "Show again");
        }

        @Test
        void showsEverybodyElseWhatWasDoneWithoutNamesReasonsAndHiddenText() {
            for (var page : new MvcTestResult[] {get(reader, LOG), get(author, LOG), guest(LOG)}) {
                assertThat(page).hasStatusOk();
                String log = text(page).replaceAll("(?s)^.*id=\"log\"", "").replaceAll("(?s)</main>.*$", "");
                assertThat(log)
                        .contains("Post hidden", "privacy")
                        .doesNotContain("mona", "ben", SECRET, "Because", "Show again", post.toString());
            }
        }

        @Test
        void isNarrowedToOneAct() {
            assertThat(get(admin, LOG + "?act=MEMBER_REMOVED")).bodyText().contains("Nothing of that kind");
            assertThat(get(admin, LOG + "?act=nonsense")).bodyText().contains("Show again");
        }

        @Test
        void costsTheSameHoweverLongItIs() {
            for (int i = 0; i < 30; i++) {
                PostId more = scene.post(author, community, "More " + i);
                moderation.hide(cast.actor(moderator), more, PRIVACY, "");
            }
            scene.settle();
            for (AccountId who : new AccountId[] {admin, reader}) {
                assertThat(statements.of(() -> assertThat(get(who, LOG)).hasStatusOk()))
                        .hasSizeLessThanOrEqualTo(6);
            }
            assertThat(statements.of(() -> get(admin, "/communities/square/moderation/removals")))
                    .hasSizeLessThanOrEqualTo(6);
        }

        @Test
        void goesOnWhereThePageEnded() {
            for (int i = 0; i < 25; i++) {
                moderation.hide(cast.actor(moderator), scene.post(author, community, "More " + i), PRIVACY, "");
            }
            String first = text(get(admin, LOG));
            String next = first.replaceAll("(?s)^.*href=\"([^\"]*from=[^\"]*)\".*$", "$1");
            assertThat(first).doesNotContain(SECRET);
            assertThat(get(admin, next.replace("&amp;", "&")))
                    .hasStatusOk()
                    .bodyText()
                    .contains(SECRET);
        }

        @Test
        void undoesFromTheLogAndComesBack() {
            assertThat(mvc.delete()
                            .uri("/decisions/" + decision)
                            .with(Cast.signedIn(moderator))
                            .with(csrf())
                            .param("log", "square"))
                    .hasRedirectedUrl(LOG);
            assertThat(get(moderator, LOG)).bodyText().contains("Post shown again", "Undone");
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
            page = "/decisions/" + moderation.hide(cast.actor(moderator), post, PRIVACY, "An address is private");
        }

        @Test
        void tellsThePersonConcernedWithoutTheDecidersName() {
            assertThat(get(author, page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("privacy", "An address is private", SECRET, "use the appeal on this page", "@mona")
                    .doesNotContain(">By<", "Show again");
        }

        @Test
        void isForTheTeamToo() {
            assertThat(get(admin, page)).hasStatusOk().bodyText().contains(">By<", "@mona", "Show again");
        }

        @Test
        void isNotThereForAnybodyElse() {
            assertThat(get(reader, page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(reader, "/decisions/1")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(guest(page)).hasStatus3xxRedirection();
        }
    }

    @Test
    void theModerationAddressIsTheTeamsDesk() {
        assertThat(get(moderator, "/communities/square/moderation"))
                .hasStatusOk()
                .bodyText()
                .contains("Needs review");
        assertThat(get(reader, "/communities/square/moderation")).hasStatus(HttpStatus.FORBIDDEN);
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

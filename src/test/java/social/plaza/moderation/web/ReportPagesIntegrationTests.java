package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.People;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.StatementCount;

@PlazaTest
class ReportPagesIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private static final String WORDS = "Buy my bicycle";

    private final MockMvcTester mvc;
    private final Reports reports;
    private final Moderation moderation;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final People people;
    private final Scene scene;
    private final StatementCount statements;

    private Actor admin;
    private Actor ben;
    private Actor rita;
    private CommunityId community;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    ReportPagesIntegrationTests(
            MockMvcTester mvc,
            Reports reports,
            Moderation moderation,
            Posts posts,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            People people,
            Scene scene,
            StatementCount statements) {
        this.mvc = mvc;
        this.reports = reports;
        this.moderation = moderation;
        this.posts = posts;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.people = people;
        this.scene = scene;
        this.statements = statements;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        admin = people.person("alma" + ++tests);
        community = scene.community("square", admin.account());
        ben = cast.actor(scene.member("ben" + tests, community));
        rita = people.person("rita" + tests);
        post = scene.post(ben.account(), community, WORDS);
    }

    @Nested
    class TheForm {

        @Test
        void showsThePostTheRulesTheNormsAndWhoReadsIt() {
            assertThat(get(rita, ofPost() + "/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Report post",
                            WORDS,
                            "@ben" + tests,
                            "Rules of Community square",
                            "1. Be kind",
                            "2. Stay on topic",
                            "Plaza norm: safety",
                            "Hate",
                            "Plaza norm: privacy",
                            "Plaza norm: authenticity",
                            "Impersonation",
                            "The moderators of Community square read your report",
                            "do not see your name",
                            "data-max=\"500\"",
                            "action=\"" + ofPost() + "\"",
                            "href=\"/posts/" + post + "\"");
        }

        @Test
        void ofAPostToFollowersKnowsNormsAndStaffOnly() {
            PostId followers = posts.publish(ben, Audience.followers(), WORDS);
            assertThat(get(rita, "/posts/" + followers + "/reports/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(WORDS, "Plaza norm: safety", "Platform staff read your report")
                    .doesNotContain("Rules of", "rule:");
        }

        @Test
        void ofAnAccountAMemberAndACommunityNamesEach() {
            String ofBen = "Report @ben" + tests;
            assertThat(get(rita, ofAccount() + "/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(ofBen, "Platform staff read", "action=\"" + ofAccount() + "\"")
                    .doesNotContain("rule:");
            assertThat(get(rita, ofMember() + "/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            ofBen + " in Community square",
                            "1. Be kind",
                            "action=\"" + ofMember() + "\"",
                            "href=\"/communities/square/members\"");
            assertThat(get(rita, ofCommunity() + "/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Report Community square", "Platform staff read", "action=\"" + ofCommunity() + "\"")
                    .doesNotContain("rule:");
        }

        @Test
        void speaksSpanish() {
            assertThat(get(people.spanish("lola" + tests), ofPost() + "/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Denunciar publicación",
                            "Reglas de Community square",
                            "Norma de Plaza: seguridad",
                            "Suplantación",
                            "Los moderadores no ven tu nombre",
                            "Enviar denuncia")
                    .doesNotContain("??");
        }

        @Test
        void costsSixStatements() {
            for (String address : List.of(ofPost(), ofAccount(), ofMember(), ofCommunity())) {
                List<String> sent = statements.of(
                        () -> assertThat(get(rita, address + "/new")).hasStatusOk());
                // here each form begins a session; in a browser there is one
                assertThat(sent.stream().filter(sql -> !sql.contains("SPRING_SESSION")))
                        .as(address)
                        .hasSizeLessThanOrEqualTo(6);
            }
        }
    }

    @Nested
    class Sending {

        @Test
        void thanksAndGoesBack() {
            assertThat(send(rita, ofPost(), "rule:" + scene.rule(community, 2), "Third time"))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/posts/" + post)
                    .flash()
                    .containsEntry("flash", "moderation.report.done");
            assertThat(send(rita, ofAccount(), "concern:SPAM", "")).hasRedirectedUrl("/@ben" + tests);
            assertThat(send(rita, ofMember(), "concern:SPAM", "")).hasRedirectedUrl("/communities/square/members");
            assertThat(send(rita, ofCommunity(), "concern:SPAM", "")).hasRedirectedUrl("/communities/square");
            assertThat(jdbc.sql("SELECT subject_kind || ' ' || ground || ' ' || detail FROM report ORDER BY id")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "POST Stay on topic Third time",
                            "ACCOUNT norm:AUTHENTICITY ",
                            "ACCOUNT norm:AUTHENTICITY ",
                            "COMMUNITY norm:AUTHENTICITY ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "rule:", "rule:x", "rule:99999999999999999999", "concern:KINDNESS", "norm:SAFETY"})
        void keepsWhatWasTypedWhenNothingIsChosen(String ground) {
            assertThat(send(rita, ofPost(), ground, "I was just typing <b>"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(
                            "id=\"error-ground\"",
                            "href=\"#field-ground\"",
                            "Choose what is wrong.",
                            "I was just typing &lt;b&gt;");
            assertThat(count()).isZero();
        }

        @Test
        void saysThatARuleIsNoLongerOne() {
            assertThat(send(rita, ofPost(), "rule:1", "I was just typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"error-ground\"", "no longer one of this community", "I was just typing");
            assertThat(send(rita, ofAccount(), "rule:" + scene.rule(community, 1), ""))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(count()).isZero();
        }

        @Test
        void keepsWhatIsTooLongAndWhatWasChosen() {
            assertThat(send(rita, ofPost(), "concern:HATE", "n".repeat(501)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"error-detail\"", "n".repeat(501))
                    .containsPattern("value=\"concern:HATE\" checked");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u0000", "\ud800", "\u202e"})
        void refusesWhatNoTextMayHold(String character) {
            assertThat(send(rita, ofPost(), "concern:HATE", character))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"error-detail\"");
        }

        @Test
        void twiceByOneFormActsOnce() {
            String form = UUID.randomUUID().toString();
            assertThat(send(rita, ofPost(), "concern:SPAM", "", form)).hasStatus3xxRedirection();
            assertThat(send(rita, ofPost(), "concern:SPAM", "", form)).hasStatus3xxRedirection();
            assertThat(count()).isOne();
        }

        @Test
        void takesItsSubjectFromTheAddressAlone() {
            assertThat(mvc.post()
                            .uri(ofAccount())
                            .with(Cast.signedIn(rita.account()))
                            .with(csrf())
                            .param("ground", "concern:SPAM")
                            .param("slug", "square")
                            .param("id", post.toString()))
                    .hasRedirectedUrl("/@ben" + tests);
        }

        @Test
        void isRefusedAfterTwentyInADay() {
            for (int i = 0; i < Reports.A_DAY; i++) {
                reports.report(
                        rita,
                        Reported.account(people.person("p" + tests + "_" + i).account(), null),
                        new Complaint.OfConcern(Concern.SPAM),
                        "");
            }
            assertThat(send(rita, ofPost(), "concern:SPAM", "I was just typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("You have sent 20 reports in 24 hours", "I was just typing");
        }
    }

    @Nested
    class AReportThatWaits {

        @BeforeEach
        void report() {
            send(rita, ofPost(), "concern:SPAM", "");
        }

        @Test
        void isSaidInPlaceOfTheForm() {
            assertThat(get(rita, ofPost() + "/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("You have already reported this", WORDS, "href=\"/posts/" + post + "\"")
                    .doesNotContain("field-ground");
        }

        @Test
        void isNotSentAgain() {
            assertThat(send(rita, ofPost(), "concern:HATE", ""))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("You have already reported this");
            assertThat(count()).isOne();
        }

        @Test
        void isTheReportersOwnAffair() {
            assertThat(get(people.person("otto" + tests), ofPost() + "/new"))
                    .bodyText()
                    .contains("field-ground");
        }
    }

    @Nested
    class WhoMayNot {

        @Test
        void isAGuestWhoSignsInFirst() {
            for (String address : List.of(ofPost(), ofAccount(), ofMember(), ofCommunity())) {
                assertThat(mvc.get().uri(address + "/new"))
                        .hasStatus3xxRedirection()
                        .redirectedUrl()
                        .endsWith("/login");
            }
        }

        @Test
        void isTheAuthorThePersonAndTheAdmin() {
            for (String address : List.of(ofPost(), ofAccount(), ofMember())) {
                assertThat(get(ben, address + "/new"))
                        .hasStatus(HttpStatus.FORBIDDEN)
                        .bodyText()
                        .contains("This is yours");
                assertThat(send(ben, address, "concern:SPAM", "")).hasStatus(HttpStatus.FORBIDDEN);
            }
            assertThat(get(admin, ofCommunity() + "/new")).hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void findsNothingOnceThePostIsHidden() {
            moderation.hide(admin, post, new Ground.OfNorm(Norm.SAFETY), "");
            assertThat(get(rita, ofPost() + "/new"))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .doesNotContain(WORDS);
            assertThat(send(rita, ofPost(), "concern:SPAM", ""))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .doesNotContain(WORDS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/posts/1/reports/new",
                    "/posts/x/reports/new",
                    "/posts/99999999999999999999/reports/new",
                    "/@nobody/reports/new",
                    "/communities/nowhere/reports/new",
                    "/communities/square/members/nobody/reports/new"
                })
        void findsNothingWhereNothingIs(String address) {
            assertThat(get(rita, address)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Nested
    class TheWayThere {

        @Test
        void isShownToThoseWhoMay() {
            assertThat(get(rita, "/posts/" + post)).bodyText().contains(ofPost() + "/new");
            assertThat(get(rita, "/@ben" + tests)).bodyText().contains(ofAccount() + "/new");
            assertThat(get(rita, "/communities/square/members")).bodyText().contains(ofMember() + "/new");
            assertThat(get(rita, "/communities/square/about")).bodyText().contains(ofCommunity() + "/new");
        }

        @Test
        void isNotShownForOnesOwn() {
            assertThat(get(ben, "/posts/" + post)).bodyText().doesNotContain("/reports/new");
            assertThat(get(ben, "/@ben" + tests)).bodyText().doesNotContain("/reports/new");
            assertThat(get(ben, "/communities/square/members"))
                    .bodyText()
                    .doesNotContain(ofMember())
                    .contains("/communities/square/members/alma" + tests + "/reports/new");
            assertThat(get(admin, "/communities/square/about")).bodyText().doesNotContain("/reports/new");
        }

        @Test
        void isNotShownForWhatWasHidden() {
            moderation.hide(admin, post, new Ground.OfNorm(Norm.SAFETY), "");
            assertThat(get(admin, "/posts/" + post))
                    .hasStatusOk()
                    .bodyText()
                    .contains(WORDS)
                    .doesNotContain("/reports/new");
        }

        @Test
        void isNotShownToGuests() {
            for (String address : List.of("/posts/" + post, "/@ben" + tests, "/communities/square/members")) {
                assertThat(mvc.get().uri(address))
                        .hasStatusOk()
                        .bodyText()
                        .contains("@ben" + tests)
                        .doesNotContain("/reports/new");
            }
            assertThat(mvc.get().uri("/communities/square/about"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Be kind")
                    .doesNotContain("/reports/new");
        }
    }

    @Nested
    class TheOutcome {

        @Test
        void isToldWithoutTheSanctionOrNames() {
            send(rita, ofPost(), "rule:" + scene.rule(community, 1), "");
            moderation.hide(admin, post, new Ground.OfNorm(Norm.SAFETY), "Not here");
            scene.settle();
            assertThat(get(rita, "/notifications"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("something was done about what you reported in Community square")
                    .doesNotContain("was hidden", "removed", "Not here", "@ben", "@alma", WORDS);
        }

        @Test
        void isToldInSpanishToo() {
            Actor lola = people.spanish("lola" + tests);
            send(lola, ofPost(), "rule:" + scene.rule(community, 1), "");
            moderation.hide(admin, post, new Ground.OfNorm(Norm.SAFETY), "");
            scene.settle();
            assertThat(get(lola, "/notifications"))
                    .bodyText()
                    .contains("se ha hecho algo con lo que denunciaste en Community square");
        }

        @Test
        void isAwaitedByTheTeamWhoAreLedToTheCase() {
            send(rita, ofPost(), "rule:" + scene.rule(community, 1), "");
            scene.settle();
            long id = jdbc.sql("SELECT id FROM review_case").query(Long.class).single();
            assertThat(get(admin, "/notifications"))
                    .bodyText()
                    .contains(
                            "A new case waits for you in Community square",
                            "/communities/square/moderation/cases/" + id)
                    .doesNotContain("@rita");
        }

        @Test
        void isAwaitedByStaffWhoAreLedToTheCase() {
            Actor staff = people.staff("sara" + tests);
            send(rita, ofAccount(), "concern:SPAM", "");
            scene.settle();
            long id = jdbc.sql("SELECT id FROM review_case").query(Long.class).single();
            assertThat(get(staff, "/notifications"))
                    .bodyText()
                    .contains("A new case waits for you in Plaza", "/staff/cases/" + id);
        }
    }

    private String ofPost() {
        return "/posts/" + post + "/reports";
    }

    private static String ofAccount() {
        return "/@ben" + tests + "/reports";
    }

    private static String ofMember() {
        return "/communities/square/members/ben" + tests + "/reports";
    }

    private static String ofCommunity() {
        return "/communities/square/reports";
    }

    private MvcTestResult get(Actor who, String address) {
        return mvc.get()
                .uri(address)
                .locale(Locale.ENGLISH)
                .with(Cast.signedIn(who.account()))
                .exchange();
    }

    private MvcTestResult send(Actor who, String address, String ground, String detail) {
        return send(who, address, ground, detail, "");
    }

    private MvcTestResult send(Actor who, String address, String ground, String detail, String form) {
        return mvc.post()
                .uri(address)
                .locale(Locale.ENGLISH)
                .with(Cast.signedIn(who.account()))
                .with(csrf())
                .param("ground", ground)
                .param("detail", detail)
                .param("submission", form)
                .exchange();
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM report").query(Integer.class).single();
    }
}

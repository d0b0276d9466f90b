package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.community.Affiliation;
import social.plaza.community.Role;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.CaseList;
import social.plaza.moderation.CaseState;
import social.plaza.moderation.CaseTab;
import social.plaza.moderation.Cases;
import social.plaza.moderation.Claims;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.ReviewDesk;
import social.plaza.moderation.Ruling;
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
class CasePagesIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private static final String DESK = "/communities/square/moderation";

    private final MockMvcTester mvc;
    private final Reports reports;
    private final ReviewDesk desk;
    private final Claims claims;
    private final Cases cases;
    private final CaseList list;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;

    private AccountId admin;
    private AccountId moderator;
    private AccountId author;
    private AccountId reader;
    private AccountId other;
    private CommunityId community;
    private PostId post;
    private CaseId reported;

    @SuppressWarnings("NullAway.Init")
    CasePagesIntegrationTests(
            MockMvcTester mvc,
            Reports reports,
            ReviewDesk desk,
            Claims claims,
            Cases cases,
            CaseList list,
            Posts posts,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            StatementCount statements) {
        this.mvc = mvc;
        this.reports = reports;
        this.desk = desk;
        this.claims = claims;
        this.cases = cases;
        this.list = list;
        this.posts = posts;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
        this.statements = statements;
    }

    @BeforeEach
    void reportAPost() {
        scene.settle();
        database.empty();
        admin = cast.person("ada" + ++tests);
        community = scene.community("square", admin);
        moderator = scene.moderator("mia" + tests, community);
        author = scene.member("bo" + tests, community);
        reader = scene.member("rex" + tests, community);
        other = scene.member("oda" + tests, community);
        post = scene.post(author, community, "Buy my watches");
        reported = report(reader, post, new Complaint.OfRule(scene.rule(community, 2)), "Third time today");
    }

    @Nested
    class TheQueue {

        @Test
        void saysWhatWaitsAboutWhomAndWhy() {
            assertThat(get(moderator, DESK))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Buy my watches", "Post by @bo" + tests, "Stay on topic", "1 person", "Needs review");
        }

        @Test
        void sortsWhatCanHurtFirst() {
            PostId worse = scene.post(author, community, "I will find you");
            report(reader, worse, new Complaint.OfConcern(Concern.VIOLENCE), "");
            assertThat(get(moderator, DESK)).bodyText().containsSubsequence("I will find you", "Buy my watches");
            PostId newest = scene.post(author, community, "Newest of all");
            report(reader, newest, new Complaint.OfRule(scene.rule(community, 1)), "");
            assertThat(get(moderator, DESK + "?sort=newest"))
                    .bodyText()
                    .containsSubsequence("Newest of all", "I will find you", "Buy my watches");
        }

        @Test
        void keepsTabAndFiltersInItsAddress() {
            assertThat(get(moderator, DESK + "?kind=account")).bodyText().contains("Nothing fits");
            assertThat(get(moderator, DESK + "?kind=post&cites=rule:" + scene.rule(community, 2)))
                    .bodyText()
                    .contains("Buy my watches", "cites=rule%3A");
            assertThat(get(moderator, DESK + "?cites=norm:SAFETY")).bodyText().doesNotContain("Buy my watches");
            assertThat(get(moderator, DESK + "?claim=mine")).bodyText().doesNotContain("Buy my watches");
            claims.claim(cast.actor(moderator), reported, false);
            assertThat(get(moderator, DESK + "?claim=mine")).bodyText().contains("Buy my watches");
            assertThat(get(moderator, DESK + "?claim=free")).bodyText().doesNotContain("Buy my watches");
        }

        @Test
        void countsEachTab() {
            desk.keep(cast.actor(moderator), reported, 0, "");
            assertThat(get(moderator, DESK)).bodyText().contains("Nothing waits for you");
            assertThat(get(moderator, DESK + "?show=kept")).bodyText().contains("Buy my watches");
            assertThat(list.beside(
                                    cast.actor(moderator),
                                    new Affiliation(
                                            community, Affiliation.Kind.MODERATOR, Role.MODERATOR, true, 1, 0, false))
                            .counts())
                    .containsEntry(CaseTab.KEPT, 1)
                    .containsEntry(CaseTab.REVIEW, 0)
                    .containsEntry(CaseTab.ALL, 1);
        }

        @Test
        void showsWhatWasEditedAfterTheReport() {
            assertThat(get(moderator, DESK + "?show=edited")).bodyText().doesNotContain("Buy my watches");
            jdbc.sql("UPDATE review_case SET edited_at = now() WHERE id = ?")
                    .param(reported.value())
                    .update();
            assertThat(get(moderator, DESK + "?show=edited")).bodyText().contains("Buy my watches");
        }

        @Test
        void keepsACaseAboutAModeratorForTheAdmin() {
            AccountId accused = scene.moderator("max" + tests, community);
            CaseId about = report(
                    reader,
                    scene.post(accused, community, "I rule here"),
                    new Complaint.OfRule(scene.rule(community, 1)),
                    "");
            assertThat(get(moderator, DESK)).bodyText().doesNotContain("I rule here");
            assertThat(get(moderator, DESK + "/cases/" + about)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(admin, DESK)).bodyText().contains("I rule here");
            assertThat(get(admin, DESK + "/cases/" + about)).hasStatusOk();
        }

        @Test
        void takesSixStatementsHoweverLongItIs() {
            int few = sent(DESK).size();
            for (int i = 0; i < 8; i++) {
                report(
                        i % 2 == 0 ? reader : other,
                        scene.post(author, community, "More of it " + i),
                        new Complaint.OfConcern(Concern.SPAM),
                        "");
            }
            assertThat(sent(DESK)).hasSize(few).hasSizeLessThanOrEqualTo(5);
        }

        @Test
        void goesOnWhereAPageEnds() {
            jdbc.sql("""
                            INSERT INTO review_case (id, community_id, place_id, subject_kind, subject_id, snapshot, state,
                                                     opened_at, reporters, severity)
                            SELECT n, :community, :community, 'POST', n, 'Filler ' || n, 'OPEN', now(), n % 7, n % 4
                            FROM generate_series(1, 45) n""").param("community", community.value()).update();
            int seen = 0;
            String next = DESK;
            while (next != null) {
                String body = body(get(moderator, next));
                seen += body.split("class=\"case__text\"", -1).length - 1;
                var more = Pattern.compile("hx-get=\"([^\"]*from=[^\"]*)\"").matcher(body);
                next = more.find() ? more.group(1).replace("&amp;", "&") : null;
            }
            assertThat(seen).isEqualTo(46);
        }
    }

    @Nested
    class ACase {

        @Test
        void showsWhatStandsAroundIt() {
            PostId first = scene.post(other, community, "What do you wear?");
            PostId answer = posts.reply(cast.actor(author), first, "My own watches");
            posts.reply(cast.actor(reader), answer, "Not again");
            CaseId about = report(reader, answer, new Complaint.OfConcern(Concern.SPAM), "He always does");
            assertThat(get(moderator, DESK + "/cases/" + about))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "My own watches",
                            "What do you wear?",
                            "Not again",
                            "He always does",
                            "Reporter 1",
                            "Mute reporter 1",
                            "Buy my watches",
                            "Spam or manipulation")
                    .doesNotContain("@rex" + tests + ":");
        }

        @Test
        void neverNamesItsReporter() {
            assertThat(get(moderator, DESK + "/cases/" + reported))
                    .bodyText()
                    .contains("Reporter 1", "Third time today")
                    .doesNotContain("rex" + tests);
        }

        @Test
        void saysThatThePostWasHiddenOrDeleted() {
            posts.delete(cast.actor(author), post);
            assertThat(get(moderator, DESK + "/cases/" + reported))
                    .bodyText()
                    .contains("Buy my watches", "Deleted by its author")
                    .doesNotContain("id=\"measure-HIDE\"");
        }

        @Test
        void choosesTheRuleThatReportsName() {
            assertThat(get(moderator, DESK + "/cases/" + reported))
                    .bodyText()
                    .containsPattern("value=\"rule:" + scene.rule(community, 2) + "\" checked")
                    .contains("Named in one report");
        }

        @Test
        void offersOnlyWhatMayBeDecided() {
            AccountId accused = scene.moderator("max" + tests, community);
            CaseId about = report(
                    reader,
                    scene.post(accused, community, "I rule here"),
                    new Complaint.OfRule(scene.rule(community, 1)),
                    "");
            assertThat(get(admin, DESK + "/cases/" + about))
                    .bodyText()
                    .contains("id=\"measure-HIDE\"", "id=\"measure-WARN\"", "The admin first dismisses them")
                    .doesNotContain("id=\"measure-SILENCE\"", "id=\"measure-REMOVE\"");
        }

        @Test
        void isNotThereUnderAnotherCommunity() {
            CommunityId elsewhere = scene.community("elsewhere", cast.person("eve" + tests));
            AccountId theirs = scene.moderator("ned" + tests, elsewhere);
            assertThat(get(theirs, "/communities/elsewhere/moderation/cases/" + reported))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(moderator, "/communities/elsewhere/moderation/cases/" + reported))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(reader, DESK + "/cases/" + reported)).hasStatus(HttpStatus.NOT_FOUND);
        }

        @Test
        void mutesAReporterByNumber() {
            assertThat(post(moderator, "/reporters/1/muting")).hasStatus3xxRedirection();
            assertThat(get(moderator, DESK + "/cases/" + reported)).bodyText().contains("Hear reporter 1 again");
            assertThat(post(moderator, "/reporters/7/muting")).hasStatus(HttpStatus.NOT_FOUND);
        }

        @Test
        void hearsTheReporterOfTheSameNumberElsewhere() {
            CommunityId elsewhere = scene.community("elsewhere", admin);
            PostId there = scene.post(admin, elsewhere, "Hello");
            reports.report(cast.actor(other), Reported.post(there), new Complaint.OfRule(scene.rule(elsewhere, 1)), "");
            post(moderator, "/reporters/1/muting");
            assertThat(jdbc.sql("SELECT community_id FROM reporter WHERE muted_at IS NOT NULL")
                            .query(Long.class)
                            .list())
                    .containsExactly(community.value());
        }
    }

    @Nested
    class Claiming {

        @Test
        void isShownToOthersAndTakenOver() {
            post(moderator, "/claim");
            assertThat(get(admin, DESK + "/cases/" + reported))
                    .bodyText()
                    .contains("@mia" + tests + " looks at this", "Take over");
            post(admin, "/claim");
            assertThat(claimant()).isEqualTo("mia" + tests);
            post(admin, "/claim", "over", "true");
            assertThat(claimant()).isEqualTo("ada" + tests);
        }

        @Test
        void letsGoOfTheCaseClaimedBefore() {
            post(moderator, "/claim");
            CaseId second = report(
                    other,
                    scene.post(author, community, "And belts"),
                    new Complaint.OfRule(scene.rule(community, 1)),
                    "");
            claims.claim(cast.actor(moderator), second, false);
            assertThat(cases.view(cast.actor(admin), reported).claim()).isNull();
            assertThat(cases.view(cast.actor(admin), second).claim()).isNotNull();
        }

        @Test
        void isAskedForInFewStatements() {
            post(moderator, "/claim");
            String address = DESK + "/claims?ids=" + reported + "&open=" + reported + "&seen=0";
            assertThat(get(admin, address))
                    .hasStatusOk()
                    .bodyText()
                    .contains("claim-of-" + reported, "@mia" + tests + " looks at this")
                    .doesNotContain("<html");
            assertThat(sent(address)).hasSizeLessThanOrEqualTo(4);
            desk.keep(cast.actor(moderator), reported, 0, "");
            assertThat(get(admin, address)).bodyText().contains("@mia" + tests + " has handled this case meanwhile");
        }
    }

    @Nested
    class Deciding {

        @Test
        void takesSeveralMeasuresAtOnce() {
            assertThat(decide(
                            moderator,
                            "act",
                            "DECIDE",
                            "measures",
                            "HIDE",
                            "measures",
                            "SILENCE",
                            "days",
                            "3",
                            "ground",
                            "norm:AUTHENTICITY",
                            "reason",
                            "Please stop"))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl(DESK);
            assertThat(posts.facts(post).hidden()).isTrue();
            assertThat(state()).isEqualTo(CaseState.ACTED);
            assertThat(get(moderator, DESK + "/cases/" + reported))
                    .bodyText()
                    .contains("Post hidden", "Silence", "Please stop", "End silence", "Show again");
        }

        @Test
        void offersToUndoAtOnce() {
            var kept = decide(moderator, "act", "KEEP");
            assertThat(kept).flash().containsEntry("flashUndo", DESK + "/cases/" + reported + "/decisions?seen=1");
            assertThat(state()).isEqualTo(CaseState.KEPT);
            assertThat(mvc.delete()
                            .uri(DESK + "/cases/" + reported + "/decisions?seen=1")
                            .with(Cast.signedIn(moderator))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            assertThat(state()).isEqualTo(CaseState.OPEN);
        }

        @Test
        void saysWhatChangedWhereItCannotBeReopened() {
            decide(moderator, "act", "KEEP");
            assertThat(reopen(0))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("kept it as it is");
            reopen(1);
            assertThat(reopen(1))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("so it was not reopened", "It waits for a decision already", "id=\"decide\"");
        }

        private MvcTestResult reopen(int seen) {
            return mvc.delete()
                    .uri(DESK + "/cases/" + reported + "/decisions?seen=" + seen)
                    .with(Cast.signedIn(moderator))
                    .with(csrf())
                    .exchange();
        }

        @Test
        void goesOnWithTheNextCaseWhereAScriptAsks() {
            CaseId second = report(
                    other,
                    scene.post(author, community, "And belts"),
                    new Complaint.OfRule(scene.rule(community, 1)),
                    "");
            assertThat(mvc.post()
                            .uri(DESK + "/cases/" + reported + "/decisions?sort=newest")
                            .with(Cast.signedIn(moderator))
                            .with(csrf())
                            .header("HX-Request", "true")
                            .param("seen", "0")
                            .param("act", "KEEP"))
                    .hasRedirectedUrl(DESK + "/cases/" + second + "?sort=newest");
        }

        @Test
        void saysWhatIsMissingAndKeepsWhatWasTyped() {
            assertThat(decide(moderator, "act", "DECIDE", "ground", "", "reason", "I was just typing"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose what should happen", "Choose the rule or norm", "I was just typing");
            assertThat(decide(moderator, "act", "DECIDE", "measures", "SILENCE", "days", "2", "ground", "norm:SAFETY"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose for how long");
            assertThat(decide(moderator, "act", "ESCALATE", "ground", "rule:" + scene.rule(community, 1)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose a norm of Plaza", "Say to platform staff");
            assertThat(state()).isEqualTo(CaseState.OPEN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "SETTLE", "BAN"})
        void knowsNoOtherActs(String act) {
            assertThat(decide(moderator, "act", act, "reason", "x"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose what to do with the case");
        }

        @Test
        void previewsWithoutDeciding() {
            assertThat(decide(
                            moderator,
                            "preview",
                            "1",
                            "measures",
                            "WARN",
                            "measures",
                            "REMOVE",
                            "ground",
                            "rule:" + scene.rule(community, 2),
                            "reason",
                            "Not the place"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "What @bo" + tests + " will read",
                            "You were warned in Community square.",
                            "You were removed from Community square.",
                            "Not the place");
            assertThat(state()).isEqualTo(CaseState.OPEN);
        }

        @Test
        void handsOverToStaff() {
            assertThat(decide(moderator, "act", "ESCALATE", "ground", "norm:SAFETY", "reason", "Please look"))
                    .hasStatus3xxRedirection();
            assertThat(state()).isEqualTo(CaseState.ESCALATED);
        }

        @Test
        void refusesWhatWasDecidedMeanwhileAndSaysByWhom() {
            desk.decide(
                    cast.actor(admin),
                    reported,
                    0,
                    new Ruling(Set.of(DecisionKind.HIDE), new Ground.OfNorm(Norm.SAFETY), null, null, ""));
            assertThat(decide(moderator, "act", "KEEP", "reason", "I think it is fine"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(
                            "Another moderator has handled this",
                            "@ada" + tests + " acted on this case",
                            "Post hidden",
                            "I think it is fine");
            assertThat(posts.facts(post).hidden()).isTrue();
        }

        @Test
        void refusesWhatWasReportedAgainMeanwhileAndThenTakesIt() {
            report(other, post, new Complaint.OfConcern(Concern.SPAM), "");
            assertThat(decide(moderator, "act", "KEEP", "known", "1", "reason", "Still fine"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("This case has changed", "One more person reported it", "Still fine")
                    .contains("name=\"seen\" value=\"1\"");
        }

        @Test
        void undoesInTheCase() {
            decide(moderator, "act", "DECIDE", "measures", "HIDE", "ground", "norm:SAFETY");
            long decision =
                    jdbc.sql("SELECT id FROM decision").query(Long.class).single();
            assertThat(mvc.delete()
                            .uri("/decisions/" + decision)
                            .with(Cast.signedIn(moderator))
                            .with(csrf())
                            .param("back", DESK + "/cases/" + reported))
                    .hasRedirectedUrl(DESK + "/cases/" + reported);
            assertThat(state()).isEqualTo(CaseState.OPEN);
            assertThat(posts.facts(post).hidden()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"https://evil.example", "//evil.example", "/communities/square/moderation/../..", "/login"})
        void leadsNowhereElse(String back) {
            decide(moderator, "act", "DECIDE", "measures", "HIDE", "ground", "norm:SAFETY");
            long decision =
                    jdbc.sql("SELECT id FROM decision").query(Long.class).single();
            assertThat(mvc.delete()
                            .uri("/decisions/" + decision)
                            .with(Cast.signedIn(moderator))
                            .with(csrf())
                            .param("back", back))
                    .hasRedirectedUrl("/decisions/" + decision);
        }
    }

    @Nested
    class DecidingSeveral {

        @Test
        void decidesEachForItself() {
            PostId second = scene.post(author, community, "And belts");
            CaseId belts = report(other, second, new Complaint.OfRule(scene.rule(community, 1)), "");
            desk.keep(cast.actor(admin), reported, 0, "");
            assertThat(bulk(
                            picked(reported + ".0", belts + ".0", "12345.0", "no-case"),
                            "act",
                            "DECIDE",
                            "measures",
                            "HIDE",
                            "ground",
                            "norm:AUTHENTICITY"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("What became of each", "Not done", "Another moderator has handled this");
            assertThat(posts.facts(post).hidden()).isFalse();
            assertThat(posts.facts(second).hidden()).isTrue();
        }

        @Test
        void takesEveryMeasureTogetherWhereItCanAndSaysWhereItCannot() {
            PostId second = scene.post(other, community, "And belts");
            CaseId belts = report(reader, second, new Complaint.OfRule(scene.rule(community, 1)), "");
            CaseId member = reportMember(other);
            desk.decide(
                    cast.actor(admin),
                    member,
                    0,
                    new Ruling(Set.of(DecisionKind.SILENCE), new Ground.OfNorm(Norm.SAFETY), 1, null, ""));
            CaseId again = reportMember(other);
            assertThat(bulk(
                            picked(reported + ".0", belts + ".0", again + ".0"),
                            "act",
                            "DECIDE",
                            "measures",
                            "HIDE",
                            "measures",
                            "LOCK",
                            "measures",
                            "WARN",
                            "measures",
                            "SILENCE",
                            "days",
                            "30",
                            "ground",
                            "rule:" + scene.rule(community, 1),
                            "canned",
                            "Sell elsewhere"))
                    .hasStatusOk()
                    .bodyText()
                    .containsSubsequence("Done", "Not done", "already silenced", "Not done", "This is not a post");
            assertThat(kinds(reported)).containsExactly("HIDE", "LOCK", "SILENCE", "WARN");
            assertThat(kinds(belts)).isEmpty();
            assertThat(posts.facts(second).hidden()).isFalse();
            assertThat(jdbc.sql("SELECT DISTINCT reason FROM decision WHERE case_id = ?")
                            .param(reported.value())
                            .query(String.class)
                            .single())
                    .isEqualTo("Sell elsewhere");
        }

        @Test
        void removesForTheTimeThatIsChosen() {
            bulk(
                    picked(reported + ".0"),
                    "act",
                    "DECIDE",
                    "measures",
                    "REMOVE",
                    "until",
                    "30",
                    "ground",
                    "norm:SAFETY");
            assertThat(jdbc.sql("SELECT r.until - r.removed_at = interval '30 days' FROM removal r")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }

        @Test
        void handsToStaffWhatBreaksANormWithWords() {
            for (String[] lacking : new String[][] {
                {"act", "ESCALATE", "ground", "norm:SAFETY"},
                {"act", "ESCALATE", "ground", "rule:" + scene.rule(community, 1), "reason", "Please"},
                {"act", "SETTLE", "reason", "Done"},
                {"act", "DECIDE", "ground", "norm:SAFETY"},
                {"act", "DECIDE", "measures", "WARN"},
                {"act", "DECIDE", "measures", "SILENCE", "days", "2", "ground", "norm:SAFETY"},
                {"act", "KEEP", "reason", "x".repeat(281)},
                {"act", "HIDE"}
            }) {
                assertThat(bulk(picked(reported + ".0"), lacking))
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                        .bodyText()
                        .contains("checked=\"checked\"", "data-controller=\"problems\"");
            }
            assertThat(state()).isEqualTo(CaseState.OPEN);
            bulk(picked(reported + ".0"), "act", "ESCALATE", "ground", "norm:SAFETY", "reason", "Please");
            assertThat(state()).isEqualTo(CaseState.ESCALATED);
        }

        @Test
        void keepsWhatWasChosenWhereSomethingIsMissing() {
            assertThat(bulk(picked(), "act", "KEEP")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(bulk(picked(reported + ".0"), "act", "DECIDE", "measures", "WARN", "reason", "Be kind"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose the rule or norm", "href=\"#bulk-field-ground\"", "Be kind");
            assertThat(state()).isEqualTo(CaseState.OPEN);
        }

        @Test
        void takesFiftyAndNotOneMore() {
            String[] fifty = new String[50];
            for (int i = 0; i < fifty.length; i++) {
                fifty[i] = (i + 1) + ".0";
            }
            fifty[0] = reported + ".0";
            assertThat(bulk(fifty, "act", "KEEP")).hasStatusOk();
            assertThat(state()).isEqualTo(CaseState.KEPT);
            String[] more = Arrays.copyOf(fifty, 51);
            more[50] = "51.0";
            assertThat(bulk(more, "act", "KEEP"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Tick at most 50 cases");
        }

        @Test
        void offersToUndoWhatOneClickUndoes() {
            PostId second = scene.post(author, community, "And belts");
            CaseId belts = report(other, second, new Complaint.OfRule(scene.rule(community, 1)), "");
            assertThat(bulk(picked(reported + ".0"), "act", "KEEP"))
                    .bodyText()
                    .contains("action=\"" + DESK + "/cases/" + reported + "/decisions?seen=1\"");
            var warned = bulk(picked(belts + ".0"), "act", "DECIDE", "measures", "WARN", "ground", "norm:SAFETY");
            long decision =
                    jdbc.sql("SELECT id FROM decision").query(Long.class).single();
            assertThat(warned).bodyText().contains("action=\"/decisions/" + decision + "?back=");
        }

        @Test
        void oneClickUndoesAllThatARulingTook() {
            var ruled = bulk(
                    picked(reported + ".0"),
                    "act",
                    "DECIDE",
                    "measures",
                    "HIDE",
                    "measures",
                    "WARN",
                    "ground",
                    "norm:SAFETY");
            var made = jdbc.sql("SELECT id FROM decision ORDER BY kind")
                    .query(Long.class)
                    .list();
            String back = DESK + "/cases/" + reported;
            assertThat(ruled).bodyText().contains("?back=" + back + "&amp;also=");
            assertThat(mvc.delete()
                            .uri("/decisions/{hiding}?back={back}&also={warning}", made.get(0), back, made.get(1))
                            .with(Cast.signedIn(moderator))
                            .with(csrf()))
                    .hasRedirectedUrl(back)
                    .flash()
                    .containsEntry("flash", "moderation.undone.all");
            assertThat(state()).isEqualTo(CaseState.OPEN);
        }

        @Test
        void decidesOnceHoweverOftenItArrives() {
            String submission = UUID.randomUUID().toString();
            String[] form = {
                "act", "DECIDE", "measures", "WARN", "ground", "norm:SAFETY", "submission", submission, "step", "1"
            };
            for (int i = 0; i < 2; i++) {
                assertThat(bulk(picked(reported + ".0"), form))
                        .hasStatusOk()
                        .bodyText()
                        .contains("Done", "Post by @bo" + tests)
                        .doesNotContain("<html", "Not done");
            }
            assertThat(kinds(reported)).containsExactly("WARN");
        }

        @Test
        void answersAStepWithWhatBecameOfItAlone() {
            assertThat(bulk(picked(reported + ".0"), "step", "1", "act", "DECIDE"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(bulk(picked("12345.0"), "step", "1", "act", "KEEP")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(state()).isEqualTo(CaseState.OPEN);
        }

        private CaseId reportMember(AccountId member) {
            reports.report(
                    cast.actor(reader),
                    Reported.account(member, community),
                    new Complaint.OfRule(scene.rule(community, 1)),
                    "");
            return jdbc.sql("SELECT id FROM review_case WHERE subject_kind = 'ACCOUNT' ORDER BY id DESC LIMIT 1")
                    .query((row, number) -> new CaseId(row.getLong(1)))
                    .single();
        }

        private List<@Nullable String> kinds(CaseId about) {
            return jdbc.sql("SELECT kind FROM decision WHERE case_id = ? ORDER BY kind")
                    .param(about.value())
                    .query(String.class)
                    .list();
        }

        private String[] picked(String... cases) {
            return cases;
        }

        private MvcTestResult bulk(String[] picked, String... fields) {
            var request = mvc.post()
                    .uri(DESK + "/decisions")
                    .with(Cast.signedIn(moderator))
                    .with(csrf())
                    .param("picked", picked);
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return request.exchange();
        }
    }

    private CaseState state() {
        return cases.view(cast.actor(admin), reported).state();
    }

    private String claimant() {
        return Objects.requireNonNull(cases.view(cast.actor(admin), reported).claim())
                .by()
                .handle();
    }

    private CaseId report(AccountId by, PostId subject, Complaint complaint, String detail) {
        reports.report(cast.actor(by), Reported.post(subject), complaint, detail);
        return jdbc.sql("""
                        SELECT id FROM review_case WHERE subject_id = ? AND community_id = ? ORDER BY id DESC LIMIT 1""")
                .params(subject.value(), community.value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .single();
    }

    /** Beside the one that reads the session. */
    private List<String> sent(String address) {
        return statements.of(() -> get(moderator, address)).stream()
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .toList();
    }

    private MvcTestResult get(AccountId reader, String address) {
        return mvc.get().uri(address).with(Cast.signedIn(reader)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(AccountId by, String part, String... form) {
        var request = mvc.post()
                .uri(DESK + "/cases/" + reported + part)
                .with(Cast.signedIn(by))
                .with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    /** At the revision that a case has when it is opened. */
    private MvcTestResult decide(AccountId by, String... form) {
        String[] seen = Arrays.copyOf(form, form.length + 2);
        seen[form.length] = "seen";
        seen[form.length + 1] = "0";
        return post(by, "/decisions", seen);
    }
}

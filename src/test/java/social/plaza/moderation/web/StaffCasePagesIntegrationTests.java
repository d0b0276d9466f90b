package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.CaseState;
import social.plaza.moderation.Cases;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.ReviewDesk;
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
class StaffCasePagesIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private final MockMvcTester mvc;
    private final Reports reports;
    private final ReviewDesk desk;
    private final Cases cases;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;

    private AccountId staff;
    private AccountId admin;
    private AccountId author;
    private AccountId reader;
    private CommunityId community;

    @SuppressWarnings("NullAway.Init")
    StaffCasePagesIntegrationTests(
            MockMvcTester mvc,
            Reports reports,
            ReviewDesk desk,
            Cases cases,
            Posts posts,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            StatementCount statements) {
        this.mvc = mvc;
        this.reports = reports;
        this.desk = desk;
        this.cases = cases;
        this.posts = posts;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
        this.statements = statements;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        staff = cast.staff("sara" + ++tests);
        admin = cast.person("abe" + tests);
        community = scene.community("parish", admin);
        author = scene.member("ivo" + tests, community);
        reader = scene.member("lia" + tests, community);
    }

    @Test
    void showsWhatBreaksANormAndWhatConcernsAnAdminWithoutNamingReporters() {
        CaseId hateful = report(scene.post(author, community, "Those people"), new Complaint.OfConcern(Concern.HATE));
        report(scene.post(admin, community, "Because I say so"), new Complaint.OfRule(scene.rule(community, 1)));
        assertThat(get("/staff/cases"))
                .hasStatusOk()
                .bodyText()
                .contains("Those people", "Because I say so", "Community parish")
                .doesNotContain("lia" + tests);
        assertThat(get("/staff/cases/" + hateful))
                .hasStatusOk()
                .bodyText()
                .contains("Those people", "Hate", "Done elsewhere")
                .doesNotContain("lia" + tests, "Reporter ", "Hand to platform staff");
    }

    @Test
    void readsWhatTheModeratorsSayWhenTheyHandACaseOver() {
        PostId post = scene.post(author, community, "Buy now");
        report(post, new Complaint.OfRule(scene.rule(community, 1)));
        CaseId theirs = new CaseId(
                jdbc.sql("SELECT id FROM review_case").query(Long.class).single());
        desk.escalate(cast.actor(admin), theirs, 0, Norm.AUTHENTICITY, "Five accounts at once");
        CaseId ours = new CaseId(jdbc.sql("SELECT id FROM review_case WHERE community_id IS NULL")
                .query(Long.class)
                .single());
        assertThat(get("/staff/cases/" + ours)).bodyText().contains("What the moderators say", "Five accounts at once");
        assertThat(get("/staff/cases/" + theirs)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void decidesNothingWithoutAReason() {
        PostId post = scene.post(author, community, "Those people");
        CaseId hateful = report(post, new Complaint.OfConcern(Concern.HATE));
        for (String act : new String[] {"KEEP", "SETTLE", "DECIDE"}) {
            assertThat(decide(hateful, act, ""))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Give a reason");
        }
        assertThat(decide(hateful, "DECIDE", "This is hate")).hasRedirectedUrl("/staff/cases");
        assertThat(posts.facts(post).hidden()).isTrue();
        assertThat(cases.view(cast.actor(staff), hateful).state()).isEqualTo(CaseState.ACTED);
    }

    @Test
    void decidesSeveralAlwaysWithAReason() {
        PostId post = scene.post(author, community, "Those people");
        CaseId hateful = report(post, new Complaint.OfConcern(Concern.HATE));
        CaseId odd = report(scene.post(author, community, "Odd"), new Complaint.OfConcern(Concern.HATE));
        for (String act : new String[] {"KEEP", "SETTLE", "DECIDE"}) {
            assertThat(several(act, "", hateful, odd))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Give a reason", "bulk-error-reason");
        }
        assertThat(several("ESCALATE", "Please", hateful)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(several("DECIDE", "This is hate", hateful))
                .hasStatusOk()
                .bodyText()
                .contains("What became of each", "Done")
                .doesNotContain("action=\"/decisions/");
        assertThat(posts.facts(post).hidden()).isTrue();
        assertThat(several("SETTLE", "Spoken with them", odd))
                .hasStatusOk()
                .bodyText()
                .contains("/staff/cases/" + odd + "/decisions?seen=1");
        assertThat(cases.view(cast.actor(staff), odd).state()).isEqualTo(CaseState.ACTED);
    }

    @Test
    void takesSixStatementsHoweverLongItIs() {
        int few = sent();
        for (int i = 0; i < 5; i++) {
            report(scene.post(author, community, "Those people " + i), new Complaint.OfConcern(Concern.HATE));
        }
        assertThat(sent()).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    /** Beside the one that reads the session. */
    private int sent() {
        return (int) statements.of(() -> get("/staff/cases")).stream()
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .count();
    }

    private CaseId report(PostId post, Complaint complaint) {
        reports.report(cast.actor(reader), Reported.post(post), complaint, "");
        return jdbc.sql("SELECT id FROM review_case WHERE subject_id = ? ORDER BY community_id NULLS FIRST LIMIT 1")
                .param(post.value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .single();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Cast.signedIn(staff)).exchange();
    }

    private MvcTestResult several(String act, String reason, CaseId... about) {
        return mvc.post()
                .uri("/staff/cases/decisions")
                .with(Cast.signedIn(staff))
                .with(csrf())
                .param("act", act)
                .param("measures", "HIDE")
                .param("ground", "norm:SAFETY")
                .param("reason", reason)
                .param("picked", Arrays.stream(about).map(one -> one + ".0").toArray(String[]::new))
                .exchange();
    }

    private MvcTestResult decide(CaseId about, String act, String reason) {
        return mvc.post()
                .uri("/staff/cases/" + about + "/decisions")
                .with(Cast.signedIn(staff))
                .with(csrf())
                .param("act", act)
                .param("measures", "HIDE")
                .param("ground", "norm:SAFETY")
                .param("seen", "0")
                .param("reason", reason)
                .exchange();
    }
}

package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.community.Communities;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.Claims;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.PersonNotes;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.ReviewDesk;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.StatementCount;

@PlazaTest
class OverseenPagesIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private final MockMvcTester mvc;
    private final Reports reports;
    private final ReviewDesk desk;
    private final Claims claims;
    private final Moderation moderation;
    private final PersonNotes notes;
    private final Communities communities;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final StatementCount statements;

    private AccountId staff;
    private AccountId admin;
    private AccountId author;
    private AccountId reporter;
    private CommunityId community;
    private String console;

    @SuppressWarnings("NullAway.Init")
    OverseenPagesIntegrationTests(
            MockMvcTester mvc,
            Reports reports,
            ReviewDesk desk,
            Claims claims,
            Moderation moderation,
            PersonNotes notes,
            Communities communities,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            StatementCount statements) {
        this.mvc = mvc;
        this.reports = reports;
        this.desk = desk;
        this.claims = claims;
        this.moderation = moderation;
        this.notes = notes;
        this.communities = communities;
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
        staff = cast.staff("sue" + ++tests);
        admin = cast.person("ada" + tests);
        community = scene.community("orchard", admin);
        author = scene.member("ike" + tests, community);
        reporter = scene.member("lou" + tests, community);
        console = "/staff/communities/orchard/moderation";
    }

    @Test
    void showsTheQueueWithItsTabsAndFiltersAndNothingToDo() {
        PostId kept = scene.post(author, community, "Not so bad");
        report(kept, broken());
        desk.keep(cast.actor(admin), theirs(kept), 0, "Fine");
        report(scene.post(author, community, "Rotten apples"), broken());
        assertThat(get(console))
                .hasStatusOk()
                .bodyText()
                .contains("Rotten apples", "Platform staff only read here", console + "?show=kept")
                .doesNotContain("Not so bad", "Decide the selected", "data-claims", "case__pick");
        assertThat(get(console + "?show=kept"))
                .bodyText()
                .contains("Not so bad")
                .doesNotContain("Rotten apples");
        assertThat(get(console + "?kind=account"))
                .bodyText()
                .contains("Nothing fits")
                .doesNotContain("Rotten apples");
    }

    @Test
    void showsACaseWithItsNotesAndReportersByNumberAndNoForms() {
        PostId post = scene.post(author, community, "Rotten apples");
        report(post, broken());
        notes.add(cast.actor(admin), communities.view(community), author, "Was warned in person");
        claims.claim(cast.actor(admin), theirs(post), false);
        assertThat(get(console + "/cases/" + theirs(post)))
                .hasStatusOk()
                .bodyText()
                .contains("Rotten apples", "Reporter 1", "Was warned in person", "@ada" + tests + " looks at this")
                .contains(console + "/people/ike" + tests)
                .doesNotContain("lou" + tests, "Mute reporter", "/claim", "/decisions\"", "Delete note");
    }

    @Test
    void showsCasesAboutModeratorsTooButNoneOfAnotherDesk() {
        AccountId moderator = scene.moderator("max" + tests, community);
        PostId post = scene.post(moderator, community, "Because I say so");
        report(post, broken());
        assertThat(get(console)).bodyText().contains("Because I say so");
        assertThat(get(console + "/cases/" + theirs(post))).hasStatusOk();
        scene.community("meadow", cast.person("ben" + tests));
        assertThat(get("/staff/communities/meadow/moderation"))
                .bodyText()
                .contains("Nothing waits here")
                .doesNotContain("Because I say so");
        assertThat(get("/staff/communities/meadow/moderation/cases/" + theirs(post)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/staff/communities/nowhere/moderation")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsTheFileOfAPersonWithoutAFormForNotes() {
        notes.add(cast.actor(admin), communities.view(community), author, "Was warned in person");
        assertThat(get(console + "/people/ike" + tests))
                .hasStatusOk()
                .bodyText()
                .contains("Was warned in person", "Platform staff only read here")
                .doesNotContain("/notes");
    }

    @Test
    void readsTheWholeLogWithNamesAndReasonsAndUndoesNothingThere() throws Exception {
        PostId post = scene.post(author, community, "Rotten apples");
        long decision = moderation.hide(cast.actor(admin), post, new Ground.OfNorm(Norm.SAFETY), "They stink");
        assertThat(get(console + "/log"))
                .hasStatusOk()
                .bodyText()
                .contains("@ada" + tests, "@ike" + tests, "They stink", "/decisions/" + decision)
                .doesNotContain("Show again", "/posts/" + post);
        assertThat(get(console + "/log?subject=ike" + tests)).bodyText().contains("They stink");
        assertThat(get(console + "/log?actor=ike" + tests)).bodyText().doesNotContain("They stink");
        assertThat(get(console + "/log.csv")).bodyText().contains("ada" + tests, "They stink");
        assertThat(get(console + "/log.json")).bodyText().contains("ada" + tests, "They stink");
        assertThat(get("/communities/orchard/moderation/log.csv")).bodyText().doesNotContain("They stink");
        assertThat(get(console + "/log.csv?since=never")).hasRedirectedUrl(console + "/log?since=never");
    }

    @Test
    void leadsFromAStaffCaseToItsCommunitysDeskAndBack() {
        PostId post = scene.post(author, community, "Those people");
        report(post, new Complaint.OfConcern(Concern.HATE));
        CaseId ours = jdbc.sql("SELECT id FROM review_case WHERE community_id IS NULL")
                .query((row, _) -> new CaseId(row.getLong(1)))
                .single();
        assertThat(get("/staff/cases/" + ours))
                .bodyText()
                .contains("href=\"" + console + "\"", "href=\"" + console + "/log\"");
        desk.settle(cast.actor(staff), ours, 0, "Done");
        assertThat(get("/staff/log")).bodyText().contains("href=\"" + console + "\"");
        assertThat(get(console)).bodyText().contains("href=\"/staff/communities\"");
    }

    @Test
    void findsCommunitiesByNameAndAddressTheLargestFirst() {
        scene.community("meadow", cast.person("ben" + tests));
        report(scene.post(author, community, "Rotten apples"), broken());
        assertThat(get("/staff/communities"))
                .hasStatusOk()
                .bodyText()
                .contains("1 open case", "No open cases")
                .containsSubsequence("/staff/communities/orchard/moderation", "/staff/communities/meadow/moderation");
        assertThat(get("/staff/communities?q=MEÁD"))
                .bodyText()
                .contains("meadow")
                .doesNotContain("orchard");
        assertThat(get("/staff/communities?q=%25"))
                .bodyText()
                .contains("Nothing fits")
                .doesNotContain("orchard");
        jdbc.sql("UPDATE community SET state = 'FROZEN'").update();
        assertThat(get("/staff/communities?q=orchard")).bodyText().contains("Frozen");
    }

    @Test
    void turnsThePageAfterTwentyCommunities() {
        AccountId founder = cast.person("ben" + tests);
        for (int i = 0; i < 20; i++) {
            scene.community("meadow" + i, founder);
        }
        String page = text("/staff/communities");
        assertThat(page).contains("from=").doesNotContain("/staff/communities/meadow0/moderation");
        String next = page.replaceAll("(?s).*href=\"(/staff/communities\\?from=[^\"]+)\".*", "$1");
        assertThat(text(next)).contains("/staff/communities/meadow0/moderation").doesNotContain("orchard");
    }

    @Test
    void takesSixStatementsHoweverLongTheListsAre() {
        report(scene.post(author, community, "Rotten apples"), broken());
        int queue = sent(console);
        int log = sent(console + "/log");
        int all = sent("/staff/communities");
        for (int i = 0; i < 5; i++) {
            PostId post = scene.post(author, community, "Rotten apples " + i);
            report(post, broken());
            moderation.hide(cast.actor(admin), post, new Ground.OfNorm(Norm.SAFETY), "They stink");
        }
        assertThat(sent(console)).isEqualTo(queue).isLessThanOrEqualTo(5);
        assertThat(sent(console + "/log")).isEqualTo(log).isLessThanOrEqualTo(5);
        assertThat(sent("/staff/communities")).isEqualTo(all).isLessThanOrEqualTo(5);
    }

    /** Beside the one that reads the session. */
    private int sent(String address) {
        return (int) statements.of(() -> get(address)).stream()
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .count();
    }

    private Complaint broken() {
        return new Complaint.OfRule(scene.rule(community, 1));
    }

    private void report(PostId post, Complaint complaint) {
        reports.report(cast.actor(reporter), Reported.post(post), complaint, "");
    }

    private CaseId theirs(PostId post) {
        return jdbc.sql("SELECT id FROM review_case WHERE subject_id = ? AND community_id IS NOT NULL")
                .param(post.value())
                .query((row, _) -> new CaseId(row.getLong(1)))
                .single();
    }

    private String text(String address) {
        try {
            return get(address).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Cast.signedIn(staff)).exchange();
    }
}

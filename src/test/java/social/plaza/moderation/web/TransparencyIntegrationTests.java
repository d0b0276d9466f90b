package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.ReviewDesk;
import social.plaza.moderation.Ruling;
import social.plaza.moderation.Undoing;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.PostId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;
import social.plaza.testing.StatementCount;
import social.plaza.testing.TestClock;

@PlazaTest
class TransparencyIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private static final String PAGE = "/communities/fair/transparency";
    private static final Ground PRIVACY = new Ground.OfNorm(Norm.PRIVACY);

    private final MockMvcTester mvc;
    private final Moderation moderation;
    private final Undoing undoing;
    private final Reports reports;
    private final ReviewDesk desk;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final TestClock clock;
    private final StatementCount statements;

    private AccountId admin;
    private AccountId author;
    private AccountId reader;
    private CommunityId community;

    @SuppressWarnings("NullAway.Init")
    TransparencyIntegrationTests(
            MockMvcTester mvc,
            Moderation moderation,
            Undoing undoing,
            Reports reports,
            ReviewDesk desk,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            TestClock clock,
            StatementCount statements) {
        this.mvc = mvc;
        this.moderation = moderation;
        this.undoing = undoing;
        this.reports = reports;
        this.desk = desk;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
        this.clock = clock;
        this.statements = statements;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        admin = cast.person("vera" + ++tests);
        community = scene.community("fair", admin);
        author = scene.member("paul" + tests, community);
        reader = scene.member("tina" + tests, community);
    }

    @Test
    void saysWhatWouldBeThere() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was decided in this time", "No case was decided");
        assertThat(mvc.get().uri("/transparency")).hasStatusOk().bodyText().contains("Transparency of Plaza");
        assertThat(mvc.get().uri("/communities/none/transparency")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void countsDecisionsByRuleAndByKind() {
        hide(PRIVACY);
        undoing.undo(cast.actor(admin), hide(PRIVACY), "");
        hide(rule(1));
        moderation.remove(cast.actor(admin), community, reader, rule(1), null, "");
        assertThat(file(PAGE + ".csv?days=28"))
                .contains(
                        "decisions,,4,1\r\n",
                        "decisions by kind,HIDE,3,1\r\n",
                        "decisions by kind,REMOVE,1,0\r\n",
                        "decisions by rule,norm:PRIVACY,2,1\r\n",
                        "decisions by rule,Be kind,2,0\r\n");
        assertThat(mvc.get().uri(PAGE))
                .bodyText()
                .contains(
                        "<caption>Decisions by rule or norm</caption>",
                        "Be kind",
                        "Plaza norm: privacy",
                        "Post hidden");
    }

    @Test
    void tellsWhatEndedByItselfFromWhatWasUndone() {
        moderation.remove(
                cast.actor(admin), community, reader, rule(1), clock.instant().plus(Duration.ofDays(1)), "");
        jdbc.sql("UPDATE decision SET undone_at = now()").update();
        assertThat(file(PAGE + ".csv")).contains("decisions by kind,REMOVE,1,0\r\n");
    }

    @Test
    void keepsTheWordsOfCommunitiesOutOfTheFiguresOfPlaza() {
        hide(rule(1));
        hide(rule(2));
        hide(PRIVACY);
        assertThat(file("/transparency.csv"))
                .contains(
                        "decisions by rule,rules of communities,2,0\r\n",
                        "decisions by rule,norm:PRIVACY,1,0\r\n",
                        "decisions,,3,0\r\n")
                .doesNotContain("Be kind");
        assertThat(mvc.get().uri("/transparency"))
                .bodyText()
                .contains("The communities&#39; own rules")
                .doesNotContain("Be kind", "fair");
    }

    @Test
    void countsOneCommunityApartFromTheOthers() {
        CommunityId other = scene.community("other", cast.person("otto" + tests));
        AccountId theirs = scene.member("olga" + tests, other);
        PostId post = scene.post(theirs, other, "Words");
        Long their = jdbc.sql("SELECT admin_id FROM community WHERE id = ?")
                .param(other.value())
                .query(Long.class)
                .single();
        moderation.hide(cast.actor(new AccountId(their)), post, PRIVACY, "");
        hide(PRIVACY);
        assertThat(file(PAGE + ".csv")).contains("decisions,,1,0\r\n");
        assertThat(file("/transparency.csv")).contains("decisions,,2,0\r\n");
    }

    @Test
    void saysHowLongHalfOfTheCasesWaitedAtMost() {
        CaseId quick = reported();
        CaseId slow = reported();
        CaseId slowest = reported();
        reported();
        clock.advance(Duration.ofMinutes(10));
        desk.keep(cast.actor(admin), quick, 0, "");
        clock.advance(Duration.ofHours(3));
        desk.decide(cast.actor(admin), slow, 0, new Ruling(Set.of(DecisionKind.WARN), PRIVACY, null, null, ""));
        clock.advance(Duration.ofDays(3));
        desk.keep(cast.actor(admin), slowest, 0, "");
        assertThat(file(PAGE + ".csv"))
                .contains(
                        "cases opened,,4,\r\n",
                        "cases acted,,1,\r\n",
                        "cases kept,,2,\r\n",
                        "cases escalated,,0,\r\n",
                        "cases waiting,,1,\r\n",
                        "median seconds to decide,,11400,\r\n");
        assertThat(mvc.get().uri(PAGE)).bodyText().contains("3 hours");
        assertThat(mvc.get().uri(PAGE).locale(Locale.of("es"))).bodyText().contains("3 horas", "Tiempo mediano");
    }

    @Test
    void countsAppealsAndHowManyWereOverturned() {
        appeal(hide(PRIVACY), null);
        appeal(hide(PRIVACY), "UPHELD");
        appeal(hide(PRIVACY), "OVERTURNED");
        appeal(hide(PRIVACY), "OVERTURNED");
        for (String file : new String[] {PAGE + ".csv", "/transparency.csv"}) {
            assertThat(file(file))
                    .contains(
                            "appeals,,4,\r\n",
                            "appeals upheld,,1,\r\n",
                            "appeals overturned,,2,\r\n",
                            "appeals waiting,,1,\r\n");
        }
        assertThat(mvc.get().uri(PAGE)).bodyText().contains("Decision overturned");
    }

    @Test
    void reachesAsFarBackAsIsAsked() {
        hide(PRIVACY);
        clock.advance(Duration.ofDays(28));
        assertThat(file(PAGE + ".csv?days=28")).contains("decisions,,1,0\r\n");
        clock.advance(Duration.ofNanos(1000));
        assertThat(file(PAGE + ".csv?days=28")).contains("decisions,,0,0\r\n");
        assertThat(file(PAGE + ".csv")).contains("decisions,,0,0\r\n");
        assertThat(file(PAGE + ".csv?days=90")).contains("decisions,,1,0\r\n");
        clock.advance(Duration.ofDays(62));
        assertThat(file(PAGE + ".csv?days=90")).contains("decisions,,0,0\r\n");
        assertThat(file(PAGE + ".csv?days=all")).contains("decisions,,1,0\r\n");
        assertThat(file("/transparency.csv?days=all")).contains("decisions,,1,0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/communities/fair/transparency", "/transparency"})
    void costsLittle(String address) {
        for (int i = 0; i < 5; i++) {
            hide(PRIVACY);
        }
        scene.settle();
        assertThat(statements.of(() -> assertThat(mvc.get().uri(address).with(Cast.signedIn(admin)))
                        .hasStatusOk()))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(statements.of(() -> assertThat(mvc.get().uri(address)).hasStatusOk()))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void isAFileWithAName() {
        assertThat(mvc.get().uri(PAGE + ".csv?days=90"))
                .hasStatusOk()
                .headers()
                .hasValue(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fair-transparency.csv\"");
        assertThat(mvc.get().uri(PAGE + "?days=90"))
                .bodyText()
                .contains("href=\"" + PAGE + ".csv?days=90\"")
                .containsPattern("aria-current=\"page\"[^>]*>90 days");
    }

    private long hide(Ground ground) {
        return moderation.hide(cast.actor(admin), scene.post(author, community, "Words"), ground, "");
    }

    private Ground rule(int position) {
        return new Ground.OfRule(scene.rule(community, position));
    }

    private CaseId reported() {
        PostId post = scene.post(author, community, "Words");
        reports.report(cast.actor(reader), Reported.post(post), new Complaint.OfRule(scene.rule(community, 1)), "");
        return jdbc.sql("SELECT id FROM review_case WHERE subject_id = ? AND community_id IS NOT NULL")
                .param(post.value())
                .query((row, _) -> new CaseId(row.getLong(1)))
                .single();
    }

    private void appeal(long decision, @Nullable String outcome) {
        jdbc.sql("""
                        INSERT INTO appeal (id, decision_id, community_id, text, appealed_at, outcome, answer, answered_by,
                                            answered_at, version)
                        SELECT :id, :decision, :community, 'Please', :now, :outcome, CASE WHEN :outcome IS NULL THEN '' ELSE 'So' END,
                               CASE WHEN :outcome IS NOT NULL THEN CAST(:admin AS bigint) END,
                               CASE WHEN :outcome IS NOT NULL THEN CAST(:now AS timestamptz) END, 0""")
                .param("id", Ids.next())
                .param("decision", decision)
                .param("community", community.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("outcome", outcome, Types.VARCHAR)
                .param("admin", admin.value())
                .update();
    }

    private String file(String address) {
        try {
            return mvc.get().uri(address).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

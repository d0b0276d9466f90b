package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.post.Edits;
import social.plaza.post.Posts;
import social.plaza.post.Segment;
import social.plaza.post.TooLateToEdit;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.shared.RuleViolation;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.TestClock;

@PlazaTest
class EditedPostsIntegrationTests {

    private static int tests;

    private final ReviewDesk desk;
    private final Reports reports;
    private final Cases cases;
    private final Posts posts;
    private final Edits edits;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final TestClock clock;

    private Actor moderator;
    private Actor author;
    private Actor neighbour;
    private CommunityId community;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    EditedPostsIntegrationTests(
            ReviewDesk desk,
            Reports reports,
            Cases cases,
            Posts posts,
            Edits edits,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            TestClock clock) {
        this.desk = desk;
        this.reports = reports;
        this.cases = cases;
        this.posts = posts;
        this.edits = edits;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
        this.clock = clock;
    }

    @BeforeEach
    void publish() {
        scene.settle();
        database.empty();
        AccountId founder = cast.person("eda" + ++tests);
        community = scene.community("square", founder);
        moderator = cast.actor(scene.moderator("eli" + tests, community));
        author = cast.actor(scene.member("eva" + tests, community));
        neighbour = cast.actor(scene.member("ed" + tests, community));
        post = scene.post(author.account(), community, "Buy my #watches");
    }

    @Test
    void aPostChangesForAQuarterOfAnHourAndKeepsWhatItSaid() {
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        edits.edit(author, post, "Look at my #clocks");
        assertThat(posts.facts(post).body()).isEqualTo("Look at my #clocks");
        assertThat(edits.history(neighbour, post))
                .extracting(version -> String.join(
                        "", version.segments().stream().map(Segment::text).toList()))
                .containsExactly("Look at my #clocks", "Buy my #watches");
        assertThat(jdbc.sql("SELECT tag FROM post_hashtag WHERE post_id = ?")
                        .param(post.value())
                        .query(String.class)
                        .list())
                .containsExactly("clocks");
        clock.advance(Duration.ofMillis(1));
        assertThatExceptionOfType(TooLateToEdit.class).isThrownBy(() -> edits.edit(author, post, "Too late"));
    }

    @Test
    void onlyItsAuthorMayAndOnlyWhileItIsSeen() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> edits.edit(moderator, post, "I know better"));
        desk.decide(moderator, report(), 0, ruling(DecisionKind.HIDE));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> edits.edit(author, post, "As if nothing was"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> edits.history(neighbour, post));
    }

    @Test
    void whoIsSilencedRewritesNothing() {
        desk.decide(moderator, report(), 0, ruling(DecisionKind.SILENCE));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> edits.edit(author, post, "Through the back door"));
    }

    @Test
    void anEditMarksTheCaseAndNobodyDecidesOnWordsTheyNeverSaw() {
        CaseId about = report();
        edits.edit(author, post, "Something harmless");
        assertThat(edited(about)).isTrue();
        assertThat(cases.view(moderator, about).snapshot()).isEqualTo("Buy my #watches");
        assertThatExceptionOfType(CaseChanged.class)
                .isThrownBy(() -> desk.decide(moderator, about, 0, ruling(DecisionKind.HIDE)));
        desk.decide(moderator, about, 1, ruling(DecisionKind.HIDE));
    }

    @Test
    void anEditReopensWhatWasKept() {
        CaseId about = report();
        desk.keep(moderator, about, 0, "");
        edits.edit(author, post, "Something worse");
        assertThat(cases.view(moderator, about).open()).isTrue();
        assertThat(edited(about)).isTrue();
    }

    @Test
    void theSameTextAgainReopensNothing() {
        CaseId about = report();
        desk.keep(moderator, about, 0, "");
        edits.edit(author, post, "Buy  my #watches ");
        assertThat(cases.view(moderator, about).state()).isEqualTo(CaseState.KEPT);
    }

    @Test
    void decidingEditingAndDeletingAtOnceLeavesOneTruth() {
        for (int round = 0; round < Race.rounds() / 5; round++) {
            PostId another = scene.post(author.account(), community, "Round " + round);
            reports.report(neighbour, Reported.post(another), complaint(), "");
            CaseId about = newest(another);
            var race = Race.of(12, act -> () -> {
                switch (act % 4) {
                    case 0 -> edits.edit(author, another, "Changed " + act);
                    case 1 -> posts.delete(author, another);
                    case 2 -> desk.keep(moderator, about, 0, "");
                    default -> desk.decide(moderator, about, 0, ruling(DecisionKind.HIDE));
                }
                return true;
            });
            assertThat(race.failures())
                    .allSatisfy(failure -> assertThat(failure)
                            .isInstanceOfAny(RuleViolation.class, OptimisticLockingFailureException.class));
            assertThat(posts.facts(another).hidden())
                    .isEqualTo(count("hiding WHERE ended_at IS NULL AND post_id = " + another) == 1)
                    .isEqualTo(cases.view(moderator, about).state() == CaseState.ACTED);
            clock.advance(Duration.ofHours(30));
        }
    }

    @Test
    void whoIsSilencedWhileWritingAndWhoDecidesForStaffWaitForEachOtherInOneOrder() {
        Actor staff = cast.actor(cast.staff("elf" + tests));
        for (int round = 0; round < Race.rounds() / 5; round++) {
            Actor writer = cast.actor(scene.member("u" + tests + "x" + round, community));
            PostId another = scene.post(writer.account(), community, "Round " + round);
            reports.report(neighbour, Reported.post(another), new Complaint.OfConcern(Concern.SPAM), "");
            CaseId teams = newest(another, "IS NOT NULL");
            CaseId staffs = newest(another, "IS NULL");
            var race = Race.of(16, act -> () -> {
                switch (act % 4) {
                    case 0 -> edits.edit(writer, another, "Changed " + act);
                    case 1 -> posts.reply(writer, another, "And another thing");
                    case 2 -> desk.decide(moderator, teams, 0, ruling(DecisionKind.SILENCE));
                    default -> desk.decide(staff, staffs, 0, ruling(DecisionKind.WARN));
                }
                return true;
            });
            assertThat(race.failures())
                    .allSatisfy(failure -> assertThat(failure)
                            .isInstanceOfAny(RuleViolation.class, OptimisticLockingFailureException.class));
            clock.advance(Duration.ofHours(30));
        }
    }

    private CaseId report() {
        reports.report(neighbour, Reported.post(post), complaint(), "");
        return newest(post);
    }

    private Complaint complaint() {
        return new Complaint.OfRule(scene.rule(community, 2));
    }

    private CaseId newest(PostId about) {
        return new CaseId(jdbc.sql("SELECT max(id) FROM review_case WHERE subject_id = ?")
                .param(about.value())
                .query(Long.class)
                .single());
    }

    private CaseId newest(PostId about, String desk) {
        return new CaseId(jdbc.sql("SELECT id FROM review_case WHERE subject_id = ? AND community_id " + desk)
                .param(about.value())
                .query(Long.class)
                .single());
    }

    private static Ruling ruling(DecisionKind kind) {
        return new Ruling(EnumSet.of(kind), new Ground.OfNorm(Norm.SAFETY), 7, null, "Please read the rules");
    }

    private boolean edited(CaseId id) {
        return count("review_case WHERE edited_at IS NOT NULL AND id = " + id) == 1;
    }

    private int count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Integer.class).single();
    }
}

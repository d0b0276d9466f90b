package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.account.StandingDesk;
import social.plaza.audit.AuditLog;
import social.plaza.audit.Integrity;
import social.plaza.community.Affiliations;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.UnfitText;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;

@PlazaTest
class AppealsIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private static final Ground SAFETY = new Ground.OfNorm(Norm.SAFETY);

    private final Appeals appeals;
    private final AppealQueue queue;
    private final Moderation moderation;
    private final Undoing undoing;
    private final Decisions decisions;
    private final Reports reports;
    private final Posts posts;
    private final Affiliations affiliations;
    private final StandingDesk standings;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;

    private Actor admin;
    private Actor moderator;
    private Actor other;
    private Actor member;
    private Actor staff;
    private CommunityId community;

    @SuppressWarnings("NullAway.Init")
    AppealsIntegrationTests(
            Appeals appeals,
            AppealQueue queue,
            Moderation moderation,
            Undoing undoing,
            Decisions decisions,
            Reports reports,
            Posts posts,
            Affiliations affiliations,
            StandingDesk standings,
            AuditLog log,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene) {
        this.appeals = appeals;
        this.queue = queue;
        this.moderation = moderation;
        this.undoing = undoing;
        this.decisions = decisions;
        this.reports = reports;
        this.posts = posts;
        this.affiliations = affiliations;
        this.standings = standings;
        this.log = log;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        AccountId founder = cast.person("alma" + ++tests);
        community = scene.community("square", founder);
        admin = cast.actor(founder);
        moderator = cast.actor(scene.moderator("mona" + tests, community));
        other = cast.actor(scene.moderator("otto" + tests, community));
        member = cast.actor(scene.member("ben" + tests, community));
        staff = cast.actor(cast.staff("stella" + tests));
    }

    @Nested
    class Appealing {

        @Test
        void isForThePersonConcernedOnceWhileTheDecisionStands() {
            long decision = hide(moderator);
            appeals.appeal(member, decision, "It was a joke");
            assertThatExceptionOfType(AlreadyAppealed.class)
                    .isThrownBy(() -> appeals.appeal(member, decision, "And another"));
            for (Actor somebody : List.of(admin, moderator, other, staff)) {
                assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> appeals.appeal(somebody, decision, "I object"));
            }
            long undone = hide(moderator);
            undoing.undo(moderator, undone, "");
            assertThatExceptionOfType(AlreadyUndone.class)
                    .isThrownBy(() -> appeals.appeal(member, undone, "It was a joke"));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> appeals.appeal(member, 1, "It was a joke"));
        }

        @Test
        void takesUpToFiveHundredCharacters() {
            long decision = hide(moderator);
            assertThatExceptionOfType(UnfitText.class).isThrownBy(() -> appeals.appeal(member, decision, " "));
            assertThatExceptionOfType(UnfitText.class)
                    .isThrownBy(() -> appeals.appeal(member, decision, "é".repeat(501)));
            appeals.appeal(member, decision, "é".repeat(500));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ARCHIVED", "FROZEN"})
        void isOpenInAClosedCommunityAndSoIsTheAnswer(String state) {
            long decision = hide(moderator);
            jdbc.sql("UPDATE community SET state = ? WHERE id = ?")
                    .params(state, community.value())
                    .update();
            appeals.appeal(member, decision, "It was a joke");
            answer(other, decision, AppealOutcome.OVERTURNED);
            assertThat(decisions.view(member, decision).undoneAt()).isNotNull();
        }

        @Test
        void isOpenToARemovedAndToASuspendedPerson() {
            long removal = moderation.remove(moderator, community, member.account(), SAFETY, null, "");
            standings.suspend(staff, member.account(), "Elsewhere");
            Actor suspended = cast.actor(member.account());
            appeals.appeal(suspended, removal, "It was somebody else");
            answer(admin, removal, AppealOutcome.OVERTURNED);
            assertThat(affiliations.of(cast.actor(member.account()), community).belongs())
                    .isTrue();
        }

        @Test
        void isOneHoweverManyArriveAtOnce() {
            for (int round = 0; round < Race.rounds() / 10 + 1; round++) {
                long decision = hide(moderator);
                var race = Race.of(() -> {
                    appeals.appeal(member, decision, "It was a joke");
                    return true;
                });
                assertThat(race.values()).hasSize(1);
                assertThat(race.failures()).allMatch(AlreadyAppealed.class::isInstance);
            }
        }
    }

    @Nested
    class Answering {

        @Test
        void upholdsWithWordsAndRecordsIt() {
            long decision = appealed(moderator);
            appeals.answer(other, community, idOf(decision), AppealOutcome.UPHELD, "I read it all again");
            AppealView own =
                    Objects.requireNonNull(decisions.view(member, decision).appeal());
            assertThat(own.state()).isEqualTo(AppealState.UPHELD);
            assertThat(own.answer()).isEqualTo("I read it all again");
            assertThat(own.answeredBy()).isNull();
            assertThat(decisions.view(member, decision).undoneAt()).isNull();
            assertThat(lastActs(1)).containsExactly("APPEAL_UPHELD");
            assertThatExceptionOfType(AlreadyAnswered.class)
                    .isThrownBy(() -> answer(admin, decision, AppealOutcome.OVERTURNED));
        }

        @Test
        void overturningUndoesExactlyTheDecisionAndEndsItsCase() {
            PostId post = scene.post(member.account(), community, "Off topic");
            Actor reporter = cast.actor(scene.member("rita" + tests, community));
            reports.report(reporter, Reported.post(post), new Complaint.OfConcern(Concern.HARASSMENT), "");
            long decision = moderation.hide(moderator, post, SAFETY, "");
            appeals.appeal(member, decision, "It was a joke");
            answer(other, decision, AppealOutcome.OVERTURNED);
            assertThat(posts.facts(post).hidden()).isFalse();
            assertThat(lastActs(2)).containsExactly("APPEAL_GRANTED", "POST_RESTORED");
            assertThat(jdbc.sql("""
                            SELECT count(*) FROM audit_entry e JOIN decision d ON d.entry_id = e.undoes
                            WHERE d.id = ? AND e.act = 'POST_RESTORED'""").param(decision).query(Integer.class).single())
                    .isOne();
            assertThat(jdbc.sql("SELECT state FROM review_case WHERE community_id IS NOT NULL")
                            .query(String.class)
                            .single())
                    .isEqualTo("KEPT");
            assertThat(log.verify(community)).isInstanceOf(Integrity.Intact.class);
        }

        @Test
        void isNotForTheDeciderNorBelowTheDeciderNorElsewhere() {
            long decision = appealed(moderator);
            assertRefused(moderator, decision);
            assertRefused(cast.actor(member.account()), decision);
            CommunityId elsewhere = scene.community("elsewhere", cast.person("eva" + tests));
            Actor eva = cast.actor(account("eva" + tests));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() ->
                            appeals.answer(eva, elsewhere, idOf(decision), AppealOutcome.UPHELD, "Not my business"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> appeals.answer(staff, null, idOf(decision), AppealOutcome.UPHELD, "No"));
        }

        @Test
        void isForStaffWhereTheAdminDecided() {
            long decision = appealed(admin);
            assertRefused(moderator, decision);
            assertRefused(admin, decision);
            appeals.answer(staff, null, idOf(decision), AppealOutcome.OVERTURNED, "Kind words are no harm");
            assertThat(decisions.view(member, decision).undoneAt()).isNotNull();
        }

        @Test
        void isForAnotherOfStaffWhereStaffDecided() {
            PostId post = scene.post(member.account(), community, "Off topic");
            long decision = moderation
                    .decide(staff, Desk.STAFF, Reported.post(post), Ruling.toHide(SAFETY, "A threat"))
                    .getFirst();
            appeals.appeal(member, decision, "It was a joke");
            assertRefused(admin, decision);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> appeals.answer(staff, null, idOf(decision), AppealOutcome.UPHELD, "No"));
            Actor second = cast.actor(cast.staff("stan" + tests));
            appeals.answer(second, null, idOf(decision), AppealOutcome.OVERTURNED, "It was");
            assertThat(posts.facts(post).hidden()).isFalse();
        }

        @Test
        void needsWords() {
            long decision = appealed(moderator);
            assertThatExceptionOfType(UnfitText.class)
                    .isThrownBy(() -> appeals.answer(other, community, idOf(decision), AppealOutcome.UPHELD, " "));
            assertThatExceptionOfType(UnfitText.class)
                    .isThrownBy(() ->
                            appeals.answer(other, community, idOf(decision), AppealOutcome.UPHELD, "x".repeat(501)));
        }

        @Test
        void comesTooLateOnceTheDecisionIsUndone() {
            long decision = appealed(moderator);
            undoing.undo(moderator, decision, "");
            assertThatExceptionOfType(AlreadyUndone.class)
                    .isThrownBy(() -> answer(other, decision, AppealOutcome.OVERTURNED));
            AppealView own =
                    Objects.requireNonNull(decisions.view(member, decision).appeal());
            assertThat(own.state()).isEqualTo(AppealState.SETTLED);
        }

        @Test
        void isOneOfTwoAtOnce() {
            for (int round = 0; round < Race.rounds() / 10 + 1; round++) {
                long decision = appealed(moderator);
                var race = Race.of(8, i -> () -> {
                    answer(
                            i % 2 == 0 ? admin : other,
                            decision,
                            i % 3 == 0 ? AppealOutcome.UPHELD : AppealOutcome.OVERTURNED);
                    return true;
                });
                assertThat(race.values()).hasSize(1);
                assertThat(race.failures())
                        .allMatch(failure -> failure instanceof AlreadyAnswered || failure instanceof AlreadyUndone);
                assertConsistent(decision);
            }
        }

        @Test
        void andUndoingAtOnceEndTheDecisionOnce() {
            for (int round = 0; round < Race.rounds() / 10 + 1; round++) {
                long decision = appealed(moderator);
                List<Callable<Boolean>> acts = List.of(
                        () -> {
                            answer(other, decision, AppealOutcome.OVERTURNED);
                            return true;
                        },
                        () -> {
                            undoing.undo(moderator, decision, "");
                            return true;
                        });
                var race = Race.of(8, i -> acts.get(i % 2));
                assertThat(race.values()).hasSize(1);
                assertThat(race.failures()).allMatch(RuleViolation.class::isInstance);
                assertConsistent(decision);
            }
        }

        /** Overturned means undone, by one restoring entry; the chain of the log is whole. */
        private void assertConsistent(long decision) {
            var row = jdbc.sql("""
                            SELECT d.undone_at IS NOT NULL AS undone, coalesce(q.outcome, '') AS outcome,
                                   (SELECT count(*) FROM audit_entry e WHERE e.undoes = d.entry_id) AS restored,
                                   (SELECT count(*) FROM audit_entry e WHERE e.reference_id = d.id
                                      AND e.act LIKE 'APPEAL%') AS answered
                            FROM decision d JOIN appeal q ON q.decision_id = d.id WHERE d.id = ?""").param(decision).query().singleRow();
            boolean undone = Boolean.TRUE.equals(row.get("undone"));
            assertThat(row.get("restored")).isEqualTo(undone ? 1L : 0L);
            assertThat(row.get("answered")).isEqualTo("".equals(row.get("outcome")) ? 0L : 1L);
            if ("OVERTURNED".equals(row.get("outcome"))) {
                assertThat(undone).isTrue();
            }
            assertThat(log.verify(community)).isInstanceOf(Integrity.Intact.class);
        }
    }

    @Nested
    class TheQueue {

        @Test
        void showsEachOnlyWhatTheyMayAnswerAndWhatTheyDecided() {
            long byModerator = appealed(moderator);
            long byAdmin = appealed(admin);
            PostId moderators = scene.post(other.account(), community, "I moderate");
            long aboutModerator = moderation.hide(admin, moderators, SAFETY, "");
            appeals.appeal(other, aboutModerator, "I only explained");
            assertThat(seen(other)).containsExactly(byModerator);
            assertThat(seen(moderator)).containsExactly(byModerator);
            assertThat(seen(admin)).containsExactly(byModerator, byAdmin, aboutModerator);
            assertThat(queue.ofStaff(staff, Cursor.TOP).items())
                    .extracting(AppealView::decision)
                    .containsExactly(byAdmin, aboutModerator);
            assertThat(one(other, byModerator).canAnswer()).isTrue();
            assertThat(one(moderator, byModerator).canAnswer()).isFalse();
            assertThat(one(admin, byAdmin).canAnswer()).isFalse();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> one(moderator, byAdmin));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> one(other, aboutModerator));
            assertThat(queue.waiting(other, affiliations.of(other, community))).isOne();
            assertThat(queue.waiting(moderator, affiliations.of(moderator, community)))
                    .isZero();
            assertThat(queue.waiting(admin, affiliations.of(admin, community))).isOne();
            assertThat(queue.waitingForStaff(staff)).isEqualTo(2);
        }

        @Test
        void isClosedToMembersAndToWhoIsNotOfStaff() {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> seen(member));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> queue.ofStaff(admin, Cursor.TOP));
        }

        @Test
        void beginsWithWhatWaitsLongestAndEndsWithTheAnswered() {
            long first = appealed(moderator);
            long second = appealed(moderator);
            long third = appealed(moderator);
            answer(other, second, AppealOutcome.UPHELD);
            answer(other, first, AppealOutcome.OVERTURNED);
            long fourth = appealed(moderator);
            assertThat(seen(other)).containsExactly(third, fourth, second, first);
        }

        @Test
        void goesOnWhereThePageEnded() {
            for (int i = 0; i < 25; i++) {
                long decision = appealed(moderator);
                if (i < 15) {
                    answer(other, decision, AppealOutcome.UPHELD);
                }
            }
            var first = queue.of(other, affiliations.of(other, community), Cursor.TOP);
            var second = queue.of(other, affiliations.of(other, community), Cursor.decode(first.next()));
            assertThat(first.items()).hasSize(20);
            assertThat(second.items()).hasSize(5);
            assertThat(second.next()).isNull();
            assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
            assertThat(first.items().subList(0, 10)).allMatch(AppealView::canAnswer);
        }

        private AppealView one(Actor reader, long decision) {
            return queue.view(reader, affiliations.of(reader, community), idOf(decision));
        }

        private List<Long> seen(Actor reader) {
            return queue.of(reader, affiliations.of(reader, community), Cursor.TOP).items().stream()
                    .map(AppealView::decision)
                    .toList();
        }
    }

    @Nested
    class Telling {

        @Test
        void reachesThoseWhoMayAnswer() {
            appealed(moderator);
            scene.settle();
            assertThat(told("APPEAL"))
                    .containsExactlyInAnyOrder(
                            other.account().value(), admin.account().value());
        }

        @Test
        void reachesStaffWhereTheAdminDecided() {
            appealed(admin);
            scene.settle();
            assertThat(told("APPEAL")).containsExactly(staff.account().value());
        }

        @Test
        void tellsThePersonTheAnswerAndNotTheUndoingToo() {
            long overturned = appealed(moderator);
            long upheld = appealed(moderator);
            answer(other, overturned, AppealOutcome.OVERTURNED);
            answer(other, upheld, AppealOutcome.UPHELD);
            scene.settle();
            assertThat(told("APPEAL_GRANTED")).containsExactly(member.account().value());
            assertThat(told("APPEAL_UPHELD")).containsExactly(member.account().value());
            assertThat(told("POST_RESTORED")).isEmpty();
        }

        @Test
        void stopsForWhoLeavesTheTeam() {
            appealed(moderator);
            scene.settle();
            jdbc.sql("UPDATE membership SET role = 'MEMBER' WHERE account_id = ?")
                    .param(other.account().value())
                    .update();
            assertThat(told("APPEAL")).containsExactly(admin.account().value());
        }

        private List<@Nullable Long> told(String kind) {
            return jdbc.sql("SELECT account_id FROM shown_notification WHERE kind = ?")
                    .param(kind)
                    .query(Long.class)
                    .list();
        }
    }

    private void assertRefused(Actor by, long decision) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> answer(by, decision, AppealOutcome.UPHELD));
    }

    private void answer(Actor by, long decision, AppealOutcome outcome) {
        appeals.answer(by, community, idOf(decision), outcome, "I looked again");
    }

    private long appealed(Actor decider) {
        long decision = hide(decider);
        appeals.appeal(member, decision, "It was a joke");
        return decision;
    }

    private long hide(Actor by) {
        return moderation.hide(by, scene.post(member.account(), community, "Off topic"), SAFETY, "");
    }

    private long idOf(long decision) {
        return jdbc.sql("SELECT id FROM appeal WHERE decision_id = ?")
                .param(decision)
                .query(Long.class)
                .single();
    }

    private AccountId account(String handle) {
        return new AccountId(jdbc.sql("SELECT id FROM account WHERE handle = ?")
                .param(handle)
                .query(Long.class)
                .single());
    }

    private List<@Nullable String> lastActs(int count) {
        return jdbc.sql("SELECT act FROM audit_entry WHERE community_id = ? ORDER BY sequence DESC LIMIT ?")
                .params(community.value(), count)
                .query(String.class)
                .list();
    }
}

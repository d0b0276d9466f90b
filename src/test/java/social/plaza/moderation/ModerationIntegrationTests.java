package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.audit.AuditLog;
import social.plaza.audit.Integrity;
import social.plaza.membership.Memberships;
import social.plaza.post.Posts;
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
class ModerationIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private static final Ground SAFETY = new Ground.OfNorm(Norm.SAFETY);

    private final Moderation moderation;
    private final Undoing undoing;
    private final Posts posts;
    private final Memberships memberships;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Database database;
    private final TransactionTemplate transaction;
    private final Cast cast;
    private final Scene scene;
    private final TestClock clock;
    private final Lapses lapses;

    private Actor admin;
    private Actor moderator;
    private AccountId member;
    private CommunityId community;

    @SuppressWarnings("NullAway.Init")
    ModerationIntegrationTests(
            Moderation moderation,
            Undoing undoing,
            Posts posts,
            Memberships memberships,
            AuditLog log,
            JdbcClient jdbc,
            Database database,
            TransactionTemplate transaction,
            Cast cast,
            Scene scene,
            TestClock clock,
            Lapses lapses) {
        this.moderation = moderation;
        this.undoing = undoing;
        this.posts = posts;
        this.memberships = memberships;
        this.log = log;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.cast = cast;
        this.scene = scene;
        this.clock = clock;
        this.lapses = lapses;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        AccountId founder = cast.person("alma" + ++tests);
        community = scene.community("square", founder);
        admin = cast.actor(founder);
        moderator = cast.actor(scene.moderator("mona" + tests, community));
        member = scene.member("ben" + tests, community);
    }

    @Nested
    class Hiding {

        @Test
        void takesAPostOutOfSightUntilUndone() {
            PostId post = scene.post(member, community, "Off topic");
            long decision = moderation.hide(moderator, post, rule(2), "Please see the other thread");
            assertThat(posts.facts(post).hidden()).isTrue();
            undoing.undo(moderator, decision, "");
            assertThat(posts.facts(post).hidden()).isFalse();
        }

        @Test
        void keepsTheRuleAsItRead() {
            PostId post = scene.post(member, community, "Off topic");
            long decision = moderation.hide(moderator, post, rule(2), "");
            jdbc.sql("UPDATE rule SET text = 'Something else', revision = 2 WHERE id = ?")
                    .param(scene.rule(community, 2))
                    .update();
            assertThat(jdbc.sql("SELECT ground, rule_revision FROM decision WHERE id = ?")
                            .param(decision)
                            .query()
                            .singleRow())
                    .containsEntry("ground", "Stay on topic")
                    .containsEntry("rule_revision", 1);
        }

        @Test
        void isUndoneOnce() {
            PostId post = scene.post(member, community, "Off topic");
            long decision = moderation.hide(moderator, post, SAFETY, "");
            undoing.undo(admin, decision, "");
            assertThatExceptionOfType(AlreadyUndone.class).isThrownBy(() -> undoing.undo(admin, decision, ""));
        }

        @Test
        void anOldPageDoesNotUndoANewDecision() {
            PostId post = scene.post(member, community, "Off topic");
            long first = moderation.hide(moderator, post, SAFETY, "");
            undoing.undo(moderator, first, "");
            moderation.hide(moderator, post, SAFETY, "");
            assertThatExceptionOfType(AlreadyUndone.class).isThrownBy(() -> undoing.undo(moderator, first, ""));
            assertThat(posts.facts(post).hidden()).isTrue();
        }

        @Test
        void ofAnAdminsPostIsRefused() {
            PostId post = scene.post(admin.account(), community, "I run this place");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> moderation.hide(moderator, post, SAFETY, ""));
        }

        @Test
        void byTheAdminIsNotUndoneByAModerator() {
            PostId post = scene.post(member, community, "Off topic");
            long decision = moderation.hide(admin, post, SAFETY, "");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> undoing.undo(moderator, decision, ""));
        }

        @Test
        void isReadAnewAfterADemotion() {
            PostId post = scene.post(member, community, "Fine");
            jdbc.sql("UPDATE membership SET role = 'MEMBER' WHERE account_id = ?")
                    .param(moderator.account().value())
                    .update();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> moderation.hide(moderator, post, SAFETY, ""));
        }

        @Test
        void doesNotReachPostsForFollowers() {
            PostId post = posts.publish(cast.actor(member), social.plaza.post.Audience.followers(), "Hello");
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> moderation.hide(admin, post, SAFETY, ""));
        }
    }

    @Nested
    class Removing {

        @Test
        void hidesTheirPostsAndReinstatingBringsBackExactlyThose() {
            PostId before = scene.post(member, community, "Hidden before");
            PostId during = scene.post(member, community, "Hidden while removed");
            PostId plain = scene.post(member, community, "Never hidden by itself");
            moderation.hide(moderator, before, SAFETY, "");

            long removal = moderation.remove(moderator, community, member, rule(1), null, "");
            assertThat(hidden(before, during, plain)).containsExactly(true, true, true);
            assertThat(memberships.roleOf(community, member)).isNull();
            moderation.hide(moderator, during, SAFETY, "");

            undoing.undo(moderator, removal, "");
            assertThat(hidden(before, during, plain)).containsExactly(true, true, false);
            assertThat(memberships.roleOf(community, member)).isNotNull();
        }

        @Test
        void undoingAHidingMeanwhileShowsThePostOnlyAfterReinstatement() {
            PostId post = scene.post(member, community, "Hidden before");
            long hiding = moderation.hide(moderator, post, SAFETY, "");
            long removal = moderation.remove(moderator, community, member, rule(1), null, "");
            undoing.undo(moderator, hiding, "");
            assertThat(posts.facts(post).hidden()).isTrue();
            undoing.undo(moderator, removal, "");
            assertThat(posts.facts(post).hidden()).isFalse();
        }

        @Test
        void leavesTheirPostsElsewhereAlone() {
            CommunityId other = scene.community("elsewhere", admin.account());
            memberships.join(cast.actor(member), other, true, "");
            PostId elsewhere = scene.post(member, other, "Not there");
            moderation.remove(moderator, community, member, SAFETY, null, "");
            assertThat(posts.facts(elsewhere).hidden()).isFalse();
        }

        @Test
        void forAWeekEndsByItselfAfterAWeek() {
            PostId post = scene.post(member, community, "Back in a week");
            Instant until = clock.instant().plus(Duration.ofDays(7));
            moderation.remove(moderator, community, member, SAFETY, until, "");

            clock.set(until.minusSeconds(1));
            lapses.endWhatIsOver();
            assertThat(memberships.roleOf(community, member)).isNull();
            assertThat(posts.facts(post).hidden()).isTrue();

            clock.set(until);
            lapses.endWhatIsOver();
            lapses.endWhatIsOver();
            assertThat(memberships.roleOf(community, member)).isNotNull();
            assertThat(posts.facts(post).hidden()).isFalse();
            assertThat(count("audit_entry WHERE act = 'MEMBER_REINSTATED' AND actor_id IS NULL"))
                    .isOne();
        }

        @Test
        void whoRejoinedWhenItWasOverHasThePostsBackToo() {
            PostId post = scene.post(member, community, "Back in a week");
            Instant until = clock.instant().plus(Duration.ofDays(7));
            moderation.remove(moderator, community, member, SAFETY, until, "");
            clock.set(until);
            memberships.join(cast.actor(member), community, true, "");
            lapses.endWhatIsOver();
            assertThat(memberships.roleOf(community, member)).isNotNull();
            assertThat(posts.facts(post).hidden()).isFalse();
        }

        @Test
        void ofAModeratorIsRefusedUntilDismissed() {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> moderation.remove(admin, community, moderator.account(), SAFETY, null, ""))
                    .withMessage("moderation.denied.dismissFirst");
        }
    }

    @Nested
    class TheLog {

        @Test
        void holdsTheActAndItsUndoing() {
            PostId post = scene.post(member, community, "Off topic");
            long decision = moderation.hide(moderator, post, rule(2), "Reason");
            undoing.undo(admin, decision, "A mistake");
            assertThat(jdbc.sql("""
                                    SELECT e.act, e.ground, e.reason, e.undoes = d.entry_id AS undoes_it
                                    FROM audit_entry e JOIN decision d ON d.id = e.reference_id ORDER BY e.id""").query().listOfRows())
                    .satisfiesExactly(
                            hidden -> assertThat(hidden)
                                    .containsEntry("act", "POST_HIDDEN")
                                    .containsEntry("ground", "Stay on topic")
                                    .containsEntry("reason", "Reason"),
                            restored -> assertThat(restored)
                                    .containsEntry("act", "POST_RESTORED")
                                    .containsEntry("reason", "A mistake")
                                    .containsEntry("undoes_it", true));
        }

        @Test
        void isWrittenWithTheActOrNotAtAll() {
            PostId post = scene.post(member, community, "Off topic");
            transaction.executeWithoutResult(status -> {
                moderation.hide(moderator, post, SAFETY, "");
                status.setRollbackOnly();
            });
            assertThat(count("audit_entry WHERE act = 'POST_HIDDEN'")).isZero();
            assertThat(count("decision")).isZero();
            assertThat(count("hiding")).isZero();
            assertThat(posts.facts(post).hidden()).isFalse();
        }

        @Test
        void isAChainInWhichATamperedEntryIsFound() {
            PostId post = scene.post(member, community, "Off topic");
            undoing.undo(admin, moderation.hide(moderator, post, SAFETY, "Once"), "");
            moderation.hide(moderator, post, SAFETY, "Twice");
            assertThat(log.verify(community)).isInstanceOf(Integrity.Intact.class);

            long sequence = database.asOwner()
                    .sql("UPDATE audit_entry SET reason = 'Never' WHERE reason = 'Once' RETURNING sequence")
                    .query(Long.class)
                    .single();
            assertThat(log.verify(community)).isEqualTo(new Integrity.Broken(sequence));
        }

        @Test
        void isNotChangedByTheApplication() {
            moderation.hide(moderator, scene.post(member, community, "Off topic"), SAFETY, "");
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(
                            () -> jdbc.sql("UPDATE audit_entry SET reason = ''").update())
                    .havingRootCause()
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("DELETE FROM audit_entry").update())
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    @Nested
    class AcrossCommunities {

        private CommunityId other;
        private PostId foreign;
        private long decision;

        @BeforeEach
        void foundAnother() {
            AccountId founder = cast.person("otto" + tests);
            other = scene.community("other", founder);
            AccountId somebody = scene.member("sam" + tests, other);
            foreign = scene.post(somebody, other, "Not yours to judge");
            PostId hidden = scene.post(somebody, other, "Judged already");
            decision = moderation.hide(cast.actor(founder), hidden, SAFETY, "");
        }

        @Test
        void theAdminOfOneHasNoPowerInTheOther() {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> moderation.hide(admin, foreign, SAFETY, ""));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> undoing.undo(admin, decision, ""));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() ->
                            moderation.remove(admin, other, posts.facts(foreign).author(), SAFETY, null, ""));
        }

        @Test
        void aRuleOfAnotherCommunityCannotBeCited() {
            PostId own = scene.post(member, community, "Ours");
            assertThatExceptionOfType(RuleGone.class)
                    .isThrownBy(() -> moderation.hide(admin, own, new Ground.OfRule(scene.rule(other, 1)), ""));
        }
    }

    @Nested
    class AtOnce {

        @Test
        void manyHideOnePostOnce() {
            for (int round = 0; round < Race.rounds(); round++) {
                PostId post = scene.post(member, community, "Off topic");
                var race = Race.of(() -> moderation.hide(moderator, post, SAFETY, ""));
                assertThat(race.values()).hasSize(1);
                assertThat(race.failures())
                        .allSatisfy(failure -> assertThat(failure).isInstanceOf(RuleViolation.class));
                clock.advance(Duration.ofHours(1));
            }
        }

        @Test
        void manyUndoOneDecisionOnce() {
            for (int round = 0; round < Race.rounds(); round++) {
                PostId post = scene.post(member, community, "Off topic");
                long decision = moderation.hide(moderator, post, SAFETY, "");
                var race = Race.of(() -> {
                    undoing.undo(admin, decision, "");
                    return true;
                });
                assertThat(race.values()).hasSize(1);
                assertThat(race.failures())
                        .allSatisfy(failure -> assertThat(failure).isInstanceOf(AlreadyUndone.class));
                clock.advance(Duration.ofHours(1));
            }
            assertThat(log.verify(community)).isInstanceOf(Integrity.Intact.class);
        }

        @Test
        void removingHidingAndUndoingNeverLosesAPost() {
            List<PostId> all = new ArrayList<>();
            for (int round = 0; round < Race.rounds(); round++) {
                if (memberships.roleOf(community, member) == null) {
                    undoing.undo(admin, newest("REMOVE"), "");
                }
                PostId post = scene.post(member, community, "Round " + round);
                all.add(post);
                var race = Race.of(Race.threads(), act -> mixed(act, post));
                assertThat(race.failures())
                        .allSatisfy(failure -> assertThat(failure).isInstanceOf(RuleViolation.class));
                clock.advance(Duration.ofHours(1));
            }
            assertThat(all)
                    .allSatisfy(post -> assertThat(posts.facts(post).hidden())
                            .isEqualTo(count("hiding WHERE ended_at IS NULL AND post_id = " + post) > 0));
            if (memberships.roleOf(community, member) == null) {
                undoing.undo(admin, newest("REMOVE"), "");
            }
            assertThat(all)
                    .allSatisfy(post -> assertThat(posts.facts(post).hidden())
                            .isEqualTo(count("decision WHERE undone_at IS NULL AND kind = 'HIDE' AND post_id = " + post)
                                    > 0));
            assertThat(log.verify(community)).isInstanceOf(Integrity.Intact.class);
        }

        private Callable<Boolean> mixed(int act, PostId post) {
            return () -> {
                switch (act % 4) {
                    case 0 -> moderation.hide(moderator, post, SAFETY, "");
                    case 1 -> moderation.remove(moderator, community, member, SAFETY, null, "");
                    case 2 -> undoing.undo(admin, newest("HIDE"), "");
                    default -> undoing.undo(admin, newest("REMOVE"), "");
                }
                return true;
            };
        }
    }

    private Ground rule(int position) {
        return new Ground.OfRule(scene.rule(community, position));
    }

    private List<Boolean> hidden(PostId... all) {
        return List.of(all).stream().map(post -> posts.facts(post).hidden()).toList();
    }

    private long newest(String kind) {
        return jdbc.sql("SELECT id FROM decision WHERE kind = ? ORDER BY id DESC LIMIT 1")
                .param(kind)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private int count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Integer.class).single();
    }
}

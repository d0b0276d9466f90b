package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.account.AccountCard;
import social.plaza.audit.AuditLog;
import social.plaza.audit.Integrity;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.membership.AlreadySilenced;
import social.plaza.membership.Memberships;
import social.plaza.membership.Roles;
import social.plaza.post.AlreadyLocked;
import social.plaza.post.Audience;
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
class RulingIntegrationTests {

    private static int tests;

    private static final Ground SAFETY = new Ground.OfNorm(Norm.SAFETY);

    private final ReviewDesk desk;
    private final Claims claims;
    private final Reports reports;
    private final Cases cases;
    private final Moderation moderation;
    private final Undoing undoing;
    private final Posts posts;
    private final Memberships memberships;
    private final Roles roles;
    private final Affiliations affiliations;
    private final AuditLog log;
    private final Lapses lapses;
    private final JdbcClient jdbc;
    private final Database database;
    private final Cast cast;
    private final Scene scene;
    private final TestClock clock;

    private Actor admin;
    private Actor moderator;
    private Actor member;
    private Actor neighbour;
    private CommunityId community;
    private PostId post;
    private CaseId reported;

    @SuppressWarnings("NullAway.Init")
    RulingIntegrationTests(
            ReviewDesk desk,
            Claims claims,
            Reports reports,
            Cases cases,
            Moderation moderation,
            Undoing undoing,
            Posts posts,
            Memberships memberships,
            Roles roles,
            Affiliations affiliations,
            AuditLog log,
            Lapses lapses,
            JdbcClient jdbc,
            Database database,
            Cast cast,
            Scene scene,
            TestClock clock) {
        this.desk = desk;
        this.claims = claims;
        this.reports = reports;
        this.cases = cases;
        this.moderation = moderation;
        this.undoing = undoing;
        this.posts = posts;
        this.memberships = memberships;
        this.roles = roles;
        this.affiliations = affiliations;
        this.log = log;
        this.lapses = lapses;
        this.jdbc = jdbc;
        this.database = database;
        this.cast = cast;
        this.scene = scene;
        this.clock = clock;
    }

    @BeforeEach
    void reportAPost() {
        scene.settle();
        database.empty();
        AccountId founder = cast.person("ada" + ++tests);
        community = scene.community("square", founder);
        admin = cast.actor(founder);
        moderator = cast.actor(scene.moderator("mia" + tests, community));
        member = cast.actor(scene.member("bob" + tests, community));
        neighbour = cast.actor(scene.member("nan" + tests, community));
        post = scene.post(member.account(), community, "Buy my watches");
        reported = report(neighbour, Reported.post(post), new Complaint.OfRule(scene.rule(community, 2)));
    }

    @Nested
    class SeveralAtOnce {

        @Test
        void eachIsADecisionThatCitesTheRuleAndAnswersTheCase() {
            List<Long> made = desk.decide(
                    moderator,
                    reported,
                    revision(),
                    ruling(rule(2), DecisionKind.HIDE, DecisionKind.WARN, DecisionKind.SILENCE));
            assertThat(made).hasSize(3);
            assertThat(jdbc.sql("SELECT kind || ' ' || ground || ' ' || (case_id = :case) FROM decision ORDER BY id")
                            .param("case", reported.value())
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "HIDE Stay on topic true", "WARN Stay on topic true", "SILENCE Stay on topic true");
            assertThat(view().state()).isEqualTo(CaseState.ACTED);
            assertThat(log.verify(community)).isInstanceOf(Integrity.Intact.class);
        }

        @Test
        void allOrNone() {
            moderation.decide(
                    moderator,
                    new Desk(community),
                    Reported.account(member.account(), community),
                    ruling(SAFETY, DecisionKind.SILENCE));
            assertThatExceptionOfType(AlreadySilenced.class)
                    .isThrownBy(() -> desk.decide(
                            moderator, reported, revision(), ruling(SAFETY, DecisionKind.HIDE, DecisionKind.SILENCE)));
            assertThat(posts.facts(post).hidden()).isFalse();
            assertThat(view().open()).isTrue();
        }

        @Test
        void undoingOneLeavesTheOthersAndTheCaseDecided() {
            List<Long> made = desk.decide(
                    moderator, reported, revision(), ruling(SAFETY, DecisionKind.HIDE, DecisionKind.SILENCE));
            undoing.undo(moderator, made.get(0), "");
            assertThat(posts.facts(post).hidden()).isFalse();
            assertThat(kind(member)).isEqualTo(Affiliation.Kind.SILENCED);
            assertThat(view().state()).isEqualTo(CaseState.ACTED);
        }

        @Test
        void undoingAllBringsTheCaseBack() {
            List<Long> made = desk.decide(
                    moderator, reported, revision(), ruling(SAFETY, DecisionKind.HIDE, DecisionKind.SILENCE));
            made.forEach(decision -> undoing.undo(moderator, decision, ""));
            assertThat(view().open()).isTrue();
            assertThat(answers()).isEqualTo(1);
        }

        @Test
        void togetherTheyAreUndoneInOne() {
            List<Long> made = desk.decide(
                    moderator, reported, revision(), ruling(SAFETY, DecisionKind.HIDE, DecisionKind.SILENCE));
            undoing.undo(moderator, made, "");
            assertThat(posts.facts(post).hidden()).isFalse();
            assertThat(kind(member)).isEqualTo(Affiliation.Kind.MEMBER);
            assertThat(view().open()).isTrue();
        }

        @Test
        void whereOneOfThemIsUndoneAlreadyTheOthersStay() {
            List<Long> made = desk.decide(
                    moderator, reported, revision(), ruling(SAFETY, DecisionKind.HIDE, DecisionKind.SILENCE));
            undoing.undo(moderator, made.getLast(), "");
            assertThatExceptionOfType(AlreadyUndone.class).isThrownBy(() -> undoing.undo(moderator, made, ""));
            assertThat(posts.facts(post).hidden()).isTrue();
        }

        @Test
        void aDaysLengthThatIsNotOfferedIsNoRuling() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new Ruling(EnumSet.of(DecisionKind.SILENCE), SAFETY, 2, null, ""));
        }
    }

    @Nested
    class Silencing {

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 7, 30})
        void letsReadAndLeaveUntilTheTimeIsOver(int days) {
            desk.decide(moderator, reported, revision(), silence(days));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> say("Still here"));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> posts.like(member, post));
            clock.advance(Duration.ofDays(days).minusMillis(1));
            lapses.endWhatIsOver();
            assertThat(kind(member)).isEqualTo(Affiliation.Kind.SILENCED);
            clock.advance(Duration.ofMillis(1));
            assertThat(kind(member)).isEqualTo(Affiliation.Kind.MEMBER);
            lapses.endWhatIsOver();
            assertThat(jdbc.sql(
                                    "SELECT undone_by IS NULL AND undone_at IS NOT NULL FROM decision WHERE kind = 'SILENCE'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(view().state()).isEqualTo(CaseState.ACTED);
            say("Back again");
        }

        @Test
        void isNotEndedByLeavingAndReturning() {
            desk.decide(moderator, reported, revision(), silence(7));
            memberships.leave(member, community);
            memberships.join(member, community, true, "");
            assertThat(kind(member)).isEqualTo(Affiliation.Kind.SILENCED);
        }

        @Test
        void isUndone() {
            long decision =
                    desk.decide(moderator, reported, revision(), silence(7)).getFirst();
            undoing.undo(admin, decision, "");
            say("Thank you");
        }

        @Test
        void ofAModeratorIsRefused() {
            CaseId about = report(
                    neighbour,
                    Reported.account(moderator.account(), community),
                    new Complaint.OfRule(scene.rule(community, 1)));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> desk.decide(admin, about, 0, silence(7)));
        }

        @Test
        void comesBeforeOrAfterEveryPost() {
            for (int round = 0; round < Race.rounds() / 5; round++) {
                Actor writer = cast.actor(scene.member("w" + tests + "x" + round, community));
                var race = Race.of(
                        8,
                        act -> () -> act == 0
                                ? moderation.decide(
                                        moderator,
                                        new Desk(community),
                                        Reported.account(writer.account(), community),
                                        ruling(SAFETY, DecisionKind.SILENCE))
                                : posts.publish(writer, new Audience.OfCommunity(community), "Quick"));
                assertThat(race.failures())
                        .allSatisfy(failure -> assertThat(failure).isInstanceOf(Refused.class));
                assertThat(jdbc.sql("""
                                SELECT count(*) FROM post p JOIN silence s ON s.account_id = p.author_id
                                WHERE p.author_id = ? AND p.created_at > s.silenced_at""")
                                .param(writer.account().value())
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        }
    }

    @Nested
    class Locking {

        @Test
        void endsTheThreadForAllButTheTeam() {
            PostId answer = posts.reply(neighbour, post, "No thanks");
            CaseId about = report(member, Reported.post(answer), new Complaint.OfRule(scene.rule(community, 1)));
            long decision = desk.decide(moderator, about, 0, ruling(SAFETY, DecisionKind.LOCK))
                    .getFirst();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> posts.reply(neighbour, answer, "And more"));
            posts.reply(moderator, answer, "That is enough");
            posts.like(neighbour, post);
            undoing.undo(moderator, decision, "");
            posts.reply(neighbour, answer, "And more");
        }

        @Test
        void happensOnce() {
            desk.decide(moderator, reported, revision(), ruling(SAFETY, DecisionKind.LOCK));
            assertThatExceptionOfType(AlreadyLocked.class)
                    .isThrownBy(() -> moderation.decide(
                            moderator, new Desk(community), Reported.post(post), ruling(SAFETY, DecisionKind.LOCK)));
        }

        @Test
        void ofAThreadThatTheAdminBeganIsNotForAModerator() {
            PostId begun = scene.post(admin.account(), community, "Welcome");
            PostId answer = posts.reply(member, begun, "Buy my watches");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> moderation.decide(
                            moderator, new Desk(community), Reported.post(answer), ruling(SAFETY, DecisionKind.LOCK)));
        }
    }

    @Nested
    class TheCase {

        @Test
        void thatWasDecidedMeanwhileIsNotDecidedAgain() {
            int seen = revision();
            desk.keep(admin, reported, seen, "");
            assertThatExceptionOfType(CaseChanged.class)
                    .isThrownBy(() -> desk.decide(moderator, reported, seen, ruling(SAFETY, DecisionKind.HIDE)));
        }

        @Test
        void thatGrewMeanwhileIsLookedAtAgain() {
            int seen = revision();
            report(moderator, Reported.post(post), new Complaint.OfConcern(Concern.SPAM));
            assertThatExceptionOfType(CaseChanged.class)
                    .isThrownBy(() -> desk.decide(moderator, reported, seen, ruling(SAFETY, DecisionKind.HIDE)));
        }

        @Test
        void whosePostWasDeletedCanStillBeDecidedAboutThePerson() {
            posts.delete(member, post);
            assertThatExceptionOfType(CaseChanged.class)
                    .isThrownBy(() -> desk.decide(moderator, reported, revision(), ruling(SAFETY, DecisionKind.HIDE)));
            desk.decide(moderator, reported, revision(), ruling(SAFETY, DecisionKind.WARN));
            assertThat(view().snapshot()).isEqualTo("Buy my watches");
        }

        @Test
        void keptAndReopenedIsAnsweredOnce() {
            desk.keep(moderator, reported, revision(), "Fine as it is");
            assertThat(view().state()).isEqualTo(CaseState.KEPT);
            desk.reopen(moderator, reported, revision());
            desk.decide(moderator, reported, revision(), ruling(SAFETY, DecisionKind.HIDE));
            scene.settle();
            assertThat(answers()).isEqualTo(1);
        }

        @Test
        void isDecidedByOneOfMany() {
            for (int round = 0; round < Race.rounds() / 5; round++) {
                PostId another = scene.post(member.account(), community, "Round " + round);
                CaseId about =
                        report(neighbour, Reported.post(another), new Complaint.OfRule(scene.rule(community, 2)));
                var race = Race.of(16, act -> () -> {
                    switch (act % 3) {
                        case 0 -> desk.keep(moderator, about, 0, "");
                        case 1 ->
                            desk.decide(moderator, about, 0, ruling(SAFETY, DecisionKind.HIDE, DecisionKind.WARN));
                        default -> desk.escalate(admin, about, 0, Norm.SAFETY, "Please look");
                    }
                    return true;
                });
                assertThat(race.values()).hasSize(1);
                assertThat(race.failures())
                        .allSatisfy(failure -> assertThat(failure).isInstanceOf(CaseChanged.class));
                clock.advance(Duration.ofHours(30));
            }
        }

        @Test
        void staysWholeWhenDecidedWhileTheAuthorDeletes() {
            for (int round = 0; round < Race.rounds() / 5; round++) {
                PostId another = scene.post(member.account(), community, "Round " + round);
                CaseId about =
                        report(neighbour, Reported.post(another), new Complaint.OfRule(scene.rule(community, 2)));
                var race = Race.of(8, act -> () -> {
                    if (act % 2 == 0) {
                        posts.delete(member, another);
                    } else {
                        desk.decide(moderator, about, 0, ruling(SAFETY, DecisionKind.HIDE));
                    }
                    return true;
                });
                assertThat(race.failures())
                        .allSatisfy(failure -> assertThat(failure)
                                .isInstanceOfAny(
                                        RuleViolation.class,
                                        org.springframework.dao.OptimisticLockingFailureException.class));
                boolean hidden = count("hiding WHERE ended_at IS NULL AND post_id = " + another) == 1;
                assertThat(posts.facts(another).hidden()).isEqualTo(hidden);
                assertThat(cases.view(moderator, about).open()).isEqualTo(!hidden);
                clock.advance(Duration.ofHours(30));
            }
        }
    }

    @Nested
    class HandingOver {

        private Actor staff;

        @BeforeEach
        void hire() {
            staff = cast.actor(cast.staff("stan" + tests));
        }

        @Test
        void bringsTheReportsToStaffWhoAnswerThem() {
            desk.escalate(moderator, reported, revision(), Norm.AUTHENTICITY, "We cannot judge this");
            scene.settle();
            assertThat(answers()).isZero();
            CaseId theirs = staffCase();
            assertThat(cases.view(staff, theirs).reports()).hasSize(1);
            desk.decide(staff, theirs, revisionOf(theirs), ruling(SAFETY, DecisionKind.HIDE));
            scene.settle();
            assertThat(answers()).isEqualTo(1);
            assertThat(posts.facts(post).hidden()).isTrue();
        }

        @Test
        void isTakenBackWhileStaffHaveNotDecided() {
            desk.escalate(moderator, reported, revision(), Norm.AUTHENTICITY, "");
            desk.reopen(moderator, reported, revision());
            assertThat(view().open()).isTrue();
            assertThat(count("review_case WHERE community_id IS NULL")).isZero();
        }

        @Test
        void happensByItselfToWhatWaitsAboutSomebodyWhoTakesTheCommunityOver() {
            roles.accept(member, community, roles.offerAdmin(admin, community, member.handle(), Cast.PASSWORD));
            assertThat(cases.view(staff, staffCase()).about())
                    .isEqualTo(new AccountCard(member.account(), member.handle(), member.displayName()));
            assertThat(jdbc.sql("SELECT state FROM review_case WHERE id = ?")
                            .param(reported.value())
                            .query(String.class)
                            .single())
                    .isEqualTo("ESCALATED");
        }

        @Test
        void leavesWhatStaffHadOfTheirOwn() {
            report(moderator, Reported.post(post), new Complaint.OfConcern(Concern.SPAM));
            CaseId theirs = staffCase();
            desk.escalate(moderator, reported, revision(), Norm.AUTHENTICITY, "");
            assertThat(cases.view(staff, theirs).reporters()).isEqualTo(2);
            desk.reopen(moderator, reported, revision());
            assertThat(cases.view(staff, theirs).reporters()).isEqualTo(1);
        }

        @Test
        void isNotTakenBackOnceStaffDecided() {
            desk.escalate(moderator, reported, revision(), Norm.AUTHENTICITY, "");
            CaseId theirs = staffCase();
            desk.keep(staff, theirs, revisionOf(theirs), "Nothing wrong");
            assertThatExceptionOfType(CaseChanged.class).isThrownBy(() -> desk.reopen(moderator, reported, revision()));
        }
    }

    @Nested
    class Staff {

        private Actor staff;

        @BeforeEach
        void hire() {
            staff = cast.actor(cast.staff("stan" + tests));
        }

        @Test
        void decideAboutWhatStandsInNoCommunity() {
            PostId loud = posts.publish(member, Audience.followers(), "Everybody look at me");
            CaseId theirs = report(neighbour, Reported.post(loud), new Complaint.OfConcern(Concern.SPAM));
            long decision = desk.decide(staff, theirs, 0, ruling(SAFETY, "Spam", DecisionKind.HIDE, DecisionKind.WARN))
                    .getFirst();
            assertThat(posts.facts(loud).hidden()).isTrue();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> undoing.undo(admin, decision, ""));
            undoing.undo(staff, decision, "A mistake");
            assertThat(posts.facts(loud).hidden()).isFalse();
        }

        @Test
        void decideAboutTheAdminToo() {
            PostId harsh = scene.post(admin.account(), community, "Out with all of you");
            CaseId theirs = report(neighbour, Reported.post(harsh), new Complaint.OfRule(scene.rule(community, 1)));
            long decision = desk.decide(staff, theirs, 0, ruling(rule(1), "Unkind", DecisionKind.HIDE))
                    .getFirst();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> undoing.undo(admin, decision, ""));
        }

        @Test
        void alwaysGiveAReason() {
            PostId loud = posts.publish(member, Audience.followers(), "Everybody look at me");
            CaseId theirs = report(neighbour, Reported.post(loud), new Complaint.OfConcern(Concern.SPAM));
            assertThatExceptionOfType(ReasonMissing.class)
                    .isThrownBy(() -> desk.decide(staff, theirs, 0, ruling(SAFETY, "  ", DecisionKind.HIDE)));
            assertThatExceptionOfType(ReasonMissing.class).isThrownBy(() -> desk.keep(staff, theirs, 0, ""));
        }

        @Test
        void removeNobodyFromNowhere() {
            PostId loud = posts.publish(member, Audience.followers(), "Everybody look at me");
            CaseId theirs = report(neighbour, Reported.post(loud), new Complaint.OfConcern(Concern.SPAM));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> desk.decide(staff, theirs, 0, ruling(SAFETY, "Spam", DecisionKind.REMOVE)));
        }

        @Test
        void doNotDecideAboutThemselves() {
            CaseId theirs =
                    report(neighbour, Reported.account(staff.account(), null), new Complaint.OfConcern(Concern.SPAM));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> desk.decide(staff, theirs, 0, ruling(SAFETY, "Me", DecisionKind.WARN)));
        }

        @Test
        void haveADeskThatIsNotTheCommunitys() {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> desk.decide(staff, reported, revision(), ruling(SAFETY, "x", DecisionKind.HIDE)));
        }
    }

    @Nested
    class Claiming {

        @Test
        void isForOneOfMany() {
            Actor second = cast.actor(scene.moderator("moe" + tests, community));
            for (int round = 0; round < Race.rounds() / 5; round++) {
                List<Actor> team = List.of(admin, moderator, second);
                var race = Race.of(16, act -> () -> claims.claim(team.get(act % 3), reported, false) ? act % 3 : -1);
                assertThat(race.failures()).isEmpty();
                assertThat(Set.copyOf(
                                race.values().stream().filter(held -> held >= 0).toList()))
                        .hasSize(1);
                clock.advance(Claims.CLAIM);
            }
        }

        @Test
        void endsAfterTenMinutesAndCanBeTakenOver() {
            claims.claim(moderator, reported, false);
            assertThat(claims.claim(admin, reported, false)).isFalse();
            assertThat(claims.claim(admin, reported, true)).isTrue();
            clock.advance(Duration.ofMinutes(10).minusMillis(1));
            assertThat(view().claim()).isNotNull();
            clock.advance(Duration.ofMillis(1));
            assertThat(view().claim()).isNull();
            assertThat(claims.claim(moderator, reported, false)).isTrue();
        }
    }

    private CaseId report(Actor by, Reported subject, Complaint complaint) {
        reports.report(by, subject, complaint, "");
        return new CaseId(jdbc.sql("SELECT max(id) FROM review_case WHERE subject_id = ?")
                .param(subject.id())
                .query(Long.class)
                .single());
    }

    private CaseId staffCase() {
        return new CaseId(jdbc.sql("SELECT id FROM review_case WHERE community_id IS NULL")
                .query(Long.class)
                .single());
    }

    private Ruling ruling(Ground ground, DecisionKind... kinds) {
        return ruling(ground, "Please read the rules", kinds);
    }

    private static Ruling ruling(Ground ground, String reason, DecisionKind... kinds) {
        return new Ruling(EnumSet.copyOf(List.of(kinds)), ground, 7, null, reason);
    }

    private static Ruling silence(@Nullable Integer days) {
        return new Ruling(EnumSet.of(DecisionKind.SILENCE), SAFETY, days, null, "");
    }

    private Ground rule(int position) {
        return new Ground.OfRule(scene.rule(community, position));
    }

    private CaseView view() {
        return cases.view(admin, reported);
    }

    private int revision() {
        return revisionOf(reported);
    }

    private int revisionOf(CaseId id) {
        return jdbc.sql("SELECT revision FROM review_case WHERE id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private Affiliation.Kind kind(Actor actor) {
        return affiliations.of(actor, community).kind();
    }

    private void say(String words) {
        posts.publish(member, new Audience.OfCommunity(community), words);
    }

    private int answers() {
        return count("report WHERE answered_at IS NOT NULL");
    }

    private int count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Integer.class).single();
    }
}

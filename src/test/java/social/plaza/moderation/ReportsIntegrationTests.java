package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.membership.Memberships;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Refused;
import social.plaza.shared.UnfitText;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.Grounds;
import social.plaza.testing.People;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.Scene;
import social.plaza.testing.TestClock;

@PlazaTest
class ReportsIntegrationTests {

    /** Everybody is somebody new in each test: messages to one address are limited. */
    private static int tests;

    private static final Complaint SPAM = new Complaint.OfConcern(Concern.SPAM);
    private static final Complaint VIOLENCE = new Complaint.OfConcern(Concern.VIOLENCE);

    private final Reports reports;
    private final Deciders deciders;
    private final CaseClosing closing;
    private final Moderation moderation;
    private final Memberships memberships;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final Database database;
    private final TransactionTemplate transaction;
    private final Cast cast;
    private final People people;
    private final Scene scene;
    private final Grounds grounds;
    private final TestClock clock;

    private Actor admin;
    private Actor moderator;
    private Actor ben;
    private Actor rita;
    private Actor staff;
    private CommunityId community;
    private PostId post;

    @SuppressWarnings("NullAway.Init")
    ReportsIntegrationTests(
            Reports reports,
            Deciders deciders,
            CaseClosing closing,
            Moderation moderation,
            Memberships memberships,
            Posts posts,
            JdbcClient jdbc,
            Database database,
            TransactionTemplate transaction,
            Cast cast,
            People people,
            Scene scene,
            Grounds grounds,
            TestClock clock) {
        this.reports = reports;
        this.deciders = deciders;
        this.closing = closing;
        this.moderation = moderation;
        this.memberships = memberships;
        this.posts = posts;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.cast = cast;
        this.people = people;
        this.scene = scene;
        this.grounds = grounds;
        this.clock = clock;
    }

    @BeforeEach
    void foundACommunity() {
        scene.settle();
        database.empty();
        admin = people.person("alma" + ++tests);
        community = scene.community("square", admin.account());
        moderator = cast.actor(scene.moderator("mona" + tests, community));
        ben = cast.actor(scene.member("ben" + tests, community));
        rita = people.person("rita" + tests);
        staff = people.staff("sara" + tests);
        post = scene.post(ben.account(), community, "Buy my bicycle");
    }

    @Nested
    class ItsDesks {

        @Test
        void areTheTeamsForARule() {
            report(rita, Reported.post(post), rule(2));
            assertThat(waiting()).containsExactly("team");
        }

        @Test
        void areTheTeamsAndStaffsForANorm() {
            report(rita, Reported.post(post), SPAM);
            assertThat(waiting()).containsExactlyInAnyOrder("team", "staff");
        }

        @Test
        void areStaffsAloneAboutTheAdmin() {
            PostId own = scene.post(admin.account(), community, "I run this place");
            report(rita, Reported.post(own), rule(1));
            assertThat(waiting()).containsExactly("staff");
            assertThat(reports.offer(rita, Reported.post(own)).readByTeam()).isFalse();
            report(rita, Reported.account(admin.account(), community), rule(1));
            assertThat(waiting()).containsExactly("staff", "staff");
        }

        @Test
        void areTheTeamsAboutAModeratorWhomTheAdminJudges() {
            report(rita, Reported.account(moderator.account(), community), rule(1));
            assertThat(waiting()).containsExactly("team");
            assertThat(deciders.team(community, moderator.account())).containsExactly(admin.account());
        }

        @Test
        void areTheTeamsForAMember() {
            report(rita, Reported.account(ben.account(), community), rule(1));
            assertThat(waiting()).containsExactly("team");
        }

        @Test
        void areStaffsAloneForAnAccountAsSuch() {
            report(rita, Reported.account(ben.account(), null), SPAM);
            assertThat(waiting()).containsExactly("staff");
            assertThat(count("review_case WHERE place_id IS NULL")).isOne();
        }

        @Test
        void areStaffsAloneForACommunity() {
            report(rita, Reported.community(community), SPAM);
            assertThat(waiting()).containsExactly("staff");
            assertThat(count("review_case WHERE account_id IS NULL AND place_id = " + community))
                    .isOne();
        }

        @Test
        void areStaffsAloneForAPostToFollowers() {
            PostId followers = posts.publish(ben, Audience.followers(), "Come and see");
            report(rita, Reported.post(followers), SPAM);
            assertThat(waiting()).containsExactly("staff");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ARCHIVED", "FROZEN"})
        void areStaffsAloneWhereTheTeamDecidesNothing(String state) {
            grounds.state(community, state);
            report(rita, Reported.post(post), SPAM);
            assertThat(waiting()).containsExactly("staff");
            assertGone(Reported.account(ben.account(), community), rule(1));
        }
    }

    @Nested
    class TheRules {

        @Test
        void doNotReachWhatStandsInNoCommunity() {
            PostId followers = posts.publish(ben, Audience.followers(), "Come and see");
            assertGone(Reported.post(followers), rule(1));
            assertGone(Reported.account(ben.account(), null), rule(1));
            assertGone(Reported.community(community), rule(1));
        }

        @Test
        void ofAnotherCommunityCannotBeBrokenHere() {
            CommunityId other = scene.community("other", admin.account());
            assertGone(Reported.post(post), new Complaint.OfRule(scene.rule(other, 1)));
        }

        @Test
        void areKeptAsTheyRead() {
            report(rita, Reported.post(post), rule(2));
            jdbc.sql("UPDATE rule SET text = 'Something else', revision = 2 WHERE id = ?")
                    .param(scene.rule(community, 2))
                    .update();
            assertThat(one("ground FROM report")).isEqualTo("Stay on topic");
        }
    }

    @Nested
    class WhatIsReported {

        @Test
        void isKeptThoughThePostIsChangedAndDeleted() {
            report(rita, Reported.post(post), rule(1));
            jdbc.sql("UPDATE post SET body = 'Nothing to see' WHERE id = ?")
                    .param(post.value())
                    .update();
            posts.delete(ben, post);
            assertThat(one("snapshot FROM review_case")).isEqualTo("Buy my bicycle");
        }

        @Test
        void isKeptHoweverLongItIs() {
            String purpose = "a" + "\u0301".repeat(1_900);
            jdbc.sql("UPDATE community SET purpose = ? WHERE id = ?")
                    .params(purpose, community.value())
                    .update();
            report(rita, Reported.community(community), SPAM);
            assertThat(one("snapshot FROM review_case")).isEqualTo("Community square\n" + purpose);
        }

        @Test
        void comesWithWordsOfUpTo500Characters() {
            reports.report(rita, Reported.post(post), rule(1), " " + "ñ".repeat(500) + " ");
            assertThat(one("detail FROM report")).isEqualTo("ñ".repeat(500));
            assertThatExceptionOfType(UnfitText.class)
                    .isThrownBy(
                            () -> reports.report(rita, Reported.account(ben.account(), null), SPAM, "ñ".repeat(501)));
        }

        @Test
        void weighsAsMuchAsTheWorstThatIsSaidOfIt() {
            report(rita, Reported.post(post), VIOLENCE);
            report(people.person("otto" + tests), Reported.post(post), rule(1));
            assertThat(count("review_case WHERE severity = 3 AND reporters = 2 AND community_id IS NOT NULL"))
                    .isOne();
        }
    }

    @Nested
    class WhatCannotBeReported {

        @Test
        void isAPostThatWasHiddenAlsoByThoseWhoStillSeeIt() {
            moderation.hide(admin, post, new Ground.OfNorm(Norm.SAFETY), "");
            assertNotFound(rita, Reported.post(post));
            assertNotFound(moderator, Reported.post(post));
            assertNotFound(ben, Reported.post(post));
        }

        @Test
        void isAPostThatWasDeleted() {
            posts.delete(ben, post);
            assertNotFound(rita, Reported.post(post));
        }

        @Test
        void isAPostThatTheReporterMayNotRead() {
            PostId followers = posts.publish(ben, Audience.followers(), "Among us");
            grounds.protect(ben.account(), true);
            assertNotFound(rita, Reported.post(followers));
            assertNotFound(rita, Reported.post(post));
            grounds.follow(rita.account(), ben.account());
            report(rita, Reported.post(followers), SPAM);
            assertThat(waiting()).containsExactly("staff");
        }

        @Test
        void isWhatDoesNotExist() {
            assertNotFound(rita, Reported.post(new PostId(1)));
            assertNotFound(rita, Reported.account(new AccountId(1), null));
            assertNotFound(rita, Reported.community(new CommunityId(1)));
        }

        @Test
        void isWhoIsNoMemberThere() {
            assertNotFound(ben, Reported.account(rita.account(), community));
            memberships.leave(ben, community);
            assertNotFound(rita, Reported.account(ben.account(), community));
        }

        @Test
        void isOneself() {
            assertRefused(ben, Reported.post(post));
            assertRefused(ben, Reported.account(ben.account(), null));
            assertRefused(ben, Reported.account(ben.account(), community));
            assertRefused(admin, Reported.community(community));
        }
    }

    @Nested
    class OneReportEach {

        @Test
        void waitsAtATime() {
            report(rita, Reported.post(post), rule(1));
            assertThat(reports.offer(rita, Reported.post(post)).waitingSince()).isEqualTo(clock.instant());
            assertThatExceptionOfType(AlreadyReported.class).isThrownBy(() -> report(rita, Reported.post(post), SPAM));
            close(new Desk(community), Reported.post(post), CaseState.ACTED);
            report(rita, Reported.post(post), SPAM);
            assertThat(count("report")).isEqualTo(2);
        }

        @Test
        void mayWaitInEachCommunityThatAPersonDisturbs() {
            CommunityId other = scene.community("other", admin.account());
            memberships.join(ben, other, true, "");
            report(rita, Reported.account(ben.account(), community), SPAM);
            report(rita, Reported.account(ben.account(), other), SPAM);
            report(rita, Reported.account(ben.account(), null), SPAM);
            assertThat(waiting()).containsExactlyInAnyOrder("team", "team", "staff");
            assertThat(count("review_case WHERE community_id IS NULL AND reporters = 1"))
                    .isOne();
        }

        @Test
        void joinsTheCaseThatOthersOpened() {
            report(rita, Reported.post(post), rule(1));
            report(people.person("otto" + tests), Reported.post(post), rule(2));
            assertThat(waiting()).containsExactly("team");
            assertThat(count("review_case WHERE reporters = 2 AND revision = 1"))
                    .isOne();
        }

        @Test
        void countsOnceInACaseThatWasOpenedAgain() {
            report(rita, Reported.post(post), rule(1));
            close(new Desk(community), Reported.post(post), CaseState.KEPT);
            jdbc.sql("UPDATE review_case SET state = 'OPEN', closed_at = NULL, closed_by = NULL")
                    .update();
            report(rita, Reported.post(post), rule(2));
            assertThat(count("case_report")).isEqualTo(2);
            assertThat(count("review_case WHERE reporters = 1")).isOne();
        }
    }

    @Nested
    class ADay {

        @Test
        void hasRoomForTwentyReports() {
            List<PostId> more = IntStream.rangeClosed(0, Reports.A_DAY)
                    .mapToObj(this::another)
                    .toList();
            more.subList(0, Reports.A_DAY).forEach(each -> report(rita, Reported.post(each), rule(1)));
            Reported next = Reported.post(more.getLast());
            assertThatExceptionOfType(TooManyReports.class).isThrownBy(() -> report(rita, next, rule(1)));
            clock.advance(Duration.ofDays(1).minusSeconds(1));
            assertThatExceptionOfType(TooManyReports.class).isThrownBy(() -> report(rita, next, rule(1)));
            clock.advance(Duration.ofSeconds(1));
            report(rita, next, rule(1));
            assertThat(count("report")).isEqualTo(Reports.A_DAY + 1);
        }

        private PostId another(int number) {
            PostId made = scene.post(ben.account(), community, "Bicycle " + number);
            clock.advance(Duration.ofHours(1));
            return made;
        }
    }

    @Nested
    class TheReportersNumber {

        @Test
        void isTheSameInACommunityAndAnotherForEachPerson() {
            Actor otto = people.person("otto" + tests);
            PostId second = scene.post(ben.account(), community, "Buy my boat");
            report(rita, Reported.post(post), rule(1));
            report(otto, Reported.post(post), rule(1));
            report(otto, Reported.post(second), rule(1));
            report(rita, Reported.post(second), rule(1));
            assertThat(number(rita, community)).isEqualTo(1);
            assertThat(number(otto, community)).isEqualTo(2);
            assertThat(count("reporter")).isEqualTo(2);
        }

        @Test
        void saysNothingElsewhere() {
            CommunityId other = scene.community("other", admin.account());
            memberships.join(ben, other, true, "");
            report(people.person("otto" + tests), Reported.account(ben.account(), other), rule(scene.rule(other, 1)));
            report(rita, Reported.account(ben.account(), community), rule(1));
            report(rita, Reported.account(ben.account(), other), rule(scene.rule(other, 1)));
            assertThat(number(rita, community)).isEqualTo(1);
            assertThat(number(rita, other)).isEqualTo(2);
        }

        @Test
        void isNotGivenForWhatOnlyStaffRead() {
            report(rita, Reported.community(community), SPAM);
            report(rita, Reported.account(admin.account(), community), rule(1));
            assertThat(count("reporter")).isZero();
        }

        private int number(Actor who, CommunityId where) {
            return jdbc.sql("SELECT number FROM reporter WHERE account_id = ? AND community_id = ?")
                    .params(who.account().value(), where.value())
                    .query(Integer.class)
                    .single();
        }
    }

    @Nested
    class AMutedReporter {

        private PostId second;

        @BeforeEach
        void mute() {
            second = scene.post(ben.account(), community, "Buy my boat");
            report(rita, Reported.post(post), rule(1));
            close(new Desk(community), Reported.post(post), CaseState.ACTED);
            setMuted(true);
        }

        @Test
        void isAnsweredAtOnceAndHeardByNobody() {
            scene.settle();
            report(rita, Reported.post(second), rule(1));
            assertThat(waiting()).isEmpty();
            assertThat(outcomes()).containsExactly("ACTED", "KEPT");
            scene.settle();
            assertThat(told(rita)).containsExactly("REPORT_ACTED", "REPORT_KEPT");
        }

        @Test
        void isStillHeardByStaff() {
            report(rita, Reported.post(second), SPAM);
            assertThat(waiting()).containsExactly("staff");
            assertThat(outcomes()).containsExactly("ACTED", null);
        }

        @Test
        void isHeardInOtherCommunities() {
            CommunityId other = scene.community("other", admin.account());
            memberships.join(ben, other, true, "");
            report(rita, Reported.account(ben.account(), other), rule(scene.rule(other, 1)));
            assertThat(waiting()).containsExactly("team");
        }

        @Test
        void isHeardAgainWhenTheTeamWants() {
            setMuted(false);
            report(rita, Reported.post(second), rule(1));
            assertThat(waiting()).containsExactly("team");
        }

        private void setMuted(boolean muted) {
            jdbc.sql("""
                            UPDATE reporter SET muted_at = CASE WHEN :muted THEN now() END,
                                                muted_by = CASE WHEN :muted THEN :by::bigint END""")
                    .param("muted", muted)
                    .param("by", moderator.account().value())
                    .update();
        }
    }

    @Nested
    class WhatWasKept {

        @Test
        void isNotLookedAtAgainWhileItReadsTheSame() {
            report(rita, Reported.post(post), rule(1));
            close(new Desk(community), Reported.post(post), CaseState.KEPT);
            report(people.person("otto" + tests), Reported.post(post), rule(2));
            assertThat(waiting()).isEmpty();
            assertThat(outcomes()).containsExactly("KEPT", "KEPT");
        }

        @Test
        void isLookedAtAgainOnceItWasChanged() {
            report(rita, Reported.post(post), rule(1));
            close(new Desk(community), Reported.post(post), CaseState.KEPT);
            jdbc.sql("UPDATE post SET body = 'Buy my boat' WHERE id = ?")
                    .param(post.value())
                    .update();
            report(rita, Reported.post(post), rule(1));
            assertThat(waiting()).containsExactly("team");
        }

        @Test
        void wasKeptByThatDeskOnly() {
            report(rita, Reported.post(post), rule(1));
            close(new Desk(community), Reported.post(post), CaseState.KEPT);
            report(people.person("otto" + tests), Reported.post(post), VIOLENCE);
            assertThat(waiting()).containsExactly("staff");
        }

        @ParameterizedTest
        @EnumSource(
                value = CaseState.class,
                names = {"ACTED", "ESCALATED"})
        void isOnlyWhatWasKept(CaseState state) {
            report(rita, Reported.post(post), rule(1));
            close(new Desk(community), Reported.post(post), state);
            report(people.person("otto" + tests), Reported.post(post), rule(1));
            assertThat(waiting()).containsExactly("team");
        }

        @Test
        void isNeverAPersonWhoseActsGoOn() {
            Reported member = Reported.account(ben.account(), community);
            report(rita, member, rule(1));
            close(new Desk(community), member, CaseState.KEPT);
            report(rita, member, rule(1));
            assertThat(waiting()).containsExactly("team");
        }
    }

    @Nested
    class TheOutcome {

        @Test
        void isToldOnceAllDesksHaveDecided() {
            report(rita, Reported.post(post), SPAM);
            close(new Desk(community), Reported.post(post), CaseState.ACTED);
            scene.settle();
            assertThat(told(rita)).isEmpty();
            close(Desk.STAFF, Reported.post(post), CaseState.KEPT);
            scene.settle();
            assertThat(told(rita)).containsExactly("REPORT_ACTED");
        }

        @Test
        void isThatNothingHadToBeDoneWhereAllDesksSaySo() {
            report(rita, Reported.post(post), SPAM);
            close(new Desk(community), Reported.post(post), CaseState.KEPT);
            close(Desk.STAFF, Reported.post(post), CaseState.KEPT);
            scene.settle();
            assertThat(told(rita)).containsExactly("REPORT_KEPT");
        }

        @Test
        void isToldOnceThoughTheCaseIsDecidedAnew() {
            report(rita, Reported.post(post), rule(1));
            close(new Desk(community), Reported.post(post), CaseState.KEPT);
            jdbc.sql("UPDATE review_case SET state = 'OPEN', closed_at = NULL, closed_by = NULL")
                    .update();
            close(new Desk(community), Reported.post(post), CaseState.ACTED);
            scene.settle();
            assertThat(told(rita)).containsExactly("REPORT_KEPT");
        }

        @Test
        void isToldToEveryReporterAndNobodyElse() {
            Actor otto = people.person("otto" + tests);
            report(rita, Reported.post(post), rule(1));
            report(otto, Reported.post(post), rule(2));
            moderation.hide(moderator, post, new Ground.OfNorm(Norm.SAFETY), "");
            scene.settle();
            assertThat(told(rita)).containsExactly("REPORT_ACTED");
            assertThat(told(otto)).containsExactly("REPORT_ACTED");
            assertThat(told(ben)).containsExactly("POST_HIDDEN");
        }

        @Test
        void isToldWhenTwoDesksDecideAtTheSameMoment() {
            for (int round = 0; round < Race.rounds(); round++) {
                Reported subject = Reported.post(scene.post(ben.account(), community, "Round " + round));
                report(rita, subject, SPAM);
                var race = Race.of(2, desk -> () -> {
                    close(desk == 0 ? new Desk(community) : Desk.STAFF, subject, CaseState.KEPT);
                    return true;
                });
                assertThat(race.failures()).isEmpty();
                assertThat(count("report WHERE answered_at IS NULL")).isZero();
                clock.advance(Duration.ofHours(2));
            }
            scene.settle();
            assertThat(told(rita)).hasSize(Race.rounds());
        }
    }

    @Nested
    class ANewCase {

        @Test
        void isToldToTheTeamAndToStaffOnce() {
            report(rita, Reported.post(post), SPAM);
            report(people.person("otto" + tests), Reported.post(post), VIOLENCE);
            scene.settle();
            assertThat(told(admin)).containsExactly("CASE");
            assertThat(told(moderator)).containsExactly("CASE");
            assertThat(told(staff)).containsExactly("CASE");
            assertThat(told(ben)).isEmpty();
        }

        @Test
        void aboutAModeratorIsToldToTheAdminAlone() {
            report(rita, Reported.account(moderator.account(), community), rule(1));
            scene.settle();
            assertThat(told(admin)).containsExactly("CASE");
            assertThat(told(moderator)).isEmpty();
        }

        @Test
        void aboutTheAdminIsToldToStaffAlone() {
            report(rita, Reported.community(community), SPAM);
            report(rita, Reported.account(admin.account(), community), rule(1));
            scene.settle();
            assertThat(told(admin)).isEmpty();
            assertThat(told(moderator)).isEmpty();
            assertThat(told(staff)).containsExactly("CASE", "CASE");
        }
    }

    @Nested
    class AtOnce {

        @Test
        void manyReportOnePostInOneCase() {
            List<Actor> crowd = IntStream.range(0, Race.threads())
                    .mapToObj(i -> people.person("crowd" + tests + "_" + i))
                    .toList();
            int rounds = Math.max(1, Race.rounds() / 5);
            for (int round = 0; round < rounds; round++) {
                Reported subject = Reported.post(scene.post(ben.account(), community, "Round " + round));
                var race = Race.of(crowd.size(), i -> () -> {
                    report(crowd.get(i), subject, i % 2 == 0 ? SPAM : rule(1));
                    return true;
                });
                assertThat(race.failures()).isEmpty();
                assertThat(count("review_case WHERE reporters = %d AND subject_id = %d AND community_id = %s"
                                .formatted(crowd.size(), subject.id(), community)))
                        .isOne();
                assertThat(count("review_case WHERE reporters = %d AND subject_id = %d AND community_id IS NULL"
                                .formatted((crowd.size() + 1) / 2, subject.id())))
                        .isOne();
                clock.advance(Duration.ofHours(2));
            }
            assertThat(count("review_case")).isEqualTo(2 * rounds);
            assertThat(jdbc.sql("SELECT number FROM reporter ORDER BY number")
                            .query(Integer.class)
                            .list())
                    .isEqualTo(IntStream.rangeClosed(1, crowd.size()).boxed().toList());
        }

        @Test
        void oneReportsOnePostOnce() {
            for (int round = 0; round < Math.max(1, Race.rounds() / 5); round++) {
                Reported subject = Reported.post(scene.post(ben.account(), community, "Round " + round));
                var race = Race.of(() -> {
                    report(rita, subject, SPAM);
                    return true;
                });
                assertThat(race.values()).hasSize(1);
                assertThat(race.failures())
                        .allSatisfy(failure -> assertThat(failure).isInstanceOf(AlreadyReported.class));
                clock.advance(Duration.ofHours(2));
            }
        }

        @Test
        void oneReportsTwentyOfManyThings() {
            List<Reported> many = Stream.concat(
                            Stream.of(Reported.post(post), Reported.community(community)),
                            IntStream.range(2, Race.threads())
                                    .mapToObj(i -> Reported.account(
                                            people.person("crowd" + tests + "_" + i)
                                                    .account(),
                                            null)))
                    .toList();
            var race = Race.of(many.size(), i -> () -> {
                report(rita, many.get(i), SPAM);
                return true;
            });
            assertThat(race.values()).hasSize(Math.min(many.size(), Reports.A_DAY));
            assertThat(race.failures())
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(TooManyReports.class));
        }

        @Test
        void aReportOfAPostThatIsBeingDecidedIsNeverLost() {
            List<Actor> crowd = IntStream.range(0, Race.threads())
                    .mapToObj(i -> people.person("crowd" + tests + "_" + i))
                    .toList();
            for (int round = 0; round < Math.max(1, Race.rounds() / 5); round++) {
                PostId each = scene.post(ben.account(), community, "Round " + round);
                report(rita, Reported.post(each), SPAM);
                var race = Race.of(crowd.size(), i -> () -> {
                    switch (i) {
                        case 0 -> moderation.hide(moderator, each, new Ground.OfNorm(Norm.SAFETY), "");
                        case 1 -> close(Desk.STAFF, Reported.post(each), CaseState.KEPT);
                        default -> report(crowd.get(i), Reported.post(each), SPAM);
                    }
                    return true;
                });
                assertThat(race.failures())
                        .allSatisfy(failure -> assertThat(failure).isInstanceOf(NotFound.class));
                assertThat(count("""
                                report r WHERE (answered_at IS NULL) <> EXISTS (
                                    SELECT FROM case_report l JOIN review_case c ON c.id = l.case_id
                                    WHERE l.report_id = r.id AND c.state = 'OPEN')""")).isZero();
                clock.advance(Duration.ofHours(2));
            }
        }
    }

    private void report(Actor by, Reported subject, Complaint complaint) {
        reports.report(by, subject, complaint, "");
    }

    /** A desk decides. */
    private void close(Desk desk, Reported subject, CaseState state) {
        AccountId by = desk.community() == null ? staff.account() : moderator.account();
        transaction.executeWithoutResult(
                _ -> closing.close(closing.waiting(desk, subject).orElseThrow(), by, state, null));
    }

    private Complaint rule(int position) {
        return rule(scene.rule(community, position));
    }

    private static Complaint rule(long id) {
        return new Complaint.OfRule(id);
    }

    private void assertGone(Reported subject, Complaint complaint) {
        assertThatExceptionOfType(RuleGone.class).isThrownBy(() -> report(rita, subject, complaint));
    }

    private void assertNotFound(Actor by, Reported subject) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.offer(by, subject));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report(by, subject, SPAM));
    }

    private void assertRefused(Actor by, Reported subject) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> report(by, subject, SPAM))
                .withMessage("moderation.denied.own");
        assertThat(count("report")).isZero();
    }

    /** At which desks cases wait. */
    private List<@Nullable String> waiting() {
        return jdbc.sql("""
                        SELECT CASE WHEN community_id IS NULL THEN 'staff' ELSE 'team' END FROM review_case
                        WHERE state = 'OPEN'""").query(String.class).list();
    }

    private List<@Nullable String> outcomes() {
        return jdbc.sql("SELECT outcome FROM report ORDER BY id")
                .query(String.class)
                .list();
    }

    private List<@Nullable String> told(Actor who) {
        return jdbc.sql("SELECT kind FROM notification WHERE account_id = ? ORDER BY id")
                .param(who.account().value())
                .query(String.class)
                .list();
    }

    private String one(String columnAndTable) {
        return jdbc.sql("SELECT " + columnAndTable).query(String.class).single();
    }

    private int count(String rows) {
        return jdbc.sql("SELECT count(*) FROM " + rows).query(Integer.class).single();
    }
}

package social.plaza.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.community.Affiliations;
import social.plaza.community.Role;
import social.plaza.membership.Memberships.Joined;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.RuleViolation;
import social.plaza.shared.Submissions;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Race;
import social.plaza.testing.TestClock;

/** Many hands on one membership at the same moment: nobody gets more than the rules give, and nobody sees an error. */
@PlazaTest
@TestInstance(Lifecycle.PER_CLASS)
class MembershipRaceIntegrationTests {

    private final Places places;
    private final Memberships memberships;
    private final Admissions admissions;
    private final Invitations invitations;
    private final Roles roles;
    private final RoleOfferRepository offers;
    private final Affiliations affiliations;
    private final Submissions submissions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TestClock clock;

    private Actor admin = Actor.GUEST;
    private Actor second = Actor.GUEST;
    private Actor third = Actor.GUEST;
    private Actor person = Actor.GUEST;
    private List<Actor> crowd = List.of();

    MembershipRaceIntegrationTests(
            ApplicationContext context,
            Memberships memberships,
            Admissions admissions,
            Invitations invitations,
            Roles roles,
            RoleOfferRepository offers,
            Affiliations affiliations,
            Submissions submissions,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            TestClock clock) {
        this.places = new Places(context);
        this.memberships = memberships;
        this.admissions = admissions;
        this.invitations = invitations;
        this.roles = roles;
        this.offers = offers;
        this.affiliations = affiliations;
        this.submissions = submissions;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeAll
    void people() {
        admin = places.passer();
        second = places.passer();
        third = places.passer();
        person = places.passer();
        crowd = Stream.generate(places::passer).limit(Race.threads()).toList();
    }

    @Test
    void sendsFiveInvitationsNeverASixth() {
        rounds(() -> {
            CommunityId id = places.open(admin.account());
            places.member(id, person.account());
            var race = Race.of(() -> invitations.link(person, id, 1, 7));
            assertThat(race.values()).hasSize(5);
            assertOnlyRefusals(race);
            assertThat(number("SELECT count(*) FROM invitation WHERE community_id = ?", id))
                    .isEqualTo(5);
            assertThat(affiliations.of(person, id).invitationsUsed()).isEqualTo(5);
        });
    }

    @Test
    void redeemsALinkAsOftenAsItSays() {
        rounds(() -> {
            CommunityId id = places.open(admin.account());
            String link = invitations.link(admin, id, 3, 7);
            String token = link.substring(link.lastIndexOf('/') + 1);
            var race = Race.of(crowd.size(), i -> () -> invitations.accept(crowd.get(i), token, true, ""));
            assertThat(race.values()).hasSize(3).containsOnly(Joined.MEMBER);
            assertOnlyRefusals(race);
            assertCounted(id, 4);
        });
    }

    @Test
    void keepsExactlyOneAdmin() {
        rounds(() -> {
            CommunityId id = places.open(admin.account());
            places.member(id, second.account());
            places.moderator(id, third.account());
            long transfer = transactions.execute(_ -> offers.saveAndFlush(
                            new RoleOffer(id, second.account(), Role.ADMIN, admin.account(), clock.instant()))
                    .id());
            List<Callable<?>> acts = List.of(
                    () -> memberships.leave(admin, id),
                    () -> run(() -> roles.accept(second, id, transfer)),
                    () -> run(() -> roles.dismiss(admin, id, third.handle())),
                    () -> run(() -> roles.resign(third, id)),
                    () -> memberships.leave(second, id),
                    () -> run(() -> roles.withdraw(admin, id, transfer)),
                    () -> memberships.leave(third, id),
                    () -> run(() -> roles.dismiss(second, id, admin.handle())));
            var race =
                    Race.of(Race.threads(), i -> () -> acts.get(i % acts.size()).call());
            assertOnlyRefusals(race);
            assertThat(number(
                            "SELECT count(*) FROM membership WHERE community_id = ? AND role = 'ADMIN' AND state = 'ACTIVE'",
                            id))
                    .isEqualTo(1);
            assertThat(memberships.roleOf(id, places.admin(id))).isEqualTo(Role.ADMIN);
            assertThat(places.members(id)).isEqualTo(places.activeMembers(id));
        });
    }

    @Test
    void letsARemovalBeatJoiningApprovalAndInvitation() {
        rounds(() -> {
            CommunityId id = places.restricted(admin.account());
            places.member(id, person.account());
            memberships.leave(person, id);
            memberships.join(person, id, true, "");
            long request = places.request(id, person.account());
            invitations.toAccount(admin, id, person.handle(), "");
            List<Callable<?>> acts = List.of(
                    () -> memberships.join(person, id, true, ""),
                    () -> run(() -> admissions.approve(admin, id, request)),
                    () -> run(() -> admissions.decline(admin, id, request, "No")),
                    () -> run(() -> places.remove(id, person.account(), null)),
                    () -> memberships.leave(person, id),
                    () -> run(() -> memberships.withdraw(person, id)));
            var race =
                    Race.of(Race.threads(), i -> () -> acts.get(i % acts.size()).call());
            assertOnlyRefusals(race);
            assertThat(number("""
                            SELECT count(*) FROM removal r JOIN membership m USING (community_id, account_id)
                            WHERE r.community_id = ? AND r.ended_at IS NULL AND m.state = 'REMOVED'""", id)).as("one removal, and it holds").isEqualTo(1);
            assertThat(affiliations.pendingRequests(id)).isZero();
            assertCounted(id, 1);
        });
    }

    @Test
    void decidesARequestOnce() {
        rounds(() -> {
            CommunityId id = places.restricted(admin.account());
            places.moderator(id, second.account());
            memberships.join(person, id, true, "");
            long request = places.request(id, person.account());
            var race = Race.of(
                    Race.threads(),
                    i -> () -> i % 2 == 0
                            ? run(() -> admissions.approve(admin, id, request))
                            : run(() -> admissions.decline(second, id, request, "No")));
            assertThat(race.values()).hasSize(1);
            assertOnlyRefusals(race);
            assertThat(number("SELECT count(*) FROM audit_entry WHERE community_id = ? AND act LIKE 'REQUEST_%'", id))
                    .isEqualTo(1);
        });
    }

    @Test
    void asksOnceHoweverOftenTheFormArrives() {
        rounds(() -> {
            CommunityId id = places.restricted(admin.account());
            String key = UUID.randomUUID().toString();
            var race = Race.of(() -> submissions.once(
                    person.account(),
                    key,
                    "join",
                    () -> memberships.join(person, id, true, "").name()));
            assertThat(race.failures()).isEmpty();
            assertThat(race.values()).hasSize(Race.threads()).containsOnly("REQUESTED");
            assertThat(number("SELECT count(*) FROM join_request WHERE community_id = ?", id))
                    .isEqualTo(1);
        });
    }

    private static void rounds(Runnable round) {
        IntStream.range(0, Race.rounds()).forEach(_ -> round.run());
    }

    private static boolean run(Runnable act) {
        act.run();
        return true;
    }

    private static void assertOnlyRefusals(Race<?> race) {
        assertThat(race.failures()).allSatisfy(failure -> assertThat(failure).isInstanceOf(RuleViolation.class));
    }

    private void assertCounted(CommunityId id, int members) {
        assertThat(places.activeMembers(id)).isEqualTo(members);
        assertThat(places.members(id)).isEqualTo(members);
    }

    private int number(String sql, CommunityId id) {
        return jdbc.sql(sql).param(id.value()).query(Integer.class).single();
    }
}

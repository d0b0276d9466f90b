package social.plaza.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.Role;
import social.plaza.membership.Admissions.Decided;
import social.plaza.membership.Admissions.Outcome;
import social.plaza.membership.Memberships.Joined;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.Refused;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;
import social.plaza.testing.TestClock;

@PlazaTest
class JoiningIntegrationTests {

    private final Cast cast;
    private final Places places;
    private final Memberships memberships;
    private final Admissions admissions;
    private final Affiliations affiliations;
    private final JoinSituation situation;
    private final Communities communities;
    private final StatementCount count;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TestClock clock;

    private Actor admin = Actor.GUEST;
    private Actor person = Actor.GUEST;

    JoiningIntegrationTests(
            Cast cast,
            ApplicationContext context,
            Memberships memberships,
            Admissions admissions,
            Affiliations affiliations,
            JoinSituation situation,
            Communities communities,
            StatementCount count,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            TestClock clock) {
        this.cast = cast;
        this.places = new Places(context);
        this.memberships = memberships;
        this.admissions = admissions;
        this.affiliations = affiliations;
        this.situation = situation;
        this.communities = communities;
        this.count = count;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeEach
    void people() {
        admin = places.passer();
        person = places.passer();
    }

    private Affiliation affiliation(CommunityId id, Actor actor) {
        return affiliations.of(actor, id);
    }

    @Test
    void joinsAnOpenCommunityAtOnce() {
        CommunityId id = places.open(admin.account());
        assertThat(memberships.join(person, id, true, "")).isEqualTo(Joined.MEMBER);
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.MEMBER);
        assertThat(affiliation(id, person).rulesAccepted()).isEqualTo(1);
        assertThat(places.members(id)).isEqualTo(2);
        assertThat(memberships.roleOf(id, person.account())).isEqualTo(Role.MEMBER);
        assertThat(affiliations.belongsSomewhere(person.account())).isTrue();
    }

    @Test
    void joinsNobodyWhoHasNotAcceptedTheRules() {
        CommunityId id = places.open(admin.account());
        assertThatThrownBy(() -> memberships.join(person, id, false, "")).isInstanceOf(RulesNotAccepted.class);
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void asksARestrictedCommunityAndIsApproved() {
        CommunityId id = places.restricted(admin.account());
        assertThat(memberships.join(person, id, true, "I like it")).isEqualTo(Joined.REQUESTED);
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.REQUESTED);
        assertThat(affiliations.pendingRequests(id)).isEqualTo(1);
        admissions.approve(admin, id, places.request(id, person.account()));
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.MEMBER);
        assertThat(affiliations.pendingRequests(id)).isZero();
        assertThat(jdbc.sql("SELECT question || ' ' || answer FROM join_request WHERE account_id = ?")
                        .param(person.account().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Why? I like it");
        assertThat(acts(id)).containsExactly("REQUEST_APPROVED");
    }

    @Test
    void withdrawsARequestAndMayAskAgainAtOnce() {
        CommunityId id = places.restricted(admin.account());
        memberships.join(person, id, true, "");
        memberships.withdraw(person, id);
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.NONE);
        assertThatThrownBy(() -> memberships.withdraw(person, id)).isInstanceOf(Refused.class);
        assertThat(memberships.join(person, id, true, "")).isEqualTo(Joined.REQUESTED);
    }

    @Test
    void asksAgainSevenDaysAfterBeingDeclinedAndNotASecondEarlier() {
        CommunityId id = places.restricted(admin.account());
        memberships.join(person, id, true, "");
        admissions.decline(admin, id, places.request(id, person.account()), "Not now");
        Instant declined = clock.instant();

        clock.set(declined.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThatThrownBy(() -> memberships.join(person, id, true, ""))
                .isInstanceOf(Refused.class)
                .hasMessage("membership.denied.declinedLately");

        clock.set(declined.plus(Duration.ofDays(7)));
        assertThat(memberships.join(person, id, true, "")).isEqualTo(Joined.REQUESTED);
        assertThat(acts(id)).containsExactly("REQUEST_DECLINED");
    }

    @Test
    void cannotJoinWhileProtectedLimitedOrBlocked() {
        CommunityId id = places.open(admin.account());
        places.protect(person.account(), true);
        assertRefused(id, "membership.denied.protected");
        places.protect(person.account(), false);
        places.stand(person.account(), Standing.LIMITED);
        assertRefused(id, "membership.denied.limited");
        places.stand(person.account(), Standing.SUSPENDED);
        assertRefused(id, "membership.denied.suspended");
        places.stand(person.account(), Standing.GOOD);
        places.block(person.account(), admin.account());
        assertRefused(id, "membership.denied.blocked");
        places.unblock(person.account(), admin.account());
        places.block(admin.account(), person.account());
        assertRefused(id, "membership.denied.blocked");
        places.unblock(admin.account(), person.account());
        assertThat(memberships.join(person, id, true, "")).isEqualTo(Joined.MEMBER);
    }

    @Test
    void isBarredByABlockWithAModeratorButNotWithAMember() {
        CommunityId id = places.open(admin.account());
        AccountId moderator = places.passerBy();
        AccountId member = places.passerBy();
        places.moderator(id, moderator);
        places.member(id, member);
        places.block(member, person.account());
        assertThat(affiliation(id, person).blocked()).isFalse();
        places.block(moderator, person.account());
        assertRefused(id, "membership.denied.blocked");
    }

    @Test
    void cannotJoinAnArchivedOrFrozenCommunity() {
        CommunityId id = places.open(admin.account());
        memberships.leave(admin, id);
        assertRefused(id, "membership.denied.archived");
        jdbc.sql("UPDATE community SET state = 'FROZEN' WHERE id = ?")
                .param(id.value())
                .update();
        assertRefused(id, "membership.denied.frozen");
    }

    @Test
    void staysOutAfterARemovalUntilItsEnd() {
        CommunityId id = places.open(admin.account());
        places.member(id, person.account());
        places.remove(id, person.account(), clock.instant().plus(Duration.ofDays(3)));
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.REMOVED);
        assertThat(places.members(id)).isEqualTo(1);
        assertRefused(id, "membership.denied.removed");

        clock.advance(Duration.ofDays(3).minusSeconds(1));
        assertRefused(id, "membership.denied.removed");
        clock.advance(Duration.ofSeconds(1));
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.NONE);
        assertThat(memberships.join(person, id, true, "")).isEqualTo(Joined.MEMBER);

        places.remove(id, person.account(), null);
        clock.advance(Duration.ofDays(3650));
        assertRefused(id, "membership.denied.removed");
    }

    @Test
    void isAMemberAgainWhenReinstatedAndOnlyWhoWasOne() {
        CommunityId id = places.restricted(admin.account());
        Actor former = places.passer();
        places.member(id, person.account());
        places.member(id, former.account());
        memberships.leave(former, id);
        places.remove(id, person.account(), null);
        places.remove(id, former.account(), null);
        reinstate(id, person);
        reinstate(id, former);
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.MEMBER);
        assertThat(affiliation(id, former).kind()).isEqualTo(Kind.NONE);
        assertThat(places.members(id)).isEqualTo(2);
    }

    @Test
    void lapsesTheRequestOfWhomIsRemoved() {
        CommunityId id = places.restricted(admin.account());
        places.member(id, person.account());
        memberships.leave(person, id);
        memberships.join(person, id, true, "");
        long request = places.request(id, person.account());
        places.remove(id, person.account(), null);
        assertThatThrownBy(() -> admissions.approve(admin, id, request)).isInstanceOf(RequestAlreadyDecided.class);
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.REMOVED);
    }

    @Test
    void approvesNobodyWhoIsBarredByThen() {
        CommunityId id = places.restricted(admin.account());
        Actor other = places.passer();
        memberships.join(person, id, true, "");
        memberships.join(other, id, true, "");
        places.protect(person.account(), true);
        places.block(other.account(), admin.account());
        long request = places.request(id, person.account());
        assertThatThrownBy(() -> admissions.approve(admin, id, request))
                .isInstanceOf(CannotAdmit.class)
                .hasMessage("membership.barred.protected");
        List<Decided> decided =
                admissions.decide(admin, id, List.of(request, places.request(id, other.account())), true, "");
        assertThat(decided).extracting(Decided::outcome).containsOnly(Outcome.BARRED);
        assertThat(decided)
                .extracting(Decided::obstacle)
                .containsExactly("membership.barred.protected", "membership.barred.blocked");
    }

    @Test
    void decidesManyAndSaysWhatBecameOfEach() {
        CommunityId id = places.restricted(admin.account());
        CommunityId elsewhere = places.restricted(admin.account());
        Actor second = places.passer();
        Actor stranger = places.passer();
        memberships.join(person, id, true, "");
        memberships.join(second, id, true, "");
        memberships.join(stranger, elsewhere, true, "");
        long first = places.request(id, person.account());
        long other = places.request(id, second.account());
        long foreign = places.request(elsewhere, stranger.account());
        memberships.withdraw(second, id);
        assertThat(admissions.decide(admin, id, List.of(first, other, first, foreign, 1L), true, ""))
                .extracting(Decided::outcome)
                .containsExactly(Outcome.APPROVED, Outcome.ALREADY_DECIDED);
        assertThat(affiliation(elsewhere, stranger).kind()).isEqualTo(Kind.REQUESTED);
    }

    @Test
    void knowsNoRequestOfAnotherCommunity() {
        CommunityId mine = places.restricted(admin.account());
        CommunityId theirs = places.restricted(places.passerBy());
        memberships.join(person, theirs, true, "");
        long request = places.request(theirs, person.account());
        assertThatThrownBy(() -> admissions.approve(admin, mine, request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> admissions.approve(admin, theirs, request)).isInstanceOf(Refused.class);
    }

    @Test
    void approvesEverybodyWhoWaitsWhenTheCommunityOpens() {
        CommunityId id = places.restricted(admin.account());
        Actor barred = places.passer();
        memberships.join(person, id, true, "");
        memberships.join(barred, id, true, "");
        places.protect(barred.account(), true);
        Integer approved = transactions.execute(_ -> affiliations.approvePending(admin, id));
        assertThat(approved).isEqualTo(1);
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.MEMBER);
        assertThat(affiliation(id, barred).kind()).isEqualTo(Kind.NONE);
        assertThat(affiliations.pendingRequests(id)).isZero();
    }

    @Test
    void archivesTheCommunityThatItsAdminLeavesLast() {
        CommunityId id = places.open(admin.account());
        places.member(id, person.account());
        assertThatThrownBy(() -> memberships.leave(admin, id)).hasMessage("membership.denied.adminStays");
        memberships.leave(person, id);
        assertThat(memberships.leave(admin, id)).isEqualTo(Memberships.Left.ARCHIVED);
        assertThat(affiliation(id, admin).kind()).isEqualTo(Kind.ADMIN);
        assertThatThrownBy(() -> memberships.leave(admin, id)).hasMessage("membership.denied.lastOne");
        assertThat(acts(id)).containsExactly("COMMUNITY_ARCHIVED");
    }

    @Test
    void letsMembersLeaveAnArchivedCommunity() {
        CommunityId id = places.open(admin.account());
        places.member(id, person.account());
        jdbc.sql("UPDATE community SET state = 'ARCHIVED' WHERE id = ?")
                .param(id.value())
                .update();
        memberships.leave(person, id);
        assertThat(affiliation(id, person).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void acceptsTheRulesAsTheyAreNowOnly() {
        CommunityId id = places.open(admin.account());
        places.member(id, person.account());
        jdbc.sql("UPDATE community SET rules_version = 3 WHERE id = ?")
                .param(id.value())
                .update();
        assertThatThrownBy(() -> memberships.acceptRules(person, id, 2)).isInstanceOf(RulesChangedAgain.class);
        memberships.acceptRules(person, id, 3);
        assertThat(affiliation(id, person).rulesAccepted()).isEqualTo(3);
        assertThatThrownBy(() -> memberships.acceptRules(places.passer(), id, 3))
                .isInstanceOf(Refused.class);
    }

    @Test
    void tellsAnAffiliationWithOneStatementHoweverManyCommunities() {
        CommunityId first = places.open(admin.account());
        CommunityId second = places.restricted(admin.account());
        CommunityId third = places.open(admin.account());
        places.member(first, person.account());
        memberships.join(person, second, true, "");
        assertThat(count.of(() -> affiliation(first, person))).hasSize(1);
        assertThat(count.of(() -> affiliations.among(person, List.of(first, second, third))))
                .hasSize(1);
        assertThat(affiliations.among(person, List.of(first, second, third)))
                .isEqualTo(Map.of(first, Kind.MEMBER, second, Kind.REQUESTED));
        assertThat(count.of(() -> affiliation(first, Actor.GUEST))).isEmpty();
    }

    @Test
    void takesAwayPowersWithTheGoodStandingOfTheAccount() {
        CommunityId id = places.open(admin.account());
        assertThat(affiliation(id, admin).runs()).isTrue();
        places.protect(admin.account(), true);
        assertThat(affiliation(id, admin).runs()).isFalse();
        assertThat(affiliation(id, admin).kind()).isEqualTo(Kind.ADMIN);
    }

    private void reinstate(CommunityId id, Actor actor) {
        long removal = jdbc.sql("SELECT id FROM removal WHERE community_id = ? AND account_id = ? AND ended_at IS NULL")
                .params(id.value(), actor.account().value())
                .query(Long.class)
                .single();
        transactions.executeWithoutResult(_ -> memberships.reinstate(admin, removal));
    }

    private void assertRefused(CommunityId id, String reason) {
        Actor now = cast.actor(person.account());
        assertThatThrownBy(() -> memberships.join(now, id, true, ""))
                .isInstanceOf(Refused.class)
                .hasMessage(reason);
        var shown = situation.of(now, affiliation(id, now), communities.view(id));
        assertThat(shown.obstacle()).isEqualTo(reason);
    }

    private List<@Nullable String> acts(CommunityId id) {
        return jdbc.sql("SELECT act FROM audit_entry WHERE community_id = ? ORDER BY id")
                .param(id.value())
                .query(String.class)
                .list();
    }
}

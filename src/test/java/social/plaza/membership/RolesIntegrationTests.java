package social.plaza.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.community.Affiliations;
import social.plaza.community.Role;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.Refused;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;

@PlazaTest
class RolesIntegrationTests {

    private final Cast cast;
    private final Places places;
    private final Memberships memberships;
    private final Roles roles;
    private final RoleOffers offers;
    private final Affiliations affiliations;
    private final JdbcClient jdbc;

    private Actor admin = Actor.GUEST;
    private Actor member = Actor.GUEST;
    private CommunityId id = new CommunityId(0);

    RolesIntegrationTests(
            Cast cast,
            ApplicationContext context,
            Memberships memberships,
            Roles roles,
            RoleOffers offers,
            Affiliations affiliations,
            JdbcClient jdbc) {
        this.cast = cast;
        this.places = new Places(context);
        this.memberships = memberships;
        this.roles = roles;
        this.offers = offers;
        this.affiliations = affiliations;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void people() {
        admin = places.passer();
        member = places.passer();
        id = places.open(admin.account());
        places.member(id, member.account());
    }

    private @Nullable Role role(Actor actor) {
        return affiliations.of(actor, id).role();
    }

    @Test
    void appointsWhoAccepts() {
        long offer = roles.offerModerator(admin, id, member.handle());
        assertThat(role(member)).isEqualTo(Role.MEMBER);
        assertThat(offers.to(member.account(), id)).isPresent();
        roles.accept(member, id, offer);
        assertThat(role(member)).isEqualTo(Role.MODERATOR);
        assertThatThrownBy(() -> roles.accept(member, id, offer)).isInstanceOf(OfferAlreadyAnswered.class);
        assertThat(acts()).containsExactly("MODERATOR_OFFERED", "MODERATOR_APPOINTED");
    }

    @Test
    void leavesWhoDeclinesAMember() {
        long offer = roles.offerModerator(admin, id, member.handle());
        roles.decline(member, id, offer);
        assertThat(role(member)).isEqualTo(Role.MEMBER);
        assertThat(offers.of(id)).isEmpty();
    }

    @Test
    void letsNobodyElseAnswerAnOffer() {
        long offer = roles.offerModerator(admin, id, member.handle());
        Actor other = places.passer();
        places.member(id, other.account());
        assertThatThrownBy(() -> roles.accept(other, id, offer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.accept(admin, id, offer)).isInstanceOf(NotFound.class);
    }

    @Test
    void offersNothingTwiceNorToStrangersNorToTheUnfit() {
        roles.offerModerator(admin, id, member.handle());
        assertCannotOffer(member, "membership.role.offeredAlready");
        assertCannotOffer(places.passer(), "membership.role.notMember");
        Actor limited = places.passer();
        places.member(id, limited.account());
        places.stand(limited.account(), Standing.LIMITED);
        assertCannotOffer(limited, "membership.role.unfit");
    }

    @Test
    void refusesAcceptanceOfWhoHasBecomeUnfit() {
        long offer = roles.offerModerator(admin, id, member.handle());
        places.protect(member.account(), true);
        assertThatThrownBy(() -> roles.accept(member, id, offer)).hasMessage("membership.role.unfit");
        places.protect(member.account(), false);
        roles.accept(member, id, offer);
    }

    @Test
    void withdrawsOffersWithThePersonWhoLeaves() {
        long offer = roles.offerModerator(admin, id, member.handle());
        memberships.leave(member, id);
        places.member(id, member.account());
        assertThatThrownBy(() -> roles.accept(member, id, offer)).isInstanceOf(OfferAlreadyAnswered.class);
    }

    @Test
    void dismissesAndLetsResign() {
        Actor other = places.passer();
        places.moderator(id, member.account());
        places.moderator(id, other.account());
        assertThatThrownBy(() -> roles.dismiss(other, id, member.handle())).isInstanceOf(Refused.class);
        roles.dismiss(admin, id, '@' + member.handle());
        roles.resign(other, id);
        assertThat(role(member)).isEqualTo(Role.MEMBER);
        assertThat(role(other)).isEqualTo(Role.MEMBER);
        assertThatThrownBy(() -> roles.resign(other, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> roles.dismiss(admin, id, admin.handle())).isInstanceOf(Refused.class);
    }

    @Test
    void handsTheAdminRoleOverWithThePasswordAndTheConsentOfTheNext() {
        Actor old = cast.actor(cast.person("old_admin"));
        CommunityId own = places.open(old.account());
        places.member(own, member.account());
        assertThatThrownBy(() -> roles.offerAdmin(old, own, member.handle(), "wrong"))
                .isInstanceOf(CannotOffer.class)
                .hasMessage("membership.transfer.wrongPassword");
        long offer = roles.offerAdmin(old, own, member.handle(), Cast.PASSWORD);
        assertThatThrownBy(() -> roles.offerAdmin(old, own, member.handle(), Cast.PASSWORD))
                .hasMessage("membership.transfer.pending");
        assertThat(places.admin(own)).isEqualTo(old.account());
        roles.accept(member, own, offer);
        assertThat(places.admin(own)).isEqualTo(member.account());
        assertThat(affiliations.of(member, own).runs()).isTrue();
        assertThat(affiliations.of(old, own).role()).isEqualTo(Role.MODERATOR);
        memberships.leave(old, own);
    }

    @Test
    void letsTheOfferOfTheAdminRoleFallWithThePowersOfTheAdmin() {
        Actor old = cast.actor(cast.person("late_admin"));
        CommunityId own = places.open(old.account());
        places.member(own, member.account());
        long offer = roles.offerAdmin(old, own, member.handle(), Cast.PASSWORD);
        places.stand(old.account(), Standing.SUSPENDED);
        assertThatThrownBy(() -> roles.accept(member, own, offer)).hasMessage("membership.role.offerFell");
        assertThat(places.admin(own)).isEqualTo(old.account());
    }

    @Test
    void belongsToTheAdminAlone() {
        places.moderator(id, member.account());
        Actor other = places.passer();
        places.member(id, other.account());
        assertThatThrownBy(() -> roles.offerModerator(member, id, other.handle()))
                .isInstanceOf(Refused.class);
        places.protect(admin.account(), true);
        assertThatThrownBy(() -> roles.offerModerator(admin, id, other.handle()))
                .isInstanceOf(Refused.class);
    }

    private void assertCannotOffer(Actor receiver, String reason) {
        assertThatThrownBy(() -> roles.offerModerator(admin, id, receiver.handle()))
                .isInstanceOf(CannotOffer.class)
                .hasMessage(reason);
    }

    private List<@Nullable String> acts() {
        return jdbc.sql("SELECT act FROM audit_entry WHERE community_id = ? ORDER BY id")
                .param(id.value())
                .query(String.class)
                .list();
    }
}

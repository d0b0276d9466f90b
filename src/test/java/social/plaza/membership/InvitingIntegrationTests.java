package social.plaza.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.Affiliations;
import social.plaza.community.MembershipPolicy;
import social.plaza.membership.InvitationList.Sent;
import social.plaza.membership.InvitationList.State;
import social.plaza.membership.Memberships.Joined;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Refused;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.TestClock;

@PlazaTest
class InvitingIntegrationTests {

    private static final Pattern LINK = Pattern.compile("/invitations/([A-Za-z0-9_-]{32})");

    private final Places places;
    private final Memberships memberships;
    private final Invitations invitations;
    private final InvitationList list;
    private final InvitationLetter letters;
    private final Roles roles;
    private final Affiliations affiliations;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private Actor admin = Actor.GUEST;
    private Actor member = Actor.GUEST;
    private Actor moderator = Actor.GUEST;
    private Actor person = Actor.GUEST;
    private CommunityId id = new CommunityId(0);

    InvitingIntegrationTests(
            ApplicationContext context,
            Memberships memberships,
            Invitations invitations,
            InvitationList list,
            InvitationLetter letters,
            Roles roles,
            Affiliations affiliations,
            JdbcClient jdbc,
            TestClock clock) {
        this.places = new Places(context);
        this.memberships = memberships;
        this.invitations = invitations;
        this.list = list;
        this.letters = letters;
        this.roles = roles;
        this.affiliations = affiliations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void people() {
        admin = places.passer();
        member = places.passer();
        moderator = places.passer();
        person = places.passer();
        id = places.restricted(admin.account());
        places.member(id, member.account());
        places.moderator(id, moderator.account());
    }

    private Kind kind(Actor actor) {
        return affiliations.of(actor, id).kind();
    }

    private String token(Actor by) {
        return token(invitations.link(by, id, 1, 7));
    }

    private static String token(@Nullable String text) {
        var matcher = LINK.matcher(String.valueOf(text));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String mailed(String address) {
        return token(jdbc.sql("SELECT body FROM outgoing_message WHERE recipient = ? ORDER BY id DESC LIMIT 1")
                .param(address)
                .query(String.class)
                .single());
    }

    private Sent last(Actor viewer) {
        return list.page(viewer, affiliations.of(viewer, id), Cursor.TOP)
                .items()
                .getFirst();
    }

    @Nested
    class ToARestrictedCommunity {

        @Test
        void aHandleInvitedByTheTeamIsAMemberAtOnce() {
            for (Actor inviter : List.of(admin, moderator)) {
                Actor invitee = places.passer();
                invitations.toAccount(inviter, id, invitee.handle(), "Come in");
                assertThat(kind(invitee)).isEqualTo(Kind.INVITED);
                assertThat(memberships.join(invitee, id, true, "")).isEqualTo(Joined.MEMBER);
                assertThat(last(admin).state()).isEqualTo(State.ACCEPTED);
            }
        }

        @Test
        void anAddressInvitedByTheTeamIsAMemberAtOnceWithThatVerifiedAddressOnly() {
            invitations.toAddress(moderator, id, "Somebody.New@Plaza.test", "");
            String token = mailed("Somebody.New@plaza.test");
            assertThatThrownBy(() -> invitations.accept(person, token, true, ""))
                    .isInstanceOf(Refused.class)
                    .hasMessage("membership.invitation.notYours");
            jdbc.sql("UPDATE account SET email = 'somebody.new@plaza.test', email_verified_at = NULL WHERE id = ?")
                    .param(person.account().value())
                    .update();
            assertThatThrownBy(() -> invitations.accept(person, token, true, ""))
                    .isInstanceOf(Refused.class);
            jdbc.sql("UPDATE account SET email_verified_at = now() WHERE id = ?")
                    .param(person.account().value())
                    .update();
            assertThat(kind(person)).isEqualTo(Kind.INVITED);
            assertThat(invitations.accept(person, token, true, "")).isEqualTo(Joined.MEMBER);
        }

        @Test
        void anInvitationByAMemberOpensTheRequest() {
            invitations.toAccount(member, id, person.handle(), "");
            assertThat(memberships.join(person, id, true, "")).isEqualTo(Joined.REQUESTED);
            assertThat(jdbc.sql("SELECT invitation_id IS NOT NULL FROM join_request WHERE account_id = ?")
                            .param(person.account().value())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }

        @Test
        void aLinkOpensTheRequestWhoeverMadeIt() {
            for (Actor inviter : List.of(admin, moderator, member)) {
                Actor holder = places.passer();
                assertThat(invitations.accept(holder, token(inviter), true, "")).isEqualTo(Joined.REQUESTED);
            }
        }

        @Test
        void aModeratorsInvitationApprovesNobodyAnyMoreAfterTheRoleEndedEvenIfItIsGivenAgain() {
            invitations.toAccount(moderator, id, person.handle(), "");
            roles.dismiss(admin, id, moderator.handle());
            roles.accept(moderator, id, roles.offerModerator(admin, id, moderator.handle()));
            assertThat(memberships.join(person, id, true, "")).isEqualTo(Joined.REQUESTED);
        }

        @Test
        void anInvitationByTheTeamAnswersAPendingRequest() {
            memberships.join(person, id, true, "");
            invitations.toAccount(admin, id, person.handle(), "");
            assertThat(kind(person)).isEqualTo(Kind.REQUESTED);
            assertThat(memberships.join(person, id, true, "")).isEqualTo(Joined.MEMBER);
            assertThat(affiliations.pendingRequests(id)).isZero();
        }
    }

    @Nested
    class ToAnOpenCommunity {

        @Test
        void everyInvitationMakesAMember() {
            places.policy(id, MembershipPolicy.OPEN.name());
            assertThat(invitations.accept(places.passer(), token(member), true, ""))
                    .isEqualTo(Joined.MEMBER);
            invitations.toAccount(member, id, person.handle(), "");
            assertThat(memberships.join(person, id, true, "")).isEqualTo(Joined.MEMBER);
        }
    }

    @Nested
    class IsVoid {

        @Test
        void afterSevenDaysAndNotASecondEarlier() {
            String early = token(admin);
            String late = token(admin);
            clock.advance(Duration.ofDays(7).minusSeconds(1));
            assertThat(invitations.accept(person, early, true, "")).isEqualTo(Joined.REQUESTED);
            clock.advance(Duration.ofSeconds(1));
            assertVoid(late, State.EXPIRED);
        }

        @Test
        void onceUsed() {
            String token = token(admin);
            invitations.accept(places.passer(), token, true, "");
            assertVoid(token, State.ACCEPTED);
        }

        @Test
        void onceRevoked() {
            String token = token(admin);
            invitations.revoke(admin, id, last(admin).id());
            assertVoid(token, State.REVOKED);
        }

        @Test
        void whenItsSenderLeftAlsoAfterComingBack() {
            String token = token(member);
            memberships.leave(member, id);
            assertVoid(token, State.VOID);
            clock.advance(Duration.ofMinutes(1));
            places.member(id, member.account());
            assertVoid(token, State.VOID);
        }

        @Test
        void whenItsSenderWasRemoved() {
            String token = token(member);
            places.remove(id, member.account(), null);
            assertVoid(token, State.VOID);
        }

        @Test
        void whileItsSenderIsProtectedLimitedOrSuspended() {
            String token = token(moderator);
            places.protect(moderator.account(), true);
            assertVoid(token, State.VOID);
            places.protect(moderator.account(), false);
            for (Standing standing : List.of(Standing.LIMITED, Standing.SUSPENDED)) {
                places.stand(moderator.account(), standing);
                assertVoid(token, State.VOID);
            }
            places.stand(moderator.account(), Standing.GOOD);
            assertThat(invitations.accept(person, token, true, "")).isEqualTo(Joined.REQUESTED);
        }

        @Test
        void againstARemoval() {
            places.member(id, person.account());
            memberships.leave(person, id);
            invitations.toAccount(admin, id, person.handle(), "");
            String link = token(admin);
            places.remove(id, person.account(), null);
            assertThatThrownBy(() -> memberships.join(person, id, true, "")).hasMessage("membership.denied.removed");
            assertThatThrownBy(() -> invitations.accept(person, link, true, ""))
                    .hasMessage("membership.denied.removed");
        }

        private void assertVoid(String token, State state) {
            Actor holder = places.passer();
            assertThatThrownBy(() -> invitations.accept(holder, token, true, ""))
                    .isInstanceOf(InvitationVoid.class);
            assertThat(kind(holder)).isEqualTo(Kind.NONE);
            assertThat(letters.open(Actor.GUEST, token).open()).isFalse();
            assertThat(last(admin).state()).isEqualTo(state);
        }
    }

    @Test
    void worksAsOftenAsItsMakerChose() {
        String token = token(invitations.link(admin, id, 2, 30));
        clock.advance(Duration.ofDays(29));
        invitations.accept(places.passer(), token, true, "");
        assertThat(last(admin).uses()).isEqualTo(1);
        assertThat(last(admin).open()).isTrue();
        invitations.accept(places.passer(), token, true, "");
        assertThatThrownBy(() -> invitations.accept(person, token, true, "")).isInstanceOf(InvitationVoid.class);
        assertThatThrownBy(() -> invitations.link(member, id, 2, 7)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> invitations.link(member, id, 1, 8)).isInstanceOf(Refused.class);
    }

    @Test
    void givesAMemberFiveEverAlsoAfterLeavingAndReturning() {
        for (int i = 0; i < 4; i++) {
            invitations.toAccount(member, id, places.passer().handle(), "");
        }
        assertThatThrownBy(() -> invitations.toAccount(member, id, "nobody_at_all", ""))
                .isInstanceOf(CannotInvite.class);
        assertThatThrownBy(() -> invitations.toAccount(member, id, admin.handle(), ""))
                .isInstanceOf(CannotInvite.class);
        assertThatThrownBy(() -> invitations.toAddress(member, id, "no address", ""))
                .isInstanceOf(CannotInvite.class);
        assertThat(affiliations.of(member, id).invitationsUsed()).isEqualTo(4);
        invitations.link(member, id, 1, 7);
        invitations.revoke(member, id, last(member).id());
        memberships.leave(member, id);
        places.member(id, member.account());
        assertThatThrownBy(() -> invitations.link(member, id, 1, 7))
                .isInstanceOf(Refused.class)
                .hasMessage("membership.denied.noInvitationLeft");
    }

    @Test
    void doesNotCountWhatWasSentAsModerator() {
        for (int i = 0; i < 7; i++) {
            invitations.link(moderator, id, 1, 7);
        }
        roles.resign(moderator, id);
        assertThat(affiliations.of(moderator, id).invitationsUsed()).isZero();
        invitations.link(moderator, id, 1, 7);
        assertThat(affiliations.of(moderator, id).invitationsUsed()).isEqualTo(1);
    }

    @Test
    void refusesWhomItCannotInvite() {
        assertCannotInvite(member, "membership.invite.member");
        assertCannotInvite(moderator, "membership.invite.member");
        places.protect(person.account(), true);
        assertCannotInvite(person, "membership.invite.protected");
        places.protect(person.account(), false);
        places.block(person.account(), member.account());
        assertCannotInvite(person, "membership.invite.impossible");
        places.unblock(person.account(), member.account());
        invitations.toAccount(member, id, person.handle(), "");
        assertCannotInvite(person, "membership.invite.twice");
        Actor removed = places.passer();
        places.member(id, removed.account());
        places.remove(id, removed.account(), null);
        assertCannotInvite(removed, "membership.invite.removed");
    }

    @Test
    void neverTellsWhetherAnAddressIsKnown() {
        invitations.toAddress(member, id, member.handle() + "@plaza.test", "");
        invitations.toAddress(member, id, "nobody.known@plaza.test", "");
        assertThatThrownBy(() -> invitations.toAddress(member, id, "Nobody.Known@plaza.test", ""))
                .hasMessage("membership.invite.twice");
    }

    @Test
    void readingALetterChangesNothing() {
        String token = token(admin);
        for (int i = 0; i < 3; i++) {
            assertThat(letters.open(Actor.GUEST, token).open()).isTrue();
        }
        assertThat(last(admin).uses()).isZero();
        assertThatThrownBy(() -> letters.open(Actor.GUEST, "x")).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsNoTokenInTheDatabase() {
        String token = token(admin);
        assertThat(jdbc.sql("SELECT count(*) FROM invitation i WHERE i::text LIKE '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isDeclinedByWhomItIsAddressedTo() {
        invitations.toAccount(admin, id, person.handle(), "");
        invitations.decline(person, id);
        assertThat(kind(person)).isEqualTo(Kind.NONE);
        assertThat(last(admin).state()).isEqualTo(State.DECLINED);
        assertThatThrownBy(() -> invitations.decline(person, id)).isInstanceOf(Refused.class);
    }

    @Test
    void isRevokedByItsSenderAndTheTeamOnly() {
        invitations.link(member, id, 1, 7);
        long own = last(member).id();
        Actor other = places.passer();
        places.member(id, other.account());
        assertThatThrownBy(() -> invitations.revoke(other, id, own)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invitations.revoke(person, id, own)).isInstanceOf(NotFound.class);
        invitations.revoke(moderator, id, own);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE community_id = ? AND act = 'INVITATION_REVOKED'")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        CommunityId elsewhere = places.restricted(admin.account());
        invitations.link(admin, id, 1, 7);
        long here = last(admin).id();
        assertThatThrownBy(() -> invitations.revoke(admin, elsewhere, here)).isInstanceOf(NotFound.class);
    }

    @Test
    void showsMembersTheirOwnAndMasksAddressesOfOthers() {
        invitations.toAddress(member, id, "friend@plaza.test", "");
        invitations.link(admin, id, 1, 7);
        assertThat(list.page(member, affiliations.of(member, id), Cursor.TOP).items())
                .extracting(Sent::to)
                .containsExactly("friend@plaza.test");
        assertThat(list.page(admin, affiliations.of(admin, id), Cursor.TOP).items())
                .extracting(Sent::to)
                .containsExactly("", "f…@plaza.test");
        assertThatThrownBy(() -> list.page(person, affiliations.of(person, id), Cursor.TOP))
                .isInstanceOf(Refused.class);
    }

    private void assertCannotInvite(Actor invitee, String reason) {
        assertThatThrownBy(() -> invitations.toAccount(member, id, invitee.handle(), ""))
                .isInstanceOf(CannotInvite.class)
                .hasMessage(reason);
    }
}

package social.plaza.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static social.plaza.membership.Facts.OTHER;
import static social.plaza.membership.Facts.SOMEBODY;
import static social.plaza.membership.Facts.person;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.CommunityView.State;
import social.plaza.community.MembershipPolicy;
import social.plaza.community.Role;
import social.plaza.membership.InvitationPolicy.Opens;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.Verdict;
import social.plaza.testing.AuthorizationTable;

class InvitationPolicyTests {

    private final InvitationPolicy policy = new InvitationPolicy();

    @Test
    void keepsToTheAuthorizationTable() {
        AuthorizationTable.holds(
                "invitations page", kind -> policy.canSee(person(kind).affiliation()));
        AuthorizationTable.holds("invite", kind -> policy.canInvite(person(kind), Facts.restricted()));
        AuthorizationTable.holds(
                "revoke an invitation",
                kind -> policy.canRevoke(person(kind).affiliation(), Facts.restricted(), SOMEBODY, OTHER));
        AuthorizationTable.holds(
                "accept an invitation", kind -> policy.canAccept(person(kind), Facts.restricted(), true));
    }

    /** The table of permissions: "invite", "revoke an invitation" (own, others'), "accept an invitation". */
    @ParameterizedTest
    @CsvSource(textBlock = """
            NONE,      false, false, false, true
            REQUESTED, false, false, false, true
            INVITED,   false, false, false, true
            MEMBER,    true,  true,  false, false
            MODERATOR, true,  true,  true,  false
            ADMIN,     true,  true,  true,  false
            REMOVED,   false, false, false, false""")
    void holdsTheTable(Kind kind, boolean invite, boolean revokeOwn, boolean revokeOthers, boolean accept) {
        Person person = person(kind);
        assertThat(policy.canInvite(person, Facts.restricted()).allowed()).isEqualTo(invite);
        assertThat(policy.canRevoke(person.affiliation(), Facts.open(), SOMEBODY, SOMEBODY)
                        .allowed())
                .isEqualTo(revokeOwn);
        assertThat(policy.canRevoke(person.affiliation(), Facts.open(), SOMEBODY, OTHER)
                        .allowed())
                .isEqualTo(revokeOthers);
        assertThat(policy.canAccept(person, Facts.restricted(), true).allowed()).isEqualTo(accept);
        assertThat(policy.canAccept(person, Facts.restricted(), false).allowed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "4, true", "5, false"})
    void givesAMemberFiveEver(int used, boolean another) {
        Person member = person(Kind.MEMBER, false, Standing.GOOD, false, used);
        assertThat(policy.canInvite(member, Facts.open()).allowed()).isEqualTo(another);
        assertThat(policy.left(member.affiliation())).isEqualTo(OptionalInt.of(5 - used));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"MODERATOR", "ADMIN"})
    void putsNoCapOnTheTeam(Kind kind) {
        Person person = person(kind, false, Standing.GOOD, false, 5);
        assertThat(policy.canInvite(person, Facts.open()).allowed()).isTrue();
        assertThat(policy.left(person.affiliation())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MEMBER, false", "MODERATOR, true", "ADMIN, true"})
    void letsTheCommunityKeepInvitingToItsTeam(Kind kind, boolean invites) {
        var community = Facts.community(MembershipPolicy.OPEN, State.ACTIVE, false, 3);
        assertThat(policy.canInvite(person(kind), community).allowed()).isEqualTo(invites);
    }

    @ParameterizedTest
    @CsvSource({"true, GOOD", "false, LIMITED", "false, SUSPENDED"})
    void letsNobodyInviteWhoseAccountIsRestrained(boolean isProtected, Standing standing) {
        for (Kind kind : new Kind[] {Kind.MEMBER, Kind.MODERATOR, Kind.ADMIN}) {
            assertThat(policy.canInvite(person(kind, isProtected, standing, false, 0), Facts.open()))
                    .isEqualTo(Verdict.denied("membership.denied.inviterUnfit"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"ARCHIVED", "FROZEN"})
    void endsWhenTheCommunityCloses(State state) {
        assertThat(policy.canInvite(person(Kind.ADMIN), Facts.closed(state)).allowed())
                .isFalse();
        assertThat(policy.canAccept(person(Kind.INVITED), Facts.closed(state), true)
                        .allowed())
                .isFalse();
        assertThat(policy.canRevoke(person(Kind.ADMIN).affiliation(), Facts.closed(state), SOMEBODY, OTHER)
                        .allowed())
                .isFalse();
    }

    @Test
    void letsOnlyTheTeamShapeLinks() {
        assertThat(policy.canShapeLinks(person(Kind.MEMBER).affiliation()).allowed())
                .isFalse();
        assertThat(policy.canShapeLinks(person(Kind.MODERATOR).affiliation()).allowed())
                .isTrue();
    }

    /** What an invitation to a restricted community opens. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            HANDLE, ADMIN,     ADMIN,     MEMBERSHIP
            HANDLE, MODERATOR, MODERATOR, MEMBERSHIP
            HANDLE, MODERATOR, ADMIN,     MEMBERSHIP
            EMAIL,  ADMIN,     MODERATOR, MEMBERSHIP
            EMAIL,  MODERATOR, MODERATOR, MEMBERSHIP
            HANDLE, MODERATOR, MEMBER,    REQUEST
            EMAIL,  ADMIN,     MEMBER,    REQUEST
            HANDLE, ADMIN,     -,         REQUEST
            HANDLE, MEMBER,    MEMBER,    REQUEST
            EMAIL,  MEMBER,    MODERATOR, REQUEST
            HANDLE, MEMBER,    ADMIN,     REQUEST
            LINK,   ADMIN,     ADMIN,     REQUEST
            LINK,   MODERATOR, MODERATOR, REQUEST
            LINK,   MEMBER,    MEMBER,    REQUEST""")
    void approvesOnlyWhatTheTeamAddressed(Invitation.Kind kind, Role then, @Nullable Role now, Opens opens) {
        assertThat(policy.opens(kind, then, now, Facts.restricted())).isEqualTo(opens);
        assertThat(policy.opens(kind, then, now, Facts.open())).isEqualTo(Opens.MEMBERSHIP);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MEMBER,  false, false, membership.invite.member
            ADMIN,   false, false, membership.invite.member
            REMOVED, false, false, membership.invite.removed
            NONE,    true,  false, membership.invite.impossible
            NONE,    false, true,  membership.invite.impossible""")
    void saysWhoCannotBeInvited(Kind kind, boolean blockedByTeam, boolean blockedByInviter, String reason) {
        Person invitee = person(kind, false, Standing.GOOD, blockedByTeam, 0);
        assertThat(policy.canBeInvited(invitee, blockedByInviter)).isEqualTo(Verdict.denied(reason));
    }
}

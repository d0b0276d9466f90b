package social.plaza.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static social.plaza.membership.Facts.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.CommunityView.State;
import social.plaza.community.Role;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.Verdict;
import social.plaza.testing.AuthorizationTable;

class RolePolicyTests {

    private final RolePolicy policy = new RolePolicy();

    @Test
    void keepsToTheAuthorizationTable() {
        AuthorizationTable.holds(
                "offer a role", kind -> policy.canAppoint(person(kind).affiliation(), Facts.restricted()));
        AuthorizationTable.holds(
                "dismiss a moderator",
                kind -> policy.canDismiss(
                        person(kind).affiliation(),
                        Facts.restricted(),
                        person(Kind.MODERATOR).affiliation()));
        AuthorizationTable.holds("resign", kind -> policy.canResign(person(kind).affiliation()));
    }

    /** The table of permissions: "appoint / dismiss moderator", "transfer admin". */
    @ParameterizedTest
    @CsvSource(textBlock = """
            NONE,      false, false
            REQUESTED, false, false
            INVITED,   false, false
            MEMBER,    false, false
            MODERATOR, false, true
            ADMIN,     true,  false
            REMOVED,   false, false""")
    void holdsTheTable(Kind kind, boolean appoint, boolean resign) {
        var affiliation = person(kind).affiliation();
        assertThat(policy.canAppoint(affiliation, Facts.open()).allowed()).isEqualTo(appoint);
        assertThat(policy.canDismiss(
                                affiliation,
                                Facts.open(),
                                person(Kind.MODERATOR).affiliation())
                        .allowed())
                .isEqualTo(appoint);
        assertThat(policy.canResign(affiliation).allowed()).isEqualTo(resign);
    }

    @Test
    void takesTheAdminsPowersAwayWhileTheAccountIsProtected() {
        var admin = person(Kind.ADMIN, true, Standing.GOOD, false, 0).affiliation();
        assertThat(policy.canAppoint(admin, Facts.open())).isEqualTo(Verdict.denied("membership.denied.onlyAdmin"));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"ARCHIVED", "FROZEN"})
    void endsWhenTheCommunityCloses(State state) {
        assertThat(policy.canAppoint(person(Kind.ADMIN).affiliation(), Facts.closed(state))
                        .allowed())
                .isFalse();
        assertThat(policy.canAccept(
                                person(Kind.MEMBER),
                                Role.ADMIN,
                                person(Kind.ADMIN).affiliation(),
                                Facts.closed(state))
                        .allowed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MEMBER,    MODERATOR, true
            MEMBER,    ADMIN,     true
            MODERATOR, ADMIN,     true
            MODERATOR, MODERATOR, false
            ADMIN,     MODERATOR, false
            ADMIN,     ADMIN,     false
            NONE,      MODERATOR, false
            REQUESTED, MODERATOR, false
            REMOVED,   ADMIN,     false""")
    void offersAHigherRoleToMembers(Kind kind, Role role, boolean possible) {
        assertThat(policy.canHold(person(kind), role).allowed()).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"true, GOOD", "false, LIMITED", "false, SUSPENDED"})
    void offersNoRoleToARestrainedAccount(boolean isProtected, Standing standing) {
        Person member = person(Kind.MEMBER, isProtected, standing, false, 0);
        assertThat(policy.canHold(member, Role.MODERATOR)).isEqualTo(Verdict.denied("membership.role.unfit"));
    }

    @Test
    void letsTheOfferOfTheAdminRoleFallWithTheAdminsPowers() {
        Person receiver = person(Kind.MEMBER);
        var suspended = person(Kind.ADMIN, false, Standing.SUSPENDED, false, 0).affiliation();
        var former = person(Kind.MODERATOR).affiliation();
        assertThat(policy.canAccept(receiver, Role.ADMIN, suspended, Facts.open()))
                .isEqualTo(Verdict.denied("membership.role.offerFell"));
        assertThat(policy.canAccept(receiver, Role.ADMIN, former, Facts.open()))
                .isEqualTo(Verdict.denied("membership.role.offerFell"));
        assertThat(policy.canAccept(receiver, Role.ADMIN, person(Kind.ADMIN).affiliation(), Facts.open())
                        .allowed())
                .isTrue();
        assertThat(policy.canAccept(receiver, Role.MODERATOR, former, Facts.open())
                        .allowed())
                .isTrue();
    }

    @Test
    void dismissesModeratorsOnly() {
        var admin = person(Kind.ADMIN).affiliation();
        assertThat(policy.canDismiss(admin, Facts.open(), person(Kind.MEMBER).affiliation())
                        .allowed())
                .isFalse();
        assertThat(policy.canDismiss(admin, Facts.open(), admin).allowed()).isFalse();
    }
}

package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.CommunityView.State;
import social.plaza.community.Role;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Verdict;
import social.plaza.testing.AuthorizationTable;

class ReviewPolicyTests {

    private static final CommunityId COMMUNITY = new CommunityId(1);
    private static final AccountId ME = new AccountId(10);
    private static final AccountId OTHER = new AccountId(11);
    private static final AccountId DECIDER = new AccountId(12);

    private final ReviewPolicy policy = new ReviewPolicy();

    @Test
    void keepsToTheAuthorizationTable() {
        AuthorizationTable.holds("hide a post", kind -> hide(kind, Role.MEMBER));
        AuthorizationTable.holds("hide a moderator's post", kind -> hide(kind, Role.MODERATOR));
        AuthorizationTable.holds("hide the admin's post", kind -> hide(kind, Role.ADMIN));
        AuthorizationTable.holds("remove a member", kind -> remove(kind, Role.MEMBER));
        AuthorizationTable.holds("remove a moderator", kind -> remove(kind, Role.MODERATOR));
    }

    private Verdict hide(Kind kind, Role author) {
        return policy.canTake(
                DecisionKind.HIDE, person(ME), affiliated(kind), State.ACTIVE, new Subject(OTHER, author));
    }

    private Verdict remove(Kind kind, Role member) {
        return policy.canTake(
                DecisionKind.REMOVE, person(ME), affiliated(kind), State.ACTIVE, new Subject(OTHER, member));
    }

    private static Affiliation affiliated(Kind kind) {
        Role role = switch (kind) {
            case MEMBER -> Role.MEMBER;
            case MODERATOR -> Role.MODERATOR;
            case ADMIN -> Role.ADMIN;
            default -> null;
        };
        return new Affiliation(COMMUNITY, kind, role, true, 0, 0, false);
    }

    @ParameterizedTest(name = "{0} about {1}: hide {2}, remove {3}")
    @CsvSource({
        // actor, subject ("LEFT" for nobody's role), may hide, may remove
        "ADMIN,     ADMIN,     no,  no",
        "ADMIN,     MODERATOR, yes, no",
        "ADMIN,     MEMBER,    yes, yes",
        "ADMIN,     LEFT,      yes, yes",
        "MODERATOR, ADMIN,     no,  no",
        "MODERATOR, MODERATOR, no,  no",
        "MODERATOR, MEMBER,    yes, yes",
        "MODERATOR, LEFT,      yes, yes",
        "MEMBER,    ADMIN,     no,  no",
        "MEMBER,    MODERATOR, no,  no",
        "MEMBER,    MEMBER,    no,  no",
        "MEMBER,    LEFT,      no,  no",
        "LEFT,      ADMIN,     no,  no",
        "LEFT,      MODERATOR, no,  no",
        "LEFT,      MEMBER,    no,  no",
        "LEFT,      LEFT,      no,  no",
    })
    void oneActsOnlyOnAStrictlyLowerRank(String actor, String subject, String hide, String remove) {
        var affiliation = affiliated(role(actor), true);
        var about = new Subject(OTHER, role(subject));
        assertThat(policy.canTake(DecisionKind.HIDE, person(ME), affiliation, State.ACTIVE, about)
                        .allowed())
                .isEqualTo(hide.equals("yes"));
        assertThat(policy.canTake(DecisionKind.REMOVE, person(ME), affiliation, State.ACTIVE, about)
                        .allowed())
                .isEqualTo(remove.equals("yes"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"NONE", "REQUESTED", "INVITED", "SILENCED", "REMOVED"})
    void whoIsNoMemberDecidesNothing(Kind kind) {
        var affiliation = new Affiliation(COMMUNITY, kind, null, true, 0, 0, false);
        assertDenied(
                policy.canTake(DecisionKind.HIDE, person(ME), affiliation, State.ACTIVE, new Subject(OTHER, null)),
                "moderation.denied.team");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyDecidesAboutThemselves(Role role) {
        var affiliation = affiliated(role, true);
        var me = new Subject(ME, null);
        assertThat(policy.canTake(DecisionKind.HIDE, person(ME), affiliation, State.ACTIVE, me)
                        .allowed())
                .isFalse();
        assertThat(policy.canTake(DecisionKind.REMOVE, person(ME), affiliation, State.ACTIVE, me)
                        .allowed())
                .isFalse();
        assertThat(policy.canUndo(person(ME), affiliation, State.ACTIVE, me, new Subject(DECIDER, null))
                        .allowed())
                .isFalse();
    }

    @Test
    void aModeratorIsDismissedBeforeBeingRemoved() {
        assertDenied(
                policy.canTake(
                        DecisionKind.REMOVE,
                        person(ME),
                        affiliated(Role.ADMIN, true),
                        State.ACTIVE,
                        new Subject(OTHER, Role.MODERATOR)),
                "moderation.denied.dismissFirst");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"ARCHIVED", "FROZEN"})
    void aClosedCommunityIsLeftAsItIs(State state) {
        assertDenied(
                policy.canTake(
                        DecisionKind.HIDE,
                        person(ME),
                        affiliated(Role.ADMIN, true),
                        state,
                        new Subject(OTHER, Role.MEMBER)),
                "moderation.denied.closed");
    }

    @Nested
    class PowersSuspended {

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"MODERATOR", "ADMIN"})
        void aRoleWithoutPowersDecidesNothingAndReadsNoMoreThanAMember(Role role) {
            var affiliation = affiliated(role, false);
            assertDenied(
                    policy.canTake(
                            DecisionKind.HIDE, person(ME), affiliation, State.ACTIVE, new Subject(OTHER, Role.MEMBER)),
                    "moderation.denied.powers");
            assertThat(policy.canReadAll(person(ME), affiliation).allowed()).isFalse();
        }

        @Test
        void theActorsOwnStandingCountsTooThoughTheAffiliationIsOlder() {
            var limited = new Actor(ME, "me", "Me", Standing.LIMITED, false, false, null, "auto");
            assertThat(policy.canTake(
                                    DecisionKind.HIDE,
                                    limited,
                                    affiliated(Role.ADMIN, true),
                                    State.ACTIVE,
                                    new Subject(OTHER, Role.MEMBER))
                            .allowed())
                    .isFalse();
        }

        @Test
        void theSubjectKeepsTheRankOfTheTitle() {
            assertDenied(
                    policy.canTake(
                            DecisionKind.HIDE,
                            person(ME),
                            affiliated(Role.MODERATOR, true),
                            State.ACTIVE,
                            new Subject(OTHER, Role.MODERATOR)),
                    "moderation.denied.rank");
        }
    }

    @Nested
    class Undoing {

        @ParameterizedTest(name = "{0} undoes a decision by somebody who is {1} now: {2}")
        @CsvSource({
            "ADMIN,     ADMIN,     yes",
            "ADMIN,     MODERATOR, yes",
            "ADMIN,     MEMBER,    yes",
            "ADMIN,     LEFT,      yes",
            "MODERATOR, ADMIN,     no",
            "MODERATOR, MODERATOR, yes",
            "MODERATOR, MEMBER,    yes",
            "MODERATOR, LEFT,      yes",
            "MEMBER,    LEFT,      no",
            "LEFT,      LEFT,      no",
        })
        void isForWhoseRankIsNotBelowTheDeciders(String actor, String decider, String allowed) {
            assertThat(policy.canUndo(
                                    person(ME),
                                    affiliated(role(actor), true),
                                    State.ACTIVE,
                                    new Subject(OTHER, null),
                                    new Subject(DECIDER, role(decider)))
                            .allowed())
                    .isEqualTo(allowed.equals("yes"));
        }

        @Test
        void isForTheDecider() {
            assertThat(policy.canUndo(
                                    person(ME),
                                    affiliated(Role.MODERATOR, true),
                                    State.ACTIVE,
                                    new Subject(OTHER, Role.MEMBER),
                                    new Subject(ME, Role.MODERATOR))
                            .allowed())
                    .isTrue();
        }

        @Test
        void aboutAModeratorIsTheAdminsAlone() {
            var author = new Subject(OTHER, Role.MODERATOR);
            var decider = new Subject(DECIDER, Role.MODERATOR);
            assertThat(policy.canUndo(person(ME), affiliated(Role.MODERATOR, true), State.ACTIVE, author, decider)
                            .allowed())
                    .isFalse();
            assertThat(policy.canUndo(person(ME), affiliated(Role.ADMIN, true), State.ACTIVE, author, decider)
                            .allowed())
                    .isTrue();
        }
    }

    @Test
    void staffReadEverythingAndDecideNothing() {
        var looking = Affiliation.ofStaff(COMMUNITY);
        var staff = new Actor(ME, "me", "Me", Standing.GOOD, false, true, null, "auto");
        var admin = new Subject(OTHER, Role.ADMIN);
        assertThat(policy.canReadAll(staff, looking).allowed()).isTrue();
        assertThat(policy.canReadAbout(staff, looking, admin).allowed()).isTrue();
        assertThat(policy.canReadAbout(staff, looking, new Subject(ME, null)).allowed())
                .isFalse();
        assertDenied(policy.canReadAll(person(ME), looking), "moderation.denied.staff");
        assertDenied(policy.canReadAll(staff, Affiliation.none(COMMUNITY)), "moderation.denied.team");
        assertDenied(policy.canPrepare(staff, looking, State.ACTIVE), "moderation.denied.team");
        for (DecisionKind kind : DecisionKind.values()) {
            assertDenied(
                    policy.canTake(kind, staff, looking, State.ACTIVE, new Subject(OTHER, null)),
                    "moderation.denied.team");
        }
    }

    private static void assertDenied(Verdict verdict, String reason) {
        assertThat(verdict).isEqualTo(Verdict.denied(reason));
    }

    private static Actor person(AccountId id) {
        return new Actor(id, "me", "Me", Standing.GOOD, false, false, null, "auto");
    }

    private static Affiliation affiliated(@Nullable Role role, boolean powers) {
        var kind = role == null ? Kind.NONE : Kind.valueOf(role.name());
        return new Affiliation(COMMUNITY, kind, role, powers, 1, 0, false);
    }

    private static @Nullable Role role(String name) {
        return name.equals("LEFT") ? null : Role.valueOf(name);
    }
}

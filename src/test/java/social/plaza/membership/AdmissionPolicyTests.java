package social.plaza.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static social.plaza.membership.Facts.person;

import java.time.Duration;
import java.time.Instant;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.CommunityView.State;
import social.plaza.community.MembershipPolicy;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.Verdict;
import social.plaza.testing.AuthorizationTable;

class AdmissionPolicyTests {

    private final AdmissionPolicy policy = new AdmissionPolicy();

    /** Who approves reads why in words about the other person: each denial has them. */
    @Test
    void saysEveryBarToTheReviewerToo() {
        Person fit = person(Kind.NONE);
        Person staff = new Person(fit.id(), false, true, Standing.GOOD, fit.affiliation());
        Stream.of(
                        policy.canBeAdmitted(staff, Facts.open()),
                        policy.canBeAdmitted(person(Kind.NONE, false, Standing.SUSPENDED, false, 0), Facts.open()),
                        policy.canBeAdmitted(person(Kind.NONE, false, Standing.LIMITED, false, 0), Facts.open()),
                        policy.canBeAdmitted(person(Kind.NONE, true, Standing.GOOD, false, 0), Facts.open()),
                        policy.canBeAdmitted(person(Kind.NONE, false, Standing.GOOD, true, 0), Facts.open()),
                        policy.canBeAdmitted(person(Kind.REMOVED), Facts.open()),
                        policy.canBeAdmitted(fit, Facts.closed(State.ARCHIVED)),
                        policy.canBeAdmitted(fit, Facts.closed(State.FROZEN)))
                .map(verdict -> ((Verdict.Denied) verdict).reason().replace(".denied.", ".barred."))
                .forEach(key -> assertThat(ResourceBundle.getBundle("messages").containsKey(key))
                        .as(key)
                        .isTrue());
    }

    @Test
    void keepsToTheAuthorizationTable() {
        AuthorizationTable.holds("ask to join", kind -> policy.canJoin(person(kind), Facts.restricted()));
        AuthorizationTable.holds(
                "withdraw own request", kind -> policy.canWithdraw(person(kind).affiliation()));
        AuthorizationTable.holds(
                "request queue", kind -> policy.canSeeRequests(person(kind).affiliation()));
        AuthorizationTable.holds(
                "approve a request",
                kind -> policy.canDecideRequests(person(kind).affiliation(), Facts.restricted()));
        AuthorizationTable.holds("leave", kind -> policy.canLeave(person(kind).affiliation(), Facts.restricted()));
    }

    /** The table of permissions: "join (open) / ask (restricted)", "withdraw own request", "approve / decline requests", "leave". */
    @ParameterizedTest
    @CsvSource(textBlock = """
            NONE,      true,  false, false, false
            REQUESTED, false, true,  false, false
            INVITED,   true,  false, false, false
            MEMBER,    false, false, false, true
            MODERATOR, false, false, true,  true
            ADMIN,     false, false, true,  false
            REMOVED,   false, false, false, false
            SILENCED,  false, false, false, true""")
    void holdsTheTable(Kind kind, boolean join, boolean withdraw, boolean decide, boolean leave) {
        Person person = person(kind);
        assertThat(policy.canJoin(person, Facts.open()).allowed()).isEqualTo(join);
        assertThat(policy.canJoin(person, Facts.restricted()).allowed()).isEqualTo(join);
        assertThat(policy.canWithdraw(person.affiliation()).allowed()).isEqualTo(withdraw);
        assertThat(policy.canDecideRequests(person.affiliation(), Facts.restricted())
                        .allowed())
                .isEqualTo(decide);
        assertThat(policy.canSeeRequests(person.affiliation()).allowed()).isEqualTo(decide);
        assertThat(policy.canLeave(person.affiliation(), Facts.open()).allowed())
                .isEqualTo(leave);
    }

    @Nested
    class Joining {

        @ParameterizedTest
        @CsvSource({"LIMITED, membership.denied.limited", "SUSPENDED, membership.denied.suspended"})
        void isNotForALimitedOrSuspendedAccount(Standing standing, String reason) {
            Person person = person(Kind.NONE, false, standing, false, 0);
            assertThat(policy.canJoin(person, Facts.open())).isEqualTo(Verdict.denied(reason));
        }

        @Test
        void isNotForPlatformStaff() {
            Person staff = new Person(
                    Facts.SOMEBODY,
                    false,
                    true,
                    Standing.GOOD,
                    person(Kind.NONE).affiliation());
            assertThat(policy.canJoin(staff, Facts.open())).isEqualTo(Verdict.denied("membership.denied.staff"));
        }

        @Test
        void isNotForAProtectedAccount() {
            Person person = person(Kind.NONE, true, Standing.GOOD, false, 0);
            assertThat(policy.canJoin(person, Facts.open())).isEqualTo(Verdict.denied("membership.denied.protected"));
        }

        @Test
        void isBarredByABlockWithTheTeam() {
            Person person = person(Kind.INVITED, false, Standing.GOOD, true, 0);
            assertThat(policy.canJoin(person, Facts.open())).isEqualTo(Verdict.denied("membership.denied.blocked"));
        }

        @ParameterizedTest
        @CsvSource({"ARCHIVED, membership.denied.archived", "FROZEN, membership.denied.frozen"})
        void endsWhenTheCommunityCloses(State state, String reason) {
            assertThat(policy.canJoin(person(Kind.NONE), Facts.closed(state))).isEqualTo(Verdict.denied(reason));
        }

        @Test
        void tellsTheRemovedOfTheRemovalFirst() {
            Person person = person(Kind.REMOVED, true, Standing.GOOD, true, 0);
            assertThat(policy.canJoin(person, Facts.closed(State.ARCHIVED)))
                    .isEqualTo(Verdict.denied("membership.denied.removed"));
        }
    }

    @Nested
    class AskingAgain {

        private final Instant declined = Instant.parse("2026-11-14T12:00:00Z");
        private final Instant weekLater = declined.plus(Duration.ofDays(7));

        @Test
        void isPossibleForWhoWasNeverDeclined() {
            assertThat(policy.canAskAgain(null, weekLater).allowed()).isTrue();
        }

        @Test
        void isNotPossibleASecondBeforeSevenDaysHavePassed() {
            assertThat(policy.canAskAgain(declined, weekLater.minusSeconds(1)).allowed())
                    .isFalse();
        }

        @Test
        void isPossibleWhenSevenDaysHavePassedAndASecondAfter() {
            assertThat(policy.canAskAgain(declined, weekLater).allowed()).isTrue();
            assertThat(policy.canAskAgain(declined, weekLater.plusSeconds(1)).allowed())
                    .isTrue();
        }
    }

    @Nested
    class Deciding {

        @ParameterizedTest
        @EnumSource(
                value = Kind.class,
                names = {"MODERATOR", "ADMIN"})
        void needsPowersInForce(Kind kind) {
            Person isProtected = person(kind, true, Standing.GOOD, false, 0);
            Person limited = person(kind, false, Standing.LIMITED, false, 0);
            assertThat(policy.canDecideRequests(isProtected.affiliation(), Facts.restricted())
                            .allowed())
                    .isFalse();
            assertThat(policy.canDecideRequests(limited.affiliation(), Facts.restricted())
                            .allowed())
                    .isFalse();
        }

        @ParameterizedTest
        @EnumSource(
                value = State.class,
                names = {"ARCHIVED", "FROZEN"})
        void endsWhenTheCommunityCloses(State state) {
            assertThat(policy.canDecideRequests(person(Kind.ADMIN).affiliation(), Facts.closed(state))
                            .allowed())
                    .isFalse();
        }
    }

    @Nested
    class Leaving {

        @ParameterizedTest
        @EnumSource(State.class)
        void isAlwaysPossibleForMembersAndModerators(State state) {
            assertThat(policy.canLeave(person(Kind.MEMBER).affiliation(), Facts.closed(state))
                            .allowed())
                    .isTrue();
            assertThat(policy.canLeave(person(Kind.MODERATOR).affiliation(), Facts.closed(state))
                            .allowed())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({"1, ACTIVE, true", "2, ACTIVE, false", "1, ARCHIVED, false"})
        void isForTheAdminOnlyWhenNobodyElseIsLeft(int members, State state, boolean possible) {
            var community = Facts.community(MembershipPolicy.OPEN, state, true, members);
            assertThat(policy.canLeave(person(Kind.ADMIN).affiliation(), community)
                            .allowed())
                    .isEqualTo(possible);
        }

        @Test
        void holdsTheAdminAlsoWithoutPowers() {
            Person admin = person(Kind.ADMIN, true, Standing.GOOD, false, 0);
            assertThat(policy.canLeave(admin.affiliation(), Facts.open()))
                    .isEqualTo(Verdict.denied("membership.denied.adminStays"));
        }
    }
}

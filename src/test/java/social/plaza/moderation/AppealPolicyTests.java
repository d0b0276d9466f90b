package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.Role;
import social.plaza.moderation.AppealPolicy.Contested;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Verdict;
import social.plaza.testing.AuthorizationTable;

class AppealPolicyTests {

    private static final AccountId ME = new AccountId(10);
    private static final AccountId PERSON = new AccountId(11);
    private static final AccountId DECIDER = new AccountId(12);

    private final AppealPolicy policy = new AppealPolicy();

    @Test
    void keepsToTheAuthorizationTable() {
        AuthorizationTable.holds("answer an appeal", kind -> answer(kind, contested(Role.MEMBER, Role.MODERATOR)));
        AuthorizationTable.holds("a moderator's appeal", kind -> answer(kind, contested(Role.MODERATOR, Role.ADMIN)));
    }

    private Verdict answer(Kind kind, Contested contested) {
        Role role = switch (kind) {
            case MEMBER -> Role.MEMBER;
            case MODERATOR -> Role.MODERATOR;
            case ADMIN -> Role.ADMIN;
            default -> null;
        };
        return policy.canAnswer(
                person(Standing.GOOD, false),
                new Affiliation(new CommunityId(1), kind, role, true, 0, 0, false),
                contested);
    }

    @ParameterizedTest(name = "{0} decided about {1}: admin {2}, moderator {3}, staff {4}")
    @CsvSource({
        // decider and person now ("LEFT" for nobody's role), may the admin, another moderator, staff answer
        "MODERATOR, MEMBER,    yes, yes, no",
        "MODERATOR, LEFT,      yes, yes, no",
        "MODERATOR, MODERATOR, yes, no,  no",
        "MODERATOR, ADMIN,     no,  no,  yes",
        "ADMIN,     MEMBER,    no,  no,  yes",
        "ADMIN,     MODERATOR, no,  no,  yes",
        "MEMBER,    MEMBER,    yes, yes, no",
        "LEFT,      LEFT,      yes, yes, no",
        "LEFT,      MODERATOR, yes, no,  no",
    })
    void isAnsweredByARankThatIsNotBelowTheDeciders(
            String decider, String person, String admin, String moderator, String staff) {
        var contested = contested(role(person), role(decider));
        assertThat(policy.canAnswer(person(Standing.GOOD, false), affiliated(Role.ADMIN), contested)
                        .allowed())
                .isEqualTo(admin.equals("yes"));
        assertThat(policy.canAnswer(person(Standing.GOOD, false), affiliated(Role.MODERATOR), contested)
                        .allowed())
                .isEqualTo(moderator.equals("yes"));
        assertThat(policy.canAnswerForPlatform(person(Standing.GOOD, true), contested)
                        .allowed())
                .isEqualTo(staff.equals("yes"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatStaffDecidedIsForStaff(Role person) {
        var contested = new Contested(new Subject(PERSON, person), new Subject(DECIDER, null), true);
        assertThat(policy.canAnswerForPlatform(person(Standing.GOOD, true), contested)
                        .allowed())
                .isTrue();
        assertDenied(
                policy.canAnswer(person(Standing.GOOD, false), affiliated(Role.ADMIN), contested),
                "moderation.denied.appeal.staff");
    }

    @Test
    void isNeverAnsweredByTheDecider() {
        assertDenied(
                policy.canAnswer(
                        person(Standing.GOOD, false),
                        affiliated(Role.MODERATOR),
                        new Contested(new Subject(PERSON, Role.MEMBER), new Subject(ME, Role.MODERATOR), false)),
                "moderation.denied.appeal.decider");
        assertDenied(
                policy.canAnswerForPlatform(
                        person(Standing.GOOD, true),
                        new Contested(new Subject(PERSON, Role.MEMBER), new Subject(ME, null), true)),
                "moderation.denied.appeal.decider");
    }

    @Test
    void isNeverAnsweredByThePersonConcerned() {
        var aboutMe = new Contested(new Subject(ME, Role.ADMIN), new Subject(DECIDER, null), true);
        assertDenied(
                policy.canAnswer(person(Standing.GOOD, false), affiliated(Role.ADMIN), aboutMe),
                "moderation.denied.self");
        assertDenied(policy.canAnswerForPlatform(person(Standing.GOOD, true), aboutMe), "moderation.denied.self");
    }

    @Test
    void isMadeByThePersonConcernedInAnyStanding() {
        assertThat(policy.canAppeal(person(Standing.SUSPENDED, false), new Subject(ME, null))
                        .allowed())
                .isTrue();
        assertThat(policy.canAppeal(person(Standing.GOOD, true), new Subject(PERSON, null))
                        .allowed())
                .isFalse();
    }

    @Test
    void isNotAnsweredWithoutPowers() {
        assertThat(policy.canAnswer(
                                person(Standing.LIMITED, false),
                                affiliated(Role.ADMIN),
                                contested(Role.MEMBER, Role.MODERATOR))
                        .allowed())
                .isFalse();
        assertThat(policy.canAnswerForPlatform(person(Standing.LIMITED, true), contested(Role.MEMBER, Role.ADMIN))
                        .allowed())
                .isFalse();
    }

    private static void assertDenied(Verdict verdict, String reason) {
        assertThat(verdict).isEqualTo(Verdict.denied(reason));
    }

    private static Contested contested(@Nullable Role person, @Nullable Role decider) {
        return new Contested(new Subject(PERSON, person), new Subject(DECIDER, decider), false);
    }

    private static Actor person(Standing standing, boolean staff) {
        return new Actor(ME, "me", "Me", standing, false, staff, null, "auto");
    }

    private static Affiliation affiliated(Role role) {
        return new Affiliation(new CommunityId(1), Kind.valueOf(role.name()), role, true, 1, 0, false);
    }

    private static @Nullable Role role(String name) {
        return name.equals("LEFT") ? null : Role.valueOf(name);
    }
}

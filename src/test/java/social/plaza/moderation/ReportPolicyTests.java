package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.Verdict;
import social.plaza.testing.AuthorizationTable;

class ReportPolicyTests {

    private static final AccountId ME = new AccountId(10);
    private static final AccountId OTHER = new AccountId(11);

    private final ReportPolicy policy = new ReportPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"report a post", "report by a rule", "report an account", "report a member"})
    void keepsToTheAuthorizationTable(String action) {
        AuthorizationTable.holds(action, _ -> policy.canReport(person(Standing.GOOD, false), OTHER));
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"GOOD", "LIMITED"})
    void isForEveryAccountThatIsNotSuspended(Standing standing) {
        assertThat(policy.canReport(person(standing, false), OTHER)).isEqualTo(Verdict.allow());
    }

    @Test
    void isForStaffToo() {
        assertThat(policy.canReport(person(Standing.GOOD, true), OTHER)).isEqualTo(Verdict.allow());
    }

    @Test
    void isNotForASuspendedAccount() {
        assertThat(policy.canReport(person(Standing.SUSPENDED, false), OTHER))
                .isEqualTo(Verdict.denied("moderation.denied.suspended"));
    }

    @Test
    void isNotForAGuest() {
        assertThat(policy.canReport(Actor.GUEST, OTHER)).isEqualTo(Verdict.denied("moderation.denied.guest"));
    }

    @Test
    void isNotForOneself() {
        assertThat(policy.canReport(person(Standing.GOOD, false), ME))
                .isEqualTo(Verdict.denied("moderation.denied.own"));
    }

    private static Actor person(Standing standing, boolean staff) {
        return new Actor(ME, "me", "Me", standing, false, staff, null, "auto");
    }
}

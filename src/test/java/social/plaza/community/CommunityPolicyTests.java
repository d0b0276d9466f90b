package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.CommunityView.State;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Actor.Standing;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Verdict;
import social.plaza.shared.Verdict.Denied;
import social.plaza.testing.AuthorizationTable;

class CommunityPolicyTests {

    private static final CommunityId COMMUNITY = CommunityId.next();

    private final CommunityPolicy policy = new CommunityPolicy();

    @Test
    void keepsToTheAuthorizationTable() {
        Actor account = actor("account");
        AuthorizationTable.holds(
                "change settings", kind -> policy.canEditSettings(account, affiliation(kind, true), State.ACTIVE));
        AuthorizationTable.holds(
                "add a rule", kind -> policy.canEditRules(account, affiliation(kind, true), State.ACTIVE, true));
    }

    /** Who, what they are here, whether their powers are in force; then each answer, allowed or the reason. */
    @ParameterizedTest
    @CsvSource({
        "account,   NONE,      true,  adminOnly, teamOnly,  adminOnly",
        "account,   REQUESTED, true,  adminOnly, teamOnly,  adminOnly",
        "account,   INVITED,   true,  adminOnly, teamOnly,  adminOnly",
        "account,   MEMBER,    true,  adminOnly, teamOnly,  adminOnly",
        "account,   MODERATOR, true,  adminOnly, allowed,   adminOnly",
        "account,   ADMIN,     true,  allowed,   allowed,   allowed",
        "account,   MODERATOR, false, adminOnly, powers,    adminOnly",
        "account,   ADMIN,     false, powers,    powers,    powers",
        "account,   REMOVED,   true,  adminOnly, teamOnly,  adminOnly",
        "account,   SILENCED,  true,  adminOnly, teamOnly,  adminOnly",
        "suspended, ADMIN,     false, suspended, suspended, suspended",
        "suspended, NONE,      false, suspended, suspended, suspended",
        "staff,     NONE,      true,  adminOnly, teamOnly,  adminOnly",
        "guest,     NONE,      false, guest,     guest,     guest"
    })
    void settingsAreTheAdminsAndRulesTheTeamsWhereItMay(
            String who, Kind kind, boolean powers, String settings, String rules, String rulesOfTheAdmin) {
        Actor actor = actor(who);
        Affiliation affiliation = affiliation(kind, powers);

        assertThat(answer(policy.canEditSettings(actor, affiliation, State.ACTIVE)))
                .isEqualTo(settings);
        assertThat(answer(policy.canEditRules(actor, affiliation, State.ACTIVE, true)))
                .isEqualTo(rules);
        assertThat(answer(policy.canEditRules(actor, affiliation, State.ACTIVE, false)))
                .isEqualTo(rulesOfTheAdmin);
    }

    @ParameterizedTest
    @CsvSource({"ARCHIVED, archived", "FROZEN, frozen"})
    void nothingIsChangedInACommunityThatMayOnlyBeRead(State state, String reason) {
        Affiliation admin = affiliation(Kind.ADMIN, true);

        assertThat(answer(policy.canEditSettings(actor("account"), admin, state)))
                .isEqualTo(reason);
        assertThat(answer(policy.canEditRules(actor("account"), admin, state, true)))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "guest,     guest",
        "account,   allowed",
        "limited,   allowed",
        "protected, allowed",
        "suspended, suspended",
        "staff,     staff"
    })
    void whoMayFoundOrApplyAtAll(String who, String answer) {
        assertThat(answer(policy.canFound(actor(who)))).isEqualTo(answer);
        assertThat(answer(policy.canApply(actor(who)))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"guest", "account", "limited", "protected", "suspended", "limited staff", "suspended staff"})
    void onlyStaffInGoodStandingDecideApplications(String who) {
        assertThat(answer(policy.canDecideApplications(actor(who)))).isEqualTo("staffOnly");
    }

    @Test
    void staffDecideApplications() {
        assertThat(policy.canDecideApplications(actor("staff")).allowed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void staffEditNoCommunitysSettings(State state) {
        assertThat(policy.canEditSettings(actor("staff"), affiliation(Kind.NONE, true), state)
                        .allowed())
                .isFalse();
    }

    private static String answer(Verdict verdict) {
        return verdict instanceof Denied(String reason) ? reason.replace("community.denied.", "") : "allowed";
    }

    private static Actor actor(String who) {
        if (who.equals("guest")) {
            return Actor.GUEST;
        }
        Standing standing = who.contains("suspended")
                ? Standing.SUSPENDED
                : who.contains("limited") ? Standing.LIMITED : Standing.GOOD;
        return new Actor(
                AccountId.next(),
                "ana",
                "Ana",
                standing,
                who.contains("protected"),
                who.contains("staff"),
                null,
                "auto");
    }

    private static Affiliation affiliation(Kind kind, boolean powers) {
        Role role = switch (kind) {
            case ADMIN -> Role.ADMIN;
            case MODERATOR -> Role.MODERATOR;
            case MEMBER, SILENCED -> Role.MEMBER;
            default -> null;
        };
        return new Affiliation(COMMUNITY, kind, role, powers, 0, 0, false);
    }
}

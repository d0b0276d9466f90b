package social.plaza.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.Checklist.Facts;
import social.plaza.community.Checklist.Step;
import social.plaza.community.CommunityView.State;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

class ChecklistTests {

    private static final Facts NOTHING = new Facts(false, false, false, false, false);
    private static final Facts EVERYTHING = new Facts(false, true, true, true, true);

    @Test
    void listsWhatANewCommunityNeeds() {
        Checklist checklist = Checklist.of(
                        community(MembershipPolicy.RESTRICTED, "", State.ACTIVE), admin(true), NOTHING)
                .orElseThrow();

        assertThat(checklist.steps().stream().map(Step::key))
                .containsExactly("purpose", "rules", "theme", "question", "invite", "moderator", "post");
        assertThat(checklist.done()).isZero();
    }

    @Test
    void asksNoQuestionWhereEverybodyMayJoin() {
        Checklist checklist = Checklist.of(community(MembershipPolicy.OPEN, "", State.ACTIVE), admin(true), NOTHING)
                .orElseThrow();

        assertThat(checklist.steps().stream().map(Step::key)).doesNotContain("question");
    }

    @Test
    void marksWhatIsDoneAndGoesWhenAllIs() {
        CommunityView withoutRules = community(MembershipPolicy.OPEN, "Gardens", State.ACTIVE);

        assertThat(Checklist.of(withoutRules, admin(true), EVERYTHING).orElseThrow().steps().stream()
                        .filter(step -> !step.done())
                        .map(Step::key))
                .containsExactly("rules");
        assertThat(Checklist.of(withRule(withoutRules), admin(true), EVERYTHING))
                .isEmpty();
    }

    @Test
    void isForItsAdminOnly() {
        CommunityView community = community(MembershipPolicy.OPEN, "", State.ACTIVE);

        assertThat(Checklist.of(community, Affiliation.none(community.id()), NOTHING))
                .isEmpty();
        assertThat(Checklist.of(community, admin(false), NOTHING)).isEmpty();
        assertThat(Checklist.of(community(MembershipPolicy.OPEN, "", State.ARCHIVED), admin(true), NOTHING))
                .isEmpty();
    }

    @Test
    void staysAwayOnceDismissed() {
        Facts dismissed = new Facts(true, false, false, false, false);

        assertThat(Checklist.of(community(MembershipPolicy.OPEN, "", State.ACTIVE), admin(true), dismissed))
                .isEmpty();
    }

    private static Affiliation admin(boolean powers) {
        return new Affiliation(CommunityId.next(), Kind.ADMIN, Role.ADMIN, powers, 0, 0, false);
    }

    private static CommunityView withRule(CommunityView c) {
        return new CommunityView(
                c.id(),
                c.slug(),
                c.name(),
                c.purpose(),
                c.theme(),
                c.cover(),
                c.pictures(),
                c.policy(),
                c.joinQuestion(),
                true,
                true,
                false,
                Posting.FREE,
                c.language(),
                c.topics(),
                c.state(),
                c.adminId(),
                1,
                1,
                c.foundedAt(),
                List.of(new RuleView(1, 1, "Be kind", "", 1)));
    }

    private static CommunityView community(MembershipPolicy policy, String purpose, State state) {
        return new CommunityView(
                CommunityId.next(),
                "gardens",
                "Gardens",
                purpose,
                Theme.TEAL,
                Cover.PLAIN,
                Pictures.NONE,
                policy,
                "",
                true,
                true,
                false,
                Posting.FREE,
                "en",
                List.of(),
                state,
                AccountId.next(),
                0,
                1,
                Instant.EPOCH,
                List.of());
    }
}

package social.plaza.community;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** A community as every page of it needs it, rules in order. */
public record CommunityView(
        CommunityId id,
        String slug,
        String name,
        String purpose,
        Theme theme,
        Cover cover,
        Pictures pictures,
        MembershipPolicy policy,
        String joinQuestion,
        boolean membersMayInvite,
        boolean moderatorsEditRules,
        boolean logNamesTeam,
        Posting posting,
        String language,
        List<String> topics,
        State state,
        AccountId adminId,
        int rulesVersion,
        int members,
        Instant foundedAt,
        List<RuleView> rules) {

    /** Whether a community lives, or may only be read. */
    public enum State {
        ACTIVE,
        ARCHIVED,
        FROZEN
    }

    public List<TopicLink> topicLinks() {
        return topics.stream().map(TopicLink::of).toList();
    }

    public boolean restricted() {
        return policy == MembershipPolicy.RESTRICTED;
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    public Optional<RuleView> rule(long id) {
        return rules.stream().filter(rule -> rule.id() == id).findFirst();
    }
}

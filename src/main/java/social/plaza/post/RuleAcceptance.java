package social.plaza.post;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.plaza.community.Communities;
import social.plaza.membership.Memberships;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** Accepts the changed rules of a community together with a post that is written there. */
@Component
class RuleAcceptance {

    private final Communities communities;
    private final Memberships memberships;

    RuleAcceptance(Communities communities, Memberships memberships) {
        this.communities = communities;
        this.memberships = memberships;
    }

    /** Where the author ticked the box: the version that was shown with it, or the present one. */
    void accept(Actor author, Draft draft, @Nullable CommunityId community) {
        if (community == null || !draft.rulesAccepted()) {
            return;
        }
        Integer shown = draft.rulesVersion();
        memberships.acceptRules(
                author, community, shown == null ? communities.view(community).rulesVersion() : shown);
    }
}

package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** A post was hidden or a member removed. */
public record DecisionMade(
        long decisionId,
        CommunityId community,
        AccountId account,
        @Nullable PostId post,
        AccountId decidedBy) {}

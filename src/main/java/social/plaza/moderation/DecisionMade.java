package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * Something was decided about a person or what they wrote.
 *
 * @param community null where it stands in none
 * @param post the post hidden, or the one that opened the locked thread; null otherwise
 */
public record DecisionMade(
        long decisionId,
        DecisionKind kind,
        @Nullable CommunityId community,
        AccountId account,
        @Nullable PostId post,
        AccountId decidedBy) {}

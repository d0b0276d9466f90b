package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** A decision was undone. */
public record DecisionUndone(
        long decisionId,
        CommunityId community,
        AccountId account,
        @Nullable PostId post,
        AccountId undoneBy) {}

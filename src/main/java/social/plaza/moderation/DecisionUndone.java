package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * A decision was undone.
 *
 * @param undoneBy null where Plaza ended it, its time being over
 * @param answered the person concerned had asked for it, and is told so with the answer
 */
public record DecisionUndone(
        long decisionId,
        DecisionKind kind,
        @Nullable CommunityId community,
        AccountId account,
        @Nullable PostId post,
        @Nullable AccountId undoneBy,
        boolean answered) {}

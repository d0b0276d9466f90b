package social.plaza.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
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
        boolean answered) {

    /** Also from how it was published before it named the {@code kind}, and whether somebody was {@code answered}. */
    @JsonCreator
    static DecisionUndone read(
            long decisionId,
            @Nullable DecisionKind kind,
            @Nullable CommunityId community,
            AccountId account,
            @Nullable PostId post,
            @Nullable AccountId undoneBy,
            @Nullable Boolean answered) {
        return new DecisionUndone(
                decisionId,
                DecisionKind.known(kind, post),
                community,
                account,
                post,
                undoneBy,
                Boolean.TRUE.equals(answered));
    }
}

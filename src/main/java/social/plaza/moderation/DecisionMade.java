package social.plaza.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
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
        AccountId decidedBy) {

    /** Also from how it was published before it named the {@code kind}. */
    @JsonCreator
    static DecisionMade read(
            long decisionId,
            @Nullable DecisionKind kind,
            @Nullable CommunityId community,
            AccountId account,
            @Nullable PostId post,
            AccountId decidedBy) {
        return new DecisionMade(decisionId, DecisionKind.known(kind, post), community, account, post, decidedBy);
    }
}

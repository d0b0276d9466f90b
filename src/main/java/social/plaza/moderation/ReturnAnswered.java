package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/**
 * A post that was changed and sent back is seen again, or stays hidden.
 *
 * @param community where it stands; null for none
 */
public record ReturnAnswered(
        long decisionId, boolean restored, @Nullable CommunityId community, AccountId author) {}

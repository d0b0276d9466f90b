package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/**
 * An appeal has its answer.
 *
 * @param community where the decision stands; null for none
 * @param account who appealed
 */
public record AppealAnswered(
        long decisionId, AppealOutcome outcome, @Nullable CommunityId community, AccountId account) {}

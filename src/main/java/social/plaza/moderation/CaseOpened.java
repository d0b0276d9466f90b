package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/**
 * A case waits at a desk.
 *
 * @param community whose team decides; null for platform staff
 * @param about whom it is about, who is not told; null for a case about a community
 */
public record CaseOpened(
        long caseId,
        @Nullable CommunityId community,
        @Nullable AccountId about) {}

package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.CommunityId;

/**
 * Somebody appealed against a decision.
 *
 * @param community whose team answers; null where platform staff do
 */
public record AppealMade(long appealId, @Nullable CommunityId community) {}

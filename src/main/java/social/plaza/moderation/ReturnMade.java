package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.CommunityId;

/**
 * The author of a hidden post has changed it and sent it back.
 *
 * @param community whose team answers; null where platform staff do
 */
public record ReturnMade(long returnId, @Nullable CommunityId community) {}

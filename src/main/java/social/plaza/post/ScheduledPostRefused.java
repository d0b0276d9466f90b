package social.plaza.post;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/**
 * The time of a scheduled post had come, and its author may not post it: it is a draft again.
 *
 * @param refusal another one each time
 * @param community where it was to stand, null for none
 */
public record ScheduledPostRefused(
        long refusal, AccountId author, @Nullable CommunityId community) {}

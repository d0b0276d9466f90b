package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/**
 * Every desk that received a report has decided.
 *
 * @param acted whether something was done; what, is between the desk and the person concerned
 */
public record ReportAnswered(
        long reportId, AccountId reporter, @Nullable CommunityId community, boolean acted) {}

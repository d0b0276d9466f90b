package social.plaza.moderation;

import java.time.Instant;
import social.plaza.account.AccountCard;
import social.plaza.community.CommunityView;

/**
 * A member whom somebody is about to remove.
 *
 * @param posts how many posts the removal hides
 */
public record MemberUnderReview(CommunityView community, AccountCard account, Instant joinedAt, int posts) {}

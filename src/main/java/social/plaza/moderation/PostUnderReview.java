package social.plaza.moderation;

import java.time.Instant;
import social.plaza.account.AccountCard;
import social.plaza.community.CommunityView;
import social.plaza.shared.PostId;

/** A post that somebody is about to hide. */
public record PostUnderReview(
        PostId id, CommunityView community, AccountCard author, String text, Instant publishedAt) {}

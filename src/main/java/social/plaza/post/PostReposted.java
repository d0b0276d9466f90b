package social.plaza.post;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** Somebody has reposted a post. community: where it was said, null for followers. */
public record PostReposted(
        PostId post, AccountId author, @Nullable CommunityId community, AccountId by) {}

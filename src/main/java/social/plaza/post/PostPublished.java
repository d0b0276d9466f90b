package social.plaza.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** A post was published. community: null for followers; answered, quoted: the author of the post it answers or quotes; mentioned: at most ten. */
public record PostPublished(
        PostId post,
        AccountId author,
        @Nullable CommunityId community,
        @Nullable PostId replyTo,
        @Nullable AccountId answered,
        @Nullable AccountId quoted,
        List<AccountId> mentioned) {}

package social.plaza.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * A poll takes no more votes; of one with many voters it is said several times, each time for others.
 *
 * @param community null for one to followers
 * @param concerned its author and who voted
 */
public record PollEnded(
        PostId post, AccountId author, @Nullable CommunityId community, List<AccountId> concerned) {}

package social.plaza.account;

import org.jspecify.annotations.Nullable;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;

/** An account in a list of people. */
public record Person(
        AccountId id,
        String handle,
        String displayName,
        @Nullable ImageId avatar,
        String bio,
        Profile.Follow follow,
        boolean canFollow) {}

package social.plaza.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;

/**
 * An account as the one who looks at it sees it.
 *
 * @param since when the account was opened
 * @param follow what the viewer is to it
 * @param followsViewer whether it follows the viewer
 * @param blocked whether the viewer has blocked it
 * @param blocks whether it has blocked the viewer
 * @param muted whether the viewer has muted it
 * @param requests how many wait to be let follow it, for its owner alone
 */
public record Profile(
        AccountId id,
        String handle,
        String displayName,
        @Nullable ImageId avatar,
        @Nullable ImageId cover,
        String bio,
        Instant since,
        int followers,
        int following,
        boolean protectedAccount,
        boolean suspended,
        boolean staff,
        boolean showsCommunityPosts,
        Follow follow,
        boolean followsViewer,
        boolean blocked,
        boolean blocks,
        boolean muted,
        int requests) {

    /** What the viewer is to the account. */
    public enum Follow {
        /** A guest, who could sign in. */
        GUEST,
        OWN,
        NONE,
        ASKED,
        FOLLOWING
    }

    public boolean own() {
        return follow == Follow.OWN;
    }

    public boolean guest() {
        return follow == Follow.GUEST;
    }

    /** Whether the viewer may read what it posts to its followers. */
    public boolean readable() {
        return !suspended && (!protectedAccount || own() || follow == Follow.FOLLOWING);
    }

    /** Whether a follow would be let through, or asked for. */
    public boolean canFollow() {
        return follow == Follow.NONE && !blocked && !blocks && !suspended;
    }
}

package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * What a report is about.
 *
 * @param place the community itself, or the one where an account is reported; null for an account as such, and for a
 *     post, which says itself where it stands
 */
public record Reported(Kind kind, long id, @Nullable CommunityId place) {

    /** A post, an account, or a community. */
    public enum Kind {
        POST,
        ACCOUNT,
        COMMUNITY
    }

    public static Reported post(PostId id) {
        return new Reported(Kind.POST, id.value(), null);
    }

    /**
     * An account.
     *
     * @param place the community of which it is reported as a member; null for the account as such
     */
    public static Reported account(AccountId id, @Nullable CommunityId place) {
        return new Reported(Kind.ACCOUNT, id.value(), place);
    }

    public static Reported community(CommunityId id) {
        return new Reported(Kind.COMMUNITY, id.value(), id);
    }
}

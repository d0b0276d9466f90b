package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * What a report is about.
 *
 * @param place the community where an account is reported; null for the account as such, and where the subject itself
 *     says it
 */
public record Reported(Kind kind, long id, @Nullable CommunityId place) {

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
     * @param place the community whose rules it may have broken, null for none
     */
    public static Reported account(AccountId id, @Nullable CommunityId place) {
        return new Reported(Kind.ACCOUNT, id.value(), place);
    }

    public static Reported community(CommunityId id) {
        return new Reported(Kind.COMMUNITY, id.value(), id);
    }
}

package social.plaza.account;

import org.jspecify.annotations.Nullable;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;

/** An account as others see it beside what it did. */
public record AccountCard(
        AccountId id,
        String handle,
        String displayName,
        @Nullable ImageId avatar) {

    /** Where it is only named. */
    public AccountCard(AccountId id, String handle, String displayName) {
        this(id, handle, displayName, null);
    }
}

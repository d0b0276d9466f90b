package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.community.CommunityView;
import social.plaza.shared.AccountId;

/**
 * Something that somebody may report, as it reads now.
 *
 * @param place the community it stands in; null for none
 * @param about whom it is about: the author, the account itself; null for a community
 * @param text what is kept with the report
 * @param rules whether the place's rules apply to it; else only the norms of the platform
 * @param already whether the reader's own report of it still waits for an answer
 */
public record Reportable(
        Reported subject,
        @Nullable CommunityView place,
        @Nullable AccountCard about,
        String text,
        boolean rules,
        boolean already) {

    /** Whether this account runs the place. */
    boolean aboutAdmin() {
        AccountId account = account();
        return place != null && account != null && account.equals(place.adminId());
    }

    @Nullable
    AccountId account() {
        return about == null ? null : about.id();
    }
}

package social.plaza.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;
import social.plaza.community.Theme;
import social.plaza.media.ImageId;

/**
 * A notification as its reader sees it.
 *
 * @param by who did it; null where names are not told
 * @param community the community's name; empty where it is about none
 * @param theme the community's; null where it is about none
 * @param emblem the community's picture; null where it has none
 * @param text the beginning of what was written: of the post, or the reason given; empty where there is none
 * @param link where it leads
 */
public record NotificationView(
        long id,
        Occasion occasion,
        @Nullable AccountCard by,
        String community,
        @Nullable Theme theme,
        @Nullable ImageId emblem,
        String text,
        String link,
        Instant at,
        boolean unread) {}

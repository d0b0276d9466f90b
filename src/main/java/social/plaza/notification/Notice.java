package social.plaza.notification;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/**
 * Something to tell somebody.
 *
 * @param by who did it; null where names are not told
 * @param reference id of what it is about (a request, an offer, a decision); with the occasion it is told once,
 *     of reposts once for each who did it
 */
record Notice(
        Occasion occasion,
        AccountId to,
        @Nullable AccountId by,
        @Nullable CommunityId community,
        @Nullable PostId post,
        long reference) {

    /** Told once, however often the event arrives. */
    String key() {
        String whose = occasion == Occasion.REPOST ? by + ":" + to : to.toString();
        return occasion + ":" + reference + ":" + whose;
    }
}

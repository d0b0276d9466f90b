package social.plaza.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;

/**
 * Somebody who is kept out of a community, for its team.
 *
 * @param until null for until reinstated
 * @param canReinstate whether the reader may
 */
public record RemovedMember(
        long decision,
        AccountCard account,
        AccountCard removedBy,
        Instant removedAt,
        @Nullable Instant until,
        Cited cited,
        String reason,
        boolean canReinstate) {}

package social.plaza.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountCard;

/**
 * What can change about a case while somebody looks at it.
 *
 * @param claim who looks at it; null for nobody
 * @param closedBy null while it is open
 */
public record CaseNow(
        long id,
        CaseState state,
        int revision,
        int reporters,
        @Nullable Claim claim,
        @Nullable AccountCard closedBy,
        @Nullable Instant closedAt) {

    /**
     * Who looks at a case, and until when if nothing is decided.
     *
     * @param own whether that is the reader
     */
    public record Claim(AccountCard by, Instant until, boolean own) {}

    public boolean open() {
        return state == CaseState.OPEN;
    }
}

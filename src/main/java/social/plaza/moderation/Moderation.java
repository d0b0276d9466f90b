package social.plaza.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** Decides: authorises by rank, acts through the module that holds the state, records, tells; all in one transaction. */
@Component
public class Moderation {

    /** Hides a community post. Returns the decision's id. */
    @Transactional
    public long hide(Actor by, PostId post, Ground ground, String reason) {
        throw new UnsupportedOperationException(by.toString() + post + ground + reason);
    }

    /**
     * Removes a member and hides their posts. Returns the decision's id.
     *
     * @param until null for until reinstated
     */
    @Transactional
    public long remove(
            Actor by, CommunityId community, AccountId account, Ground ground, @Nullable Instant until, String reason) {
        throw new UnsupportedOperationException(by.toString() + community + account + ground + until + reason);
    }

    /** Undoes a decision (unhide, reinstate): restores exactly what it took. */
    @Transactional
    public void undo(Actor by, long decisionId, String reason) {
        throw new UnsupportedOperationException(by.toString() + decisionId + reason);
    }
}

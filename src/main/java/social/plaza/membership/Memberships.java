package social.plaza.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;

/** Joining, accepting the rules, leaving, removal and reinstatement. */
@Component
public class Memberships {

    /** What a person is told when the affiliation has changed by an act of theirs. */
    public enum Joined {
        MEMBER,
        REQUESTED
    }

    /** The role of an active member, null for who is none. */
    public @Nullable Role roleOf(CommunityId community, AccountId account) {
        throw new UnsupportedOperationException(community.toString() + account);
    }

    /** Joins an open community, or asks to join a restricted one. */
    @Transactional
    public Joined join(Actor actor, CommunityId community, boolean rulesAccepted, String answer) {
        throw new UnsupportedOperationException(community.toString() + actor + answer + rulesAccepted);
    }

    @Transactional
    public void leave(Actor actor, CommunityId community) {
        throw new UnsupportedOperationException(community.toString() + actor);
    }

    /** The member accepts the rules as they are now (after a change, at the next post). */
    @Transactional
    public void acceptRules(Actor actor, CommunityId community, int rulesVersion) {
        throw new UnsupportedOperationException(community.toString() + actor + rulesVersion);
    }

    /**
     * Removes a member of strictly lower rank; called by moderation, which has cited the ground and records the act.
     * Locks the community row, then the membership.
     *
     * @param until null for until reinstated
     * @return the removal's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long remove(
            Actor by, CommunityId community, AccountId account, @Nullable Instant until, String ground, String reason) {
        throw new UnsupportedOperationException(community.toString() + by + account + until + ground + reason);
    }

    /** Ends a removal: the account is again what it was; called by moderation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reinstate(Actor by, long removalId) {
        throw new UnsupportedOperationException(by.toString() + removalId);
    }
}

package social.plaza.membership;

import social.plaza.community.Affiliation;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor.Standing;

/**
 * An account as a policy of this module weighs it: its state on the platform, and what it is in one community.
 *
 * @param staff acts through its console only, and joins nothing
 */
record Person(AccountId id, boolean protectedAccount, boolean staff, Standing standing, Affiliation affiliation) {

    /** Public and in good standing: may join, invite and hold a role. */
    boolean fit() {
        return !protectedAccount && standing == Standing.GOOD;
    }
}

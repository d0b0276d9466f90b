package social.plaza.account;

import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;

/** Who may follow whom. */
final class FollowPolicy {

    /** Staff act through their console only, and follow nobody with the account they do it with. */
    Verdict canFollow(Actor actor, boolean oneself, boolean blockBetween, boolean followeeSuspended) {
        if (actor.suspended() || actor.staff()) {
            return Verdict.denied("account.denied.follow");
        }
        if (oneself) {
            return Verdict.denied("account.denied.followOneself");
        }
        return Verdict.allowedIf(!blockBetween && !followeeSuspended, "account.denied.followBlocked");
    }

    /** Asking nothing of anybody, these are open to everybody but the shut out. */
    Verdict canTurnAway(Actor actor, boolean oneself) {
        if (actor.suspended()) {
            return Verdict.denied("account.denied.follow");
        }
        return Verdict.allowedIf(!oneself, "account.denied.blockOneself");
    }
}

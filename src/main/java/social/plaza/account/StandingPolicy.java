package social.plaza.account;

import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;

/** Who may change what an account counts as on the platform: staff in good standing, never about themselves. */
final class StandingPolicy {

    Verdict canDecide(Actor actor, AccountId about) {
        if (!actor.staff() || actor.suspended()) {
            return Verdict.denied("account.denied.staff");
        }
        return Verdict.allowedIf(!actor.is(about), "account.denied.oneself");
    }
}

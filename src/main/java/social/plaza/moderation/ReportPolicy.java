package social.plaza.moderation;

import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;

/** Who may report: every account that is not suspended, anything but itself and its own. */
final class ReportPolicy {

    /**
     * Whether a report is accepted.
     *
     * @param responsible whom the subject is about, or who runs it
     */
    Verdict canReport(Actor actor, AccountId responsible) {
        if (actor.guest()) {
            return Verdict.denied("moderation.denied.guest");
        }
        if (actor.suspended()) {
            return Verdict.denied("moderation.denied.suspended");
        }
        return Verdict.allowedIf(!actor.is(responsible), "moderation.denied.own");
    }
}

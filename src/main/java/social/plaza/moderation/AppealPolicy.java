package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;
import social.plaza.community.Role;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;

/**
 * Who may appeal against a decision, and who answers: somebody else than the decider, of no lower rank than the decider has
 * now, who outranks the person concerned. Where a community has nobody above, platform staff answer. A community that is
 * archived or frozen still takes appeals and answers.
 */
final class AppealPolicy {

    private static final ReviewPolicy REVIEWS = new ReviewPolicy();

    /**
     * A decision that somebody appeals against.
     *
     * @param about the person concerned, with the title held now
     * @param decider with the title held now; who resigned or left decided as a moderator at least
     */
    record Contested(Subject about, Subject decider, boolean byStaff) {

        /** What the admin decided, what concerns who is the admin now, and what staff decided. */
        boolean forStaff() {
            return byStaff || decider.role() == Role.ADMIN || about.role() == Role.ADMIN;
        }
    }

    /** The person concerned; in any standing, and whatever they are in the community now. */
    Verdict canAppeal(Actor actor, Subject about) {
        return Verdict.allowedIf(actor.is(about.account()), "moderation.denied.notConcerned");
    }

    /** For a community's team. */
    Verdict canAnswer(Actor actor, Affiliation affiliation, Contested contested) {
        if (REVIEWS.canReadAll(actor, affiliation) instanceof Verdict.Denied denied) {
            return denied;
        }
        if (somebodyElse(actor, contested) instanceof Verdict.Denied denied) {
            return denied;
        }
        if (contested.forStaff()) {
            return Verdict.denied("moderation.denied.appeal.staff");
        }
        return Verdict.allowedIf(outranks(affiliation.rank(), contested.about().role()), "moderation.denied.rank");
    }

    /** For platform staff. */
    Verdict canAnswerForPlatform(Actor actor, Contested contested) {
        if (REVIEWS.canReadPlatform(actor) instanceof Verdict.Denied denied) {
            return denied;
        }
        if (somebodyElse(actor, contested) instanceof Verdict.Denied denied) {
            return denied;
        }
        return Verdict.allowedIf(contested.forStaff(), "moderation.denied.appeal.team");
    }

    private static Verdict somebodyElse(Actor actor, Contested contested) {
        if (actor.is(contested.about().account())) {
            return Verdict.denied("moderation.denied.self");
        }
        return Verdict.allowedIf(!actor.is(contested.decider().account()), "moderation.denied.appeal.decider");
    }

    private static boolean outranks(@Nullable Role one, @Nullable Role other) {
        return one != null && (other == null || one.outranks(other));
    }
}

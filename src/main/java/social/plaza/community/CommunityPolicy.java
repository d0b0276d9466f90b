package social.plaza.community;

import social.plaza.community.CommunityView.State;
import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;

/** Who may found, set up and decide about communities. */
public final class CommunityPolicy {

    /** Whether the account may found or apply at all; {@code eligibility} says the rest. */
    public Verdict canFound(Actor actor) {
        if (actor.guest()) {
            return Verdict.denied("community.denied.guest");
        }
        if (actor.suspended()) {
            return Verdict.denied("community.denied.suspended");
        }
        return Verdict.allowedIf(!actor.staff(), "community.denied.staff");
    }

    public Verdict canApply(Actor actor) {
        return canFound(actor);
    }

    public Verdict canDecideApplications(Actor actor) {
        return Verdict.allowedIf(
                actor.staff() && actor.standing() == Actor.Standing.GOOD, "community.denied.staffOnly");
    }

    public Verdict canEditSettings(Actor actor, Affiliation affiliation, State state) {
        Verdict open = isOpenToChange(actor, state);
        if (!open.allowed()) {
            return open;
        }
        if (affiliation.role() != Role.ADMIN) {
            return Verdict.denied("community.denied.adminOnly");
        }
        return hasPowers(affiliation);
    }

    public Verdict canEditRules(Actor actor, Affiliation affiliation, State state, boolean moderatorsMay) {
        Verdict open = isOpenToChange(actor, state);
        if (!open.allowed()) {
            return open;
        }
        if (affiliation.role() == Role.ADMIN || (affiliation.role() == Role.MODERATOR && moderatorsMay)) {
            return hasPowers(affiliation);
        }
        return Verdict.denied(moderatorsMay ? "community.denied.teamOnly" : "community.denied.adminOnly");
    }

    private static Verdict isOpenToChange(Actor actor, State state) {
        if (actor.guest()) {
            return Verdict.denied("community.denied.guest");
        }
        if (actor.suspended()) {
            return Verdict.denied("community.denied.suspended");
        }
        return switch (state) {
            case ACTIVE -> Verdict.allow();
            case ARCHIVED -> Verdict.denied("community.denied.archived");
            case FROZEN -> Verdict.denied("community.denied.frozen");
        };
    }

    private static Verdict hasPowers(Affiliation affiliation) {
        return Verdict.allowedIf(affiliation.powers(), "community.denied.powers");
    }
}

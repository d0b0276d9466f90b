package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Verdict;

/**
 * Who may decide about whom: admin over moderator over member over those who left, strictly, in the same community, with
 * powers in force, and never about oneself. So a decision about a moderator is the admin's alone.
 */
final class ReviewPolicy {

    /**
     * Somebody a decision is about.
     *
     * @param role the title held now, also while its powers are suspended; null for who left or was removed
     */
    record Subject(AccountId account, @Nullable Role role) {}

    Verdict canTake(
            DecisionKind kind, Actor actor, Affiliation affiliation, CommunityView.State state, Subject subject) {
        Verdict rank = canDecide(actor, affiliation, state, subject);
        return rank.allowed() ? roleStays(kind, subject) : rank;
    }

    /**
     * Platform staff decide about every rank, but in no case of their own.
     *
     * @param inCommunity whether it stands in a community: outside one nobody can be silenced or removed
     */
    Verdict canTakeForPlatform(DecisionKind kind, Actor actor, Subject subject, boolean inCommunity) {
        if (canUndoForPlatform(actor, subject) instanceof Verdict.Denied denied) {
            return denied;
        }
        return inCommunity || kind.aboutPost() || kind == DecisionKind.WARN
                ? roleStays(kind, subject)
                : Verdict.denied("moderation.denied.noCommunity");
    }

    Verdict canUndoForPlatform(Actor actor, Subject subject) {
        if (canReadPlatform(actor) instanceof Verdict.Denied denied) {
            return denied;
        }
        return Verdict.allowedIf(!actor.is(subject.account()), "moderation.denied.self");
    }

    /** Roles are not taken by a sanction: the admin dismisses a moderator first. Who left already is kept out. */
    private static Verdict roleStays(DecisionKind kind, Subject subject) {
        boolean takesPart = kind == DecisionKind.SILENCE || kind == DecisionKind.REMOVE;
        boolean runs = subject.role() == Role.MODERATOR || subject.role() == Role.ADMIN;
        return Verdict.allowedIf(!(takesPart && runs), "moderation.denied.dismissFirst");
    }

    /** The decider, or anybody whose rank is not below the rank that the decider has now. */
    Verdict canUndo(Actor actor, Affiliation affiliation, CommunityView.State state, Subject subject, Subject decider) {
        if (canDecide(actor, affiliation, state, subject) instanceof Verdict.Denied denied) {
            return denied;
        }
        return Verdict.allowedIf(
                actor.is(decider.account()) || !outranks(decider.role(), affiliation.rank()),
                "moderation.denied.higherDecision");
    }

    /** The queue, cases and notes, the log with its names and reasons, the list of removed members. */
    Verdict canReadAll(Actor actor, Affiliation affiliation) {
        return affiliation.staff() ? canReadPlatform(actor) : isTeam(actor, affiliation);
    }

    /** Who reads for the platform is none of the team, and decides nothing here. */
    private static Verdict isTeam(Actor actor, Affiliation affiliation) {
        return Verdict.allowedIf(
                actor.powersInForce() && affiliation.moderates(),
                affiliation.rank() == affiliation.role() ? "moderation.denied.team" : "moderation.denied.powers");
    }

    /** What the team knows of a person: for who outranks them, in a closed community too, and for staff. */
    Verdict canReadAbout(Actor actor, Affiliation affiliation, Subject subject) {
        if (canReadAll(actor, affiliation) instanceof Verdict.Denied denied) {
            return denied;
        }
        return Verdict.allowedIf(
                !actor.is(subject.account()) && (affiliation.staff() || outranks(affiliation.rank(), subject.role())),
                "moderation.denied.rank");
    }

    /** What a team prepares for its decisions, about nobody yet. */
    Verdict canPrepare(Actor actor, Affiliation affiliation, CommunityView.State state) {
        Verdict team = isTeam(actor, affiliation);
        return team.allowed()
                ? Verdict.allowedIf(state == CommunityView.State.ACTIVE, "moderation.denied.closed")
                : team;
    }

    /** The cases of platform staff, and what they read of the communities'. */
    Verdict canReadPlatform(Actor actor) {
        return Verdict.allowedIf(actor.staff() && actor.standing() == Actor.Standing.GOOD, "moderation.denied.staff");
    }

    private Verdict canDecide(Actor actor, Affiliation affiliation, CommunityView.State state, Subject subject) {
        if (isTeam(actor, affiliation) instanceof Verdict.Denied denied) {
            return denied;
        }
        if (state != CommunityView.State.ACTIVE) {
            return Verdict.denied("moderation.denied.closed");
        }
        if (actor.is(subject.account())) {
            return Verdict.denied("moderation.denied.self");
        }
        return Verdict.allowedIf(outranks(affiliation.rank(), subject.role()), "moderation.denied.rank");
    }

    private static boolean outranks(@Nullable Role one, @Nullable Role other) {
        return one != null && (other == null || one.outranks(other));
    }
}

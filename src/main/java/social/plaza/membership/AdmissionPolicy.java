package social.plaza.membership;

import static social.plaza.shared.Verdict.allow;
import static social.plaza.shared.Verdict.allowedIf;
import static social.plaza.shared.Verdict.denied;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.shared.Verdict;

/** Who may join, ask, be admitted, decide requests, and leave. */
final class AdmissionPolicy {

    /** How long after being declined one may ask again. */
    static final Duration BEFORE_ASKING_AGAIN = Duration.ofDays(7);

    /** Joins an open community, or asks to join a restricted one. */
    Verdict canJoin(Person person, CommunityView community) {
        Affiliation affiliation = person.affiliation();
        if (affiliation.belongs()) {
            return denied("membership.denied.alreadyMember");
        }
        if (affiliation.kind() == Kind.REQUESTED) {
            return denied("membership.denied.alreadyRequested");
        }
        return canBeAdmitted(person, community);
    }

    /** What bars a person from a community whoever lets them in: by joining, by approval or by invitation. */
    Verdict canBeAdmitted(Person person, CommunityView community) {
        return switch (person.standing()) {
            case SUSPENDED -> denied("membership.denied.suspended");
            case LIMITED -> denied("membership.denied.limited");
            case GOOD -> {
                if (person.staff()) {
                    yield denied("membership.denied.staff");
                }
                if (person.affiliation().removed()) {
                    yield denied("membership.denied.removed");
                }
                if (!community.active()) {
                    yield closed(community);
                }
                if (person.protectedAccount()) {
                    yield denied("membership.denied.protected");
                }
                yield allowedIf(!person.affiliation().blocked(), "membership.denied.blocked");
            }
        };
    }

    /** From the moment on that {@link #BEFORE_ASKING_AGAIN} has passed. */
    Verdict canAskAgain(@Nullable Instant declinedAt, Instant now) {
        boolean waited = declinedAt == null || !now.isBefore(declinedAt.plus(BEFORE_ASKING_AGAIN));
        return allowedIf(waited, "membership.denied.declinedLately");
    }

    Verdict canWithdraw(Affiliation affiliation) {
        return allowedIf(affiliation.kind() == Kind.REQUESTED, "membership.denied.noRequest");
    }

    Verdict canSeeRequests(Affiliation reviewer) {
        return allowedIf(reviewer.moderates(), "membership.denied.onlyTeam");
    }

    Verdict canDecideRequests(Affiliation reviewer, CommunityView community) {
        return reviewer.moderates() && !community.active() ? closed(community) : canSeeRequests(reviewer);
    }

    /** The admin leaves last, and the community is archived with that. */
    Verdict canLeave(Affiliation affiliation, CommunityView community) {
        if (!affiliation.belongs()) {
            return denied("membership.denied.notMember");
        }
        if (affiliation.role() != Role.ADMIN) {
            return allow();
        }
        boolean last = community.members() <= 1;
        return allowedIf(
                last && community.active(), last ? "membership.denied.lastOne" : "membership.denied.adminStays");
    }

    Verdict canAcceptRules(Affiliation affiliation) {
        return allowedIf(affiliation.belongs(), "membership.denied.notMember");
    }

    static Verdict closed(CommunityView community) {
        return denied(
                community.state() == CommunityView.State.FROZEN
                        ? "membership.denied.frozen"
                        : "membership.denied.archived");
    }
}

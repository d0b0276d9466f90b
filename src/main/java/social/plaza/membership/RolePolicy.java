package social.plaza.membership;

import static social.plaza.shared.Verdict.allowedIf;
import static social.plaza.shared.Verdict.denied;

import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.shared.Verdict;

/** Who may offer, take, end and hand over a role. */
final class RolePolicy {

    /** Looks after moderators and the transfer of the admin role. */
    Verdict canAppoint(Affiliation affiliation, CommunityView community) {
        return affiliation.runs() && !community.active()
                ? AdmissionPolicy.closed(community)
                : allowedIf(affiliation.runs(), "membership.denied.onlyAdmin");
    }

    /** A member becomes moderator; a member or a moderator becomes admin; each public and in good standing. */
    Verdict canHold(Person person, Role role) {
        Role now = person.affiliation().role();
        if (now == null) {
            return denied("membership.role.notMember");
        }
        if (person.affiliation().kind() == Affiliation.Kind.SILENCED) {
            return denied("membership.role.silenced");
        }
        if (!role.outranks(now)) {
            return denied("membership.role.holdsIt");
        }
        return allowedIf(person.fit(), "membership.role.unfit");
    }

    /** An offer of the admin role falls with the powers of the admin who made it. */
    Verdict canAccept(Person person, Role role, Affiliation offeredBy, CommunityView community) {
        if (!community.active()) {
            return AdmissionPolicy.closed(community);
        }
        if (role == Role.ADMIN && !offeredBy.runs()) {
            return denied("membership.role.offerFell");
        }
        return canHold(person, role);
    }

    Verdict canDismiss(Affiliation affiliation, CommunityView community, Affiliation other) {
        return other.role() == Role.MODERATOR
                ? canAppoint(affiliation, community)
                : denied("membership.role.notModerator");
    }

    Verdict canResign(Affiliation affiliation) {
        return allowedIf(affiliation.role() == Role.MODERATOR, "membership.role.notModerator");
    }
}

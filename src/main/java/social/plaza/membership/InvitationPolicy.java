package social.plaza.membership;

import static social.plaza.shared.Verdict.allow;
import static social.plaza.shared.Verdict.allowedIf;
import static social.plaza.shared.Verdict.denied;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.Verdict;

/** Who may invite, how often, and what an invitation is worth. */
final class InvitationPolicy {

    /** Invitations by a plain member to one community, ever. */
    static final int MOST_BY_A_MEMBER = 5;

    private final AdmissionPolicy admissions = new AdmissionPolicy();

    /** What accepting an invitation leads to. */
    enum Opens {
        MEMBERSHIP,
        REQUEST
    }

    /** Members see what they sent, the team everything. */
    Verdict canSee(Affiliation affiliation) {
        return allowedIf(affiliation.belongs(), "membership.denied.notMember");
    }

    Verdict canInvite(Person inviter, CommunityView community) {
        Affiliation affiliation = inviter.affiliation();
        if (!affiliation.belongs()) {
            return denied("membership.denied.notMember");
        }
        if (affiliation.kind() == Affiliation.Kind.SILENCED) {
            return denied("membership.denied.silenced");
        }
        if (!community.active()) {
            return AdmissionPolicy.closed(community);
        }
        if (!inviter.fit()) {
            return denied("membership.denied.inviterUnfit");
        }
        if (affiliation.moderates()) {
            return allow();
        }
        if (!community.membersMayInvite()) {
            return denied("membership.denied.onlyTeamInvites");
        }
        return allowedIf(affiliation.invitationsUsed() < MOST_BY_A_MEMBER, "membership.denied.noInvitationLeft");
    }

    /** Admin and moderators choose how often a link works and for how long. */
    Verdict canShapeLinks(Affiliation affiliation) {
        return allowedIf(affiliation.moderates(), "membership.denied.onlyTeam");
    }

    /** Empty where there is no cap. */
    OptionalInt left(Affiliation affiliation) {
        return affiliation.moderates()
                ? OptionalInt.empty()
                : OptionalInt.of(MOST_BY_A_MEMBER - affiliation.invitationsUsed());
    }

    Verdict canRevoke(Affiliation affiliation, CommunityView community, AccountId actor, AccountId inviter) {
        boolean own = affiliation.belongs() && actor.equals(inviter);
        if (!own && !affiliation.moderates()) {
            return denied("membership.denied.notYourInvitation");
        }
        return community.active() ? allow() : AdmissionPolicy.closed(community);
    }

    /** @param theirs a link, or addressed to this person */
    Verdict canAccept(Person person, CommunityView community, boolean theirs) {
        if (!theirs) {
            return denied("membership.invitation.notYours");
        }
        if (person.affiliation().belongs()) {
            return denied("membership.denied.alreadyMember");
        }
        return admissions.canBeAdmitted(person, community);
    }

    /** Whether this person can be asked in at all, as far as it may be told. */
    Verdict canBeInvited(Person person, boolean blockedWithInviter) {
        Affiliation affiliation = person.affiliation();
        if (affiliation.belongs()) {
            return denied("membership.invite.member");
        }
        if (affiliation.removed()) {
            return denied("membership.invite.removed");
        }
        if (person.protectedAccount()) {
            return denied("membership.invite.protected");
        }
        return allowedIf(!affiliation.blocked() && !blockedWithInviter && person.fit(), "membership.invite.impossible");
    }

    /**
     * An invitation that the admin or a moderator addressed to somebody is itself the approval, while its sender still
     * holds the role with its powers. A link can be passed on, and a plain member approves nobody.
     *
     * @param roleThen the inviter's role when the invitation was sent
     * @param rankNow what the inviter's role counts for now
     */
    Opens opens(Invitation.Kind kind, Role roleThen, @Nullable Role rankNow, CommunityView community) {
        boolean approval =
                kind != Invitation.Kind.LINK && roleThen != Role.MEMBER && rankNow != null && rankNow != Role.MEMBER;
        return approval || !community.restricted() ? Opens.MEMBERSHIP : Opens.REQUEST;
    }
}

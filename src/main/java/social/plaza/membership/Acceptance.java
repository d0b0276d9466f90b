package social.plaza.membership;

import org.springframework.stereotype.Component;
import social.plaza.community.CommunityView;
import social.plaza.membership.Admission.Knock;
import social.plaza.membership.InvitationPolicy.Opens;
import social.plaza.membership.Memberships.Joined;

/** Accepting an invitation: it is weighed, used once, and opens what it is worth. */
@Component
class Acceptance {

    private final Admission admission;
    private final Redemption redemption;
    private final InvitationPolicy policy = new InvitationPolicy();

    Acceptance(Admission admission, Redemption redemption) {
        this.admission = admission;
        this.redemption = redemption;
    }

    Joined of(
            Person person, CommunityView community, Redemption.Held invitation, boolean rulesAccepted, String answer) {
        policy.canAccept(person, community, invitation.theirs()).orRefuse();
        if (!invitation.open()) {
            throw new InvitationVoid();
        }
        Opens opens = policy.opens(invitation.kind(), invitation.roleThen(), invitation.rankNow(), community);
        redemption.redeem(invitation);
        return admission.enter(
                person, community, opens, new Knock(rulesAccepted, answer, invitation.id(), invitation.inviter()));
    }
}

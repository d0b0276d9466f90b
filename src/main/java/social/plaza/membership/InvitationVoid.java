package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** The invitation expired, was revoked, declined or used up, or its sender lost the standing it rested on. */
final class InvitationVoid extends RuleViolation {

    private static final long serialVersionUID = 1L;

    InvitationVoid() {
        super("membership.invitation.void");
    }

    /** Gone. */
    @Override
    public int status() {
        return 410;
    }
}

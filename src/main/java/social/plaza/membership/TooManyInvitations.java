package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** More invitations in a day than anybody writes by hand. */
final class TooManyInvitations extends RuleViolation {

    private static final long serialVersionUID = 1L;

    TooManyInvitations() {
        super("membership.invite.tooMany");
    }

    @Override
    public int status() {
        return 429;
    }
}

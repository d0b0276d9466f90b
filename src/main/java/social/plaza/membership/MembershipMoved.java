package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** The membership is no longer what it was when the act was decided. */
final class MembershipMoved extends RuleViolation {

    private static final long serialVersionUID = 1L;

    MembershipMoved() {
        super("membership.moved");
    }
}

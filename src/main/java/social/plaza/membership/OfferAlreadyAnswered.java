package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** The offer was accepted, declined or withdrawn before. */
final class OfferAlreadyAnswered extends RuleViolation {

    private static final long serialVersionUID = 1L;

    OfferAlreadyAnswered() {
        super("membership.role.alreadyAnswered");
    }
}

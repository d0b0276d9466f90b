package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** Platform staff always give a reason. */
public final class ReasonMissing extends RuleViolation {

    private static final long serialVersionUID = 1L;

    ReasonMissing() {
        super("moderation.reason.required");
    }
}

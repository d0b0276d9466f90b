package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** The same ready reason is there already. */
public final class ReasonExists extends RuleViolation {

    private static final long serialVersionUID = 1L;

    ReasonExists() {
        super("moderation.reasons.exists");
    }
}

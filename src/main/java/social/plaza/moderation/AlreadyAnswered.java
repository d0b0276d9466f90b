package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** Somebody else has answered first. */
public final class AlreadyAnswered extends RuleViolation {

    private static final long serialVersionUID = 1L;

    AlreadyAnswered() {
        super("moderation.alreadyAnswered");
    }
}

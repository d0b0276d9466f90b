package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** Somebody else undid the decision first. */
public final class AlreadyUndone extends RuleViolation {

    private static final long serialVersionUID = 1L;

    AlreadyUndone() {
        super("moderation.alreadyUndone");
    }
}

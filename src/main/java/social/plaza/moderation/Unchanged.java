package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** A post that is sent back says something else than before. */
public final class Unchanged extends RuleViolation {

    private static final long serialVersionUID = 1L;

    Unchanged() {
        super("moderation.return.unchanged");
    }
}

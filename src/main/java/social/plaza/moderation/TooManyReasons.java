package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** A community keeps up to {@link CannedReasons#MOST} ready reasons. */
public final class TooManyReasons extends RuleViolation {

    private static final long serialVersionUID = 1L;

    TooManyReasons() {
        super("moderation.reasons.tooMany", CannedReasons.MOST);
    }
}

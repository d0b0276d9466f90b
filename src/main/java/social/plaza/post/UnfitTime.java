package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** A time at which nothing can be posted. */
public final class UnfitTime extends RuleViolation {

    private static final long serialVersionUID = 1L;

    UnfitTime(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    @Override
    public int status() {
        return 422;
    }
}

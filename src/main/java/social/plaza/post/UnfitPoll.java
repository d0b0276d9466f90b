package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** A poll that cannot be asked as it was typed. */
public final class UnfitPoll extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public UnfitPoll(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    @Override
    public int status() {
        return 422;
    }
}

package social.plaza.community;

import social.plaza.shared.RuleViolation;

/** An eleventh rule. */
public final class TooManyRules extends RuleViolation {

    private static final long serialVersionUID = 1L;

    TooManyRules() {
        super("community.rules.tooMany", OrderedRules.MAX);
    }

    @Override
    public int status() {
        return 422;
    }
}

package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** Nobody joins without having accepted the rules. */
public final class RulesNotAccepted extends RuleViolation {

    private static final long serialVersionUID = 1L;

    RulesNotAccepted() {
        super("membership.rules.accept");
    }

    @Override
    public int status() {
        return 422;
    }
}

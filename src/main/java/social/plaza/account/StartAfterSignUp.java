package social.plaza.account;

import social.plaza.shared.RuleViolation;

/** An account would have counted as created after it was. */
public final class StartAfterSignUp extends RuleViolation {

    private static final long serialVersionUID = 1L;

    StartAfterSignUp() {
        super("account.start.later");
    }
}

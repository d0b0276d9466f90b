package social.plaza.community;

import social.plaza.shared.RuleViolation;

/** Somebody else reworded or deleted the rule since this page of it was opened. */
public final class RuleOvertaken extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final String now;

    /** Says how the rule reads now; empty where it is gone. */
    RuleOvertaken(String now) {
        super(now.isEmpty() ? "community.rule.gone" : "community.rule.overtaken", now);
        this.now = now;
    }

    /** Whether there is nothing left to save over. */
    public boolean gone() {
        return now.isEmpty();
    }
}

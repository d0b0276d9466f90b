package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** One's earlier report of the same thing is still waiting. */
public final class AlreadyReported extends RuleViolation {

    private static final long serialVersionUID = 1L;

    AlreadyReported() {
        super("moderation.report.already");
    }
}

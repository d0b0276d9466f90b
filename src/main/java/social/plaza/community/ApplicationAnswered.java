package social.plaza.community;

import social.plaza.shared.RuleViolation;

/** The application was approved, declined or withdrawn before. */
final class ApplicationAnswered extends RuleViolation {

    private static final long serialVersionUID = 1L;

    ApplicationAnswered() {
        super("community.application.answered");
    }
}

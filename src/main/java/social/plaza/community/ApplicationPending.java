package social.plaza.community;

import social.plaza.shared.RuleViolation;

/** A second application while the first still waits. */
final class ApplicationPending extends RuleViolation {

    private static final long serialVersionUID = 1L;

    ApplicationPending() {
        super("community.application.pending");
    }
}

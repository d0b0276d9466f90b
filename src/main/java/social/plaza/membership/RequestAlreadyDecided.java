package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** Another moderator, or the person who asked, was faster. */
final class RequestAlreadyDecided extends RuleViolation {

    private static final long serialVersionUID = 1L;

    RequestAlreadyDecided() {
        super("membership.request.alreadyDecided");
    }
}

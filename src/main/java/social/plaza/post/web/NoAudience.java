package social.plaza.post.web;

import social.plaza.shared.RuleViolation;

/** A post to nobody that Plaza knows. */
final class NoAudience extends RuleViolation {

    private static final long serialVersionUID = 1L;

    NoAudience() {
        super("post.refused.audience");
    }
}

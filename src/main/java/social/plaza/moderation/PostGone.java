package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** The author has deleted the post, so there is nothing to restore. */
public final class PostGone extends RuleViolation {

    private static final long serialVersionUID = 1L;

    PostGone() {
        super("moderation.return.deleted");
    }
}

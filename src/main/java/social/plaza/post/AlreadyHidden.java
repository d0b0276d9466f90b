package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** Another moderator has hidden the post already. */
public final class AlreadyHidden extends RuleViolation {

    private static final long serialVersionUID = 1L;

    AlreadyHidden() {
        super("post.refused.alreadyHidden");
    }
}

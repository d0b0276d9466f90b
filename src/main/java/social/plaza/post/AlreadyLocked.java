package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** This conversation is locked already. */
public final class AlreadyLocked extends RuleViolation {

    private static final long serialVersionUID = 1L;

    AlreadyLocked() {
        super("post.alreadyLocked");
    }
}

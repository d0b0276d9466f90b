package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** A hidden post is sent back once. */
public final class AlreadyReturned extends RuleViolation {

    private static final long serialVersionUID = 1L;

    AlreadyReturned() {
        super("moderation.return.already");
    }
}

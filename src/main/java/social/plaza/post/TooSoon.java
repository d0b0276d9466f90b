package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** A community in slow mode takes nothing from this member yet. */
public final class TooSoon extends RuleViolation {

    private static final long serialVersionUID = 1L;

    TooSoon(int minutes) {
        super("post.refused.tooSoon", minutes);
    }
}

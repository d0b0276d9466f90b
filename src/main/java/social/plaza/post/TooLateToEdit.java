package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** The time in which a post can be changed is over. */
public final class TooLateToEdit extends RuleViolation {

    private static final long serialVersionUID = 1L;

    TooLateToEdit() {
        super("post.refused.tooLate", Edits.TIME.toMinutes());
    }
}

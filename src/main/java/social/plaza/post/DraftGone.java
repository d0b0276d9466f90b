package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** A draft was posted or deleted meanwhile, here or elsewhere. */
public final class DraftGone extends RuleViolation {

    private static final long serialVersionUID = 1L;

    DraftGone() {
        super("post.draft.gone");
    }
}

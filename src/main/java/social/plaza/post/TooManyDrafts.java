package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** An account keeps as many drafts and scheduled posts as it may. */
public final class TooManyDrafts extends RuleViolation {

    private static final long serialVersionUID = 1L;

    TooManyDrafts() {
        super("post.draft.full", DraftRows.MOST);
    }
}

package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** More posts than a thread that is written in one go holds. */
public final class ThreadTooLong extends RuleViolation {

    private static final long serialVersionUID = 1L;

    ThreadTooLong() {
        super("post.refused.tooManyPosts", Draft.LONGEST_THREAD);
    }

    @Override
    public int status() {
        return 422;
    }
}

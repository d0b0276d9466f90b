package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** Everybody votes once in a poll. */
public final class AlreadyVoted extends RuleViolation {

    private static final long serialVersionUID = 1L;

    AlreadyVoted() {
        super("post.poll.refused.voted");
    }
}

package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** A poll whose time is over takes no more votes. */
public final class PollClosed extends RuleViolation {

    private static final long serialVersionUID = 1L;

    PollClosed() {
        super("post.poll.refused.closed");
    }
}

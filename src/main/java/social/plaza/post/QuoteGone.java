package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** The post to quote has been hidden or deleted, or was never to be read by whoever quotes it. */
public class QuoteGone extends RuleViolation {

    private static final long serialVersionUID = 1L;

    QuoteGone() {
        super("post.refused.quoteGone");
    }
}

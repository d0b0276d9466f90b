package social.plaza.post.web;

import social.plaza.shared.RuleViolation;
import social.plaza.shared.UnfitText;

/** What was wrong with a post's pictures or their words, so that it is said beside them. */
final class UnfitImages extends RuleViolation {

    private static final long serialVersionUID = 1L;

    UnfitImages(RuleViolation refusal) {
        super(refusal.messageKey(), refusal.arguments());
    }

    /** The words for a picture are too long. */
    UnfitImages(UnfitText words) {
        super(words.messageKey().equals("text.tooLong") ? "post.refused.alt" : words.messageKey(), words.arguments());
    }

    @Override
    public int status() {
        return 422;
    }
}

package social.plaza.post;

import social.plaza.shared.RuleViolation;
import social.plaza.shared.UnfitText;

/** The text of a following post of a thread cannot be published. */
public final class UnfitPart extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final int following;

    /** @param following which of the posts after the first it is, from 1 */
    UnfitPart(int following, UnfitText refusal) {
        super(refusal.messageKey(), refusal.arguments());
        this.following = following;
    }

    public int following() {
        return following;
    }

    @Override
    public int status() {
        return 422;
    }
}

package social.plaza.post;

import social.plaza.shared.RuleViolation;

/** More pictures than a post holds. */
public final class TooManyImages extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public TooManyImages() {
        super("post.refused.tooManyImages", PostImages.MOST);
    }

    @Override
    public int status() {
        return 422;
    }
}

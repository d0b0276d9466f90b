package social.plaza.media;

import social.plaza.shared.RuleViolation;

/** A picture that was uploaded earlier is used already, or was forgotten meanwhile. */
public final class ImageGone extends RuleViolation {

    private static final long serialVersionUID = 1L;

    ImageGone() {
        super("media.gone");
    }
}

package social.plaza.media;

import social.plaza.shared.RuleViolation;

/** More pictures are being uploaded than can be worked on; a moment later there is room. */
public final class ImagesBusy extends RuleViolation {

    private static final long serialVersionUID = 1L;

    ImagesBusy(String messageKey) {
        super(messageKey);
    }

    @Override
    public int status() {
        return 429;
    }
}

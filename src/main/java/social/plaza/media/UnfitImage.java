package social.plaza.media;

import social.plaza.shared.RuleViolation;

/** An upload that is no picture Plaza takes. */
public final class UnfitImage extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private UnfitImage(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    static UnfitImage format() {
        return new UnfitImage("media.unfit.format");
    }

    static UnfitImage tooManyBytes() {
        return new UnfitImage("media.unfit.bytes", Darkroom.MOST_BYTES >> 20);
    }

    /** @param most millions of pixels that would do */
    static UnfitImage tooManyPixels(int most) {
        return new UnfitImage("media.unfit.pixels", most);
    }

    static UnfitImage tooNarrow() {
        return new UnfitImage("media.unfit.narrow");
    }

    static UnfitImage broken() {
        return new UnfitImage("media.unfit.broken");
    }

    @Override
    public int status() {
        return 422;
    }
}

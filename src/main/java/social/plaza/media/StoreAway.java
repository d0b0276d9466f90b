package social.plaza.media;

import social.plaza.shared.RuleViolation;

/** Where pictures are kept cannot be reached for a while. */
final class StoreAway extends RuleViolation {

    private static final long serialVersionUID = 1L;

    StoreAway(Throwable cause) {
        super("media.away");
        initCause(cause);
    }

    @Override
    public int status() {
        return 503;
    }
}

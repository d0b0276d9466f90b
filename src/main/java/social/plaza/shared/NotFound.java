package social.plaza.shared;

/** There is no such thing, or not for this viewer: both look the same, 404. */
public final class NotFound extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("web.error.404.text");
    }

    @Override
    public int status() {
        return 404;
    }
}

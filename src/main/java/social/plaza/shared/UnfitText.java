package social.plaza.shared;

/** A text that its value object cannot hold: too short, too long, or with a refused character. */
public final class UnfitText extends RuleViolation {

    public UnfitText(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    @Override
    public int status() {
        return 422;
    }
}

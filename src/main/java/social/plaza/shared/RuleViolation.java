package social.plaza.shared;

/** A rule of Plaza that an act would have broken; its message key names a sentence for the person who tried. */
public abstract class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient Object[] arguments;

    protected RuleViolation(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }

    /** The HTTP status where nothing better is said: 409, the state of things forbids it. */
    public int status() {
        return 409;
    }
}

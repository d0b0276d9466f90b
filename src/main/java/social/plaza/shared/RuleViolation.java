package social.plaza.shared;

/** A rule of the product was about to be broken; names the message that says so to a person. */
public abstract class RuleViolation extends RuntimeException {

    private final String messageKey;
    private final transient Object[] arguments;

    protected RuleViolation(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}

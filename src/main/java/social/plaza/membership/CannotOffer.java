package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** This role cannot be offered to this person, or not by this one. */
public final class CannotOffer extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final String field;

    CannotOffer(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The field of the form that is to blame. */
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 422;
    }
}

package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** This person cannot be invited, or not that way; nothing was sent and nothing counted. */
public final class CannotInvite extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final String field;

    CannotInvite(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The field of the form that names the person. */
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 422;
    }
}

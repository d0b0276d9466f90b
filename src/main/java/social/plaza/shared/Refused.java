package social.plaza.shared;

/** A policy said no: 403. */
public final class Refused extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public Refused(String reason) {
        super(reason);
    }

    @Override
    public int status() {
        return 403;
    }
}

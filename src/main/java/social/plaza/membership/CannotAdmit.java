package social.plaza.membership;

import java.util.Objects;
import social.plaza.shared.RuleViolation;

/** The person who asked may not become a member at present, whoever approves. */
final class CannotAdmit extends RuleViolation {

    private static final long serialVersionUID = 1L;

    CannotAdmit(Admissions.Decided decided) {
        super(Objects.requireNonNull(decided.obstacle()), '@' + decided.handle());
    }
}

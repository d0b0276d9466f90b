package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** A case is not any more as the person who decides has seen it: somebody decided it, or more was reported. */
public final class CaseChanged extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private CaseChanged(String messageKey) {
        super(messageKey);
    }

    static CaseChanged decided() {
        return new CaseChanged("moderation.case.decided");
    }

    static CaseChanged deleted() {
        return new CaseChanged("moderation.case.deleted");
    }

    static CaseChanged reportedAgain() {
        return new CaseChanged("moderation.case.changed");
    }
}

package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** So many reports a day are enough for one person. */
public final class TooManyReports extends RuleViolation {

    private static final long serialVersionUID = 1L;

    TooManyReports(int aDay) {
        super("moderation.report.tooMany", aDay);
    }
}

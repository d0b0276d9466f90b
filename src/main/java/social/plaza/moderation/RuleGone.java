package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** The rule cited was deleted meanwhile, or never was one of this community. */
public final class RuleGone extends RuleViolation {

    private static final long serialVersionUID = 1L;

    RuleGone() {
        super("moderation.ruleGone");
    }
}

package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** The rules that were read are not the rules any more. */
final class RulesChangedAgain extends RuleViolation {

    private static final long serialVersionUID = 1L;

    RulesChangedAgain() {
        super("membership.rules.changedAgain");
    }
}

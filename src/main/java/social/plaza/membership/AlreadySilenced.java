package social.plaza.membership;

import social.plaza.shared.RuleViolation;

/** A silence of this person stands in the community. */
public final class AlreadySilenced extends RuleViolation {

    private static final long serialVersionUID = 1L;

    AlreadySilenced() {
        super("membership.alreadySilenced");
    }
}

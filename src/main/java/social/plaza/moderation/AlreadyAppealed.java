package social.plaza.moderation;

import social.plaza.shared.RuleViolation;

/** There is one appeal for each decision. */
public final class AlreadyAppealed extends RuleViolation {

    private static final long serialVersionUID = 1L;

    AlreadyAppealed() {
        super("moderation.appeal.already");
    }
}

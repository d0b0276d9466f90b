package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.community.RuleView;

/**
 * What a report says is broken, kept as it read then.
 *
 * @param text the rule's words; for a norm, which has a name in every language, {@code norm:} and its constant
 */
record Cause(@Nullable Long ruleId, @Nullable Concern concern, String text) {

    static Cause of(Concern concern) {
        return new Cause(null, concern, Citation.NORM + concern.norm().name());
    }

    static Cause of(RuleView rule) {
        return new Cause(rule.id(), null, rule.text());
    }

    int severity() {
        return concern == null ? 0 : concern.severity();
    }
}

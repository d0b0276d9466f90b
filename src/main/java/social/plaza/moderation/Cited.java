package social.plaza.moderation;

import org.jspecify.annotations.Nullable;

/**
 * The rule or norm that a decision cites, for reading.
 *
 * @param norm null where a rule is cited
 * @param rule the rule as it read when it was cited, empty where a norm is
 */
public record Cited(@Nullable Norm norm, String rule) {

    /** Null where nothing is cited. */
    static @Nullable Cited of(String ground) {
        if (ground.isEmpty()) {
            return null;
        }
        return ground.startsWith(Citation.NORM)
                ? new Cited(Norm.valueOf(ground.substring(Citation.NORM.length())), "")
                : new Cited(null, ground);
    }
}

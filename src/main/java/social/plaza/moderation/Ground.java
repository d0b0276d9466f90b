package social.plaza.moderation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Ids;

/** What a decision cites: a rule of the community, or a norm of the platform. */
public sealed interface Ground {

    /** What stands before the id of a rule. */
    String RULE = "rule:";

    record OfRule(long ruleId) implements Ground {}

    record OfNorm(Norm norm) implements Ground {}

    /** Reads what a form sends, {@code rule:} and an id or {@code norm:} and a name; empty for anything else. */
    public static Optional<Ground> parse(@Nullable String text) {
        if (text != null && text.startsWith(Citation.NORM)) {
            String name = text.substring(Citation.NORM.length());
            return Arrays.stream(Norm.values())
                    .filter(norm -> norm.name().equals(name))
                    .findFirst()
                    .map(OfNorm::new);
        }
        return text != null && text.startsWith(RULE)
                ? Ids.parse(text.substring(RULE.length())).map(OfRule::new)
                : Optional.empty();
    }
}

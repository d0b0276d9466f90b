package social.plaza.eligibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule, and whether an account meets it. Its words are {@code eligibility.<name>} for the rule,
 * {@code eligibility.<name>.met} and {@code eligibility.<name>.unmet} for what is so, or what would satisfy it.
 *
 * @param name public, age, contact or standing
 * @param metAt when it is met by itself, null where time does not help
 * @param link the page where it can be put right, null where the person cannot
 */
public record Criterion(
        String name,
        boolean met,
        @Nullable Instant metAt,
        @Nullable String link) {

    static Criterion of(String name, boolean met, @Nullable String link) {
        return new Criterion(name, met, null, met ? null : link);
    }

    static Criterion withTime(String name, boolean met, Instant metAt) {
        return new Criterion(name, met, metAt, null);
    }

    /** Message key of the rule itself. */
    public String titleKey() {
        return "eligibility." + name;
    }

    /** Message key of what is so, or of what would satisfy the rule. */
    public String textKey() {
        return titleKey() + (met ? ".met" : ".unmet");
    }

    /** Message key of the words on the link. */
    public String linkKey() {
        return titleKey() + ".link";
    }
}

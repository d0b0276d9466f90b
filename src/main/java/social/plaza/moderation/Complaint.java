package social.plaza.moderation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a report says is broken: a rule of the community, or a norm of the platform in one of its ways. */
public sealed interface Complaint {

    record OfRule(long ruleId) implements Complaint {}

    record OfConcern(Concern concern) implements Complaint {}

    /** Reads what a form sends, {@code rule:} and an id or {@code concern:} and a name; empty for anything else. */
    static Optional<Complaint> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.matches("rule:\\d{1,18}")) {
            return Optional.of(new OfRule(Long.parseLong(text.substring("rule:".length()))));
        }
        return Arrays.stream(Concern.values())
                .filter(concern -> text.equals("concern:" + concern.name()))
                .findFirst()
                .map(OfConcern::new);
    }
}

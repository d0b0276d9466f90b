package social.plaza.moderation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Ids;

/** What a report says is broken: a rule of the community, or a norm of the platform in one of its ways. */
public sealed interface Complaint {

    record OfRule(long ruleId) implements Complaint {}

    record OfConcern(Concern concern) implements Complaint {}

    /** Reads what a form sends, {@code rule:} and an id or {@code concern:} and a name; empty for anything else. */
    static Optional<Complaint> parse(@Nullable String text) {
        if (text != null && text.startsWith(Ground.RULE)) {
            return Ids.parse(text.substring(Ground.RULE.length())).map(OfRule::new);
        }
        return Arrays.stream(Concern.values())
                .filter(concern -> ("concern:" + concern.name()).equals(text))
                .findFirst()
                .map(OfConcern::new);
    }
}

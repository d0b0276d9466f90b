package social.plaza.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change to one rule, with its words before and after. */
public record RuleChange(
        int rulesVersion,
        Kind kind,
        @Nullable String before,
        @Nullable String after,
        Instant at) {

    public enum Kind {
        ADDED,
        EDITED,
        DELETED
    }
}

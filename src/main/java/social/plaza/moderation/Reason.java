package social.plaza.moderation;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.TextRules;

/** What a decision says beyond the rule it cites; may be empty. */
record Reason(String text) {

    static final int MAX = 280;

    static Reason of(@Nullable String raw) {
        return new Reason(TextRules.TEXT.require(raw, 0, MAX));
    }
}

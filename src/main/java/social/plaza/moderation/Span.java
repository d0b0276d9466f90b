package social.plaza.moderation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How far back figures reach. */
public enum Span {
    MONTH("28", 28),
    QUARTER("90", 90),
    ALL("all", null);

    private final String word;
    private final @Nullable Integer days;

    Span(String word, @Nullable Integer days) {
        this.word = word;
        this.days = days;
    }

    /** Reads what an address says; a word that means nothing is the shortest. */
    public static Span of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(span -> span.word.equals(word))
                .findFirst()
                .orElse(MONTH);
    }

    public String word() {
        return word;
    }

    /** Null for all time. */
    @Nullable
    Integer days() {
        return days;
    }
}

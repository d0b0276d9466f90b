package social.plaza.media;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.TextRules;

/** What a picture shows, in words for those who do not see it; empty where nobody said. */
public record AltText(String text) {

    /** In code points. */
    public static final int MAX = 1_000;

    public AltText {
        text = TextRules.TEXT.clean(text, MAX).orThrow();
    }

    /** Refused with {@code UnfitText} where it cannot be. */
    public static AltText of(@Nullable String typed) {
        return new AltText(typed == null ? "" : typed);
    }

    @Override
    public String toString() {
        return text;
    }
}

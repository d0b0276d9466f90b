package social.plaza.post;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Checked;
import social.plaza.shared.Checked.Fit;
import social.plaza.shared.Checked.Unfit;
import social.plaza.shared.TextRules;

/** The text of a post: 1 to 280 weighted characters, normalised. */
public record Body(String text) {

    public static final int LONGEST = 280;
    private static final int MOST_CODE_POINTS = 4_000;

    /** Takes what somebody typed and throws {@link social.plaza.shared.UnfitText} if it cannot be posted. */
    public Body {
        text = check(text).orThrow();
    }

    /** For forms: the normalised text, or what is wrong with it. */
    public static Checked check(@Nullable String raw) {
        var cleaned = TextRules.TEXT.clean(raw, MOST_CODE_POINTS);
        return switch (cleaned) {
            case Unfit _ -> cleaned;
            case Fit(String text) when TextRules.isBlank(text) -> new Unfit("text.required");
            case Fit(String text) when WeightedLength.of(text) > LONGEST -> new Unfit("text.tooLong", LONGEST);
            case Fit _ -> cleaned;
        };
    }

    public int weight() {
        return WeightedLength.of(text);
    }

    public List<Segment> segments() {
        return Segment.of(text);
    }

    /** The handles named, each once, in order. */
    public List<String> mentions() {
        return Segment.of(text).stream()
                .<String>mapMulti((segment, handles) -> {
                    if (segment instanceof Segment.Mention(String handle)) {
                        handles.accept(handle.toLowerCase(Locale.ROOT));
                    }
                })
                .distinct()
                .toList();
    }

    /** The tags named, without regard to case, each once, in order. */
    public List<String> hashtags() {
        return Segment.of(text).stream()
                .<String>mapMulti((segment, tags) -> {
                    if (segment instanceof Segment.Hashtag(String tag)) {
                        tags.accept(tag.toLowerCase(Locale.ROOT));
                    }
                })
                .distinct()
                .toList();
    }
}

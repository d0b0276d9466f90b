package social.plaza.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Checked.Fit;
import social.plaza.shared.Checked.Unfit;

/** What a text by a person may hold and how long it may be: one set of rules for names, lines and running text. */
public enum TextRules {
    /** One line in which nothing invisible may hide, so that two names that look alike are alike. */
    NAME,
    /** One line of running text. */
    LINE,
    /** Running text that keeps its line breaks, at most two in a row. */
    TEXT;

    /** A grapheme may carry marks, but a limit of n graphemes never means more than 12 n code points. */
    public static final int CODE_POINTS_PER_GRAPHEME = 12;

    /** NFC makes one code point of at most four, so a text beyond that is refused without composing it. */
    private static final int MOST_COMPOSED_INTO_ONE = 4;

    private static final int MOST_LINE_BREAKS = 2;
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /**
     * The normalised text.
     *
     * @throws UnfitText if it has fewer than min or more than max graphemes, or a refused character
     */
    public String require(@Nullable String raw, int min, int max) {
        return check(raw, min, max).orThrow();
    }

    /**
     * Normalises, refuses and measures.
     *
     * @param raw null counts as empty
     * @param min fewest graphemes
     * @param max most graphemes
     */
    public Checked check(@Nullable String raw, int min, int max) {
        var tooLong = new Unfit("text.tooLong", max);
        var cleaned = clean(raw, max * CODE_POINTS_PER_GRAPHEME, tooLong);
        if (!(cleaned instanceof Fit(String text))) {
            return cleaned;
        }
        if (min > 0 && isBlank(text)) {
            return new Unfit("text.required");
        }
        int length = graphemes(text);
        if (length < min) {
            return new Unfit("text.tooShort", min);
        }
        return length > max ? tooLong : cleaned;
    }

    /** Normalises and refuses without measuring graphemes, for texts with a measure of their own. */
    public Checked clean(@Nullable String raw, int maxCodePoints) {
        return clean(raw, maxCodePoints, new Unfit("text.tooLong", maxCodePoints));
    }

    /** How many characters a person sees. */
    public static int graphemes(String text) {
        var matcher = GRAPHEME.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** Whether a person sees nothing at all. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(CodePoints::isInvisible);
    }

    private Checked clean(@Nullable String raw, int maxCodePoints, Unfit tooLong) {
        var collapsed = new StringBuilder();
        boolean space = false;
        int breaks = 0;
        int length = 0;
        var input = raw == null ? "" : raw;
        for (int i = 0, point; i < input.length(); i += Character.charCount(point)) {
            point = input.codePointAt(i);
            if (CodePoints.isStripped(point)) {
                continue;
            }
            if (CodePoints.isLineBreak(point)) {
                boolean secondHalf = point == '\n' && i > 0 && input.charAt(i - 1) == '\r';
                breaks += secondHalf ? 0 : 1;
            } else if (CodePoints.isSpace(point)) {
                space = true;
            } else if (CodePoints.isRefused(point)) {
                return refused(point);
            } else if (++length > maxCodePoints * MOST_COMPOSED_INTO_ONE) {
                return tooLong;
            } else {
                if (!collapsed.isEmpty()) {
                    collapsed.append(gap(space, breaks));
                }
                collapsed.appendCodePoint(point);
                space = false;
                breaks = 0;
            }
        }
        var text = Normalizer.normalize(collapsed, Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > maxCodePoints) {
            return tooLong;
        }
        return this == NAME ? withoutHiddenCharacters(text) : new Fit(text);
    }

    private String gap(boolean space, int breaks) {
        if (breaks > 0 && this == TEXT) {
            return "\n".repeat(Math.min(breaks, MOST_LINE_BREAKS));
        }
        return space || breaks > 0 ? " " : "";
    }

    private static Checked withoutHiddenCharacters(String name) {
        int[] points = name.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (Character.getType(points[i]) == Character.FORMAT && !joinsEmoji(points, i)) {
                return refused(points[i]);
            }
        }
        return new Fit(name);
    }

    private static boolean joinsEmoji(int[] points, int joiner) {
        if (points[joiner] != CodePoints.ZERO_WIDTH_JOINER || joiner + 1 == points.length) {
            return false;
        }
        int before = joiner - 1;
        while (before >= 0 && CodePoints.modifiesEmoji(points[before])) {
            before--;
        }
        return before >= 0
                && Character.isExtendedPictographic(points[before])
                && Character.isExtendedPictographic(points[joiner + 1]);
    }

    private static Unfit refused(int point) {
        return new Unfit("text.refusedCharacter", "U+%04X".formatted(point));
    }
}

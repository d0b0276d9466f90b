package social.plaza.web.piece;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A drawn avatar: up to two initials on one of sixteen colours that always belongs to the same handle. */
record Avatar(String initials, int hue) {

    private static final int HUES = 16;
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Punct}]+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** The handle gives the colour and the name the letters; a name without any falls back to the handle. */
    static Avatar of(String handle, String name) {
        var initials = initials(name);
        return new Avatar(
                initials.isEmpty() ? initials(handle) : initials,
                Math.floorMod(handle.toLowerCase(Locale.ROOT).hashCode(), HUES));
    }

    private static String initials(String name) {
        var words = GAP.splitAsStream(name).toList();
        var first = "";
        var last = "";
        for (var word : words) {
            if (!word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0))) {
                if (first.isEmpty()) {
                    first = grapheme(word);
                } else {
                    last = grapheme(word);
                }
            }
        }
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String grapheme(String word) {
        Matcher matcher = GRAPHEME.matcher(word);
        return matcher.find() ? matcher.group() : "";
    }
}

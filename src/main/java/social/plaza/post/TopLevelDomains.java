package social.plaza.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The last labels of host names, from the one list that the browser counts with too. */
final class TopLevelDomains {

    private static final String LIST = "/assets/js/top-level-domains.js";
    private static final Set<String> ALL = read();
    private static final int LONGEST =
            ALL.stream().mapToInt(String::length).max().orElseThrow();

    private TopLevelDomains() {}

    /** Where the top-level domain that starts here ends; -1 if none does. */
    static int end(String text, int start) {
        if (text.regionMatches(true, start, "xn--", 0, 4)) {
            int end = start + 4;
            while (end < text.length() && (isAsciiAlphanumeric(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            return end > start + 4 ? end : -1;
        }
        for (int end = Math.min(start + LONGEST, text.length()); end > start + 1; end--) {
            if (mayEnd(text, end) && ALL.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return end;
            }
        }
        return -1;
    }

    private static boolean mayEnd(String text, int end) {
        return end == text.length() || (!isAsciiAlphanumeric(text.charAt(end)) && "@+-".indexOf(text.charAt(end)) < 0);
    }

    private static boolean isAsciiAlphanumeric(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static Set<String> read() {
        try (var stream = Objects.requireNonNull(TopLevelDomains.class.getResourceAsStream(LIST), LIST)) {
            var script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var list = script.substring(script.indexOf('`') + 1, script.lastIndexOf('`'));
            return Set.of(list.strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

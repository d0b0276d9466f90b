package social.plaza.moderation.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 has them. What a spreadsheet would take for a formula stands behind an apostrophe, so that nobody's
 * words are ever computed.
 */
final class Csv {

    private static final String BEGINS_FORMULAS = "=+-@\t\r";

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    void row(List<? extends @Nullable Object> cells) throws IOException {
        out.write(cells.stream()
                .map(cell -> quoted(harmless(Objects.toString(cell, ""))))
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

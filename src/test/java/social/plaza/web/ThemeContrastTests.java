package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.plaza.community.Cover;
import social.plaza.community.Theme;

/** Every colour of text has the contrast of WCAG AA on what it can stand on, in light and in dark. */
class ThemeContrastTests {

    private static final double AA = 4.5;
    private static final Pattern BLOCK = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COLOUR =
            Pattern.compile("--([a-z-]+):\\s*light-dark\\(\\s*(#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\s*\\)");

    private static final String TOKENS = read("tokens.css");

    /** A colour in light and in dark. */
    record Pair(String light, String dark) {}

    static Stream<String> themes() {
        return Stream.of(Theme.values()).map(Theme::css);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aThemesColourCanBeReadWhereverItStands(String theme) {
        var colours = colours("[data-theme=\"" + theme + "\"]");
        assertThat(colours).containsKeys("accent", "accent-soft", "cover-from", "cover-to");
        readable(colours, "accent", "ground", "surface", "raised", "sunken", "accent-soft");
        readable(colours, "on-accent", "accent");
        readable(colours, "text", "accent-soft");
    }

    @Test
    void thePlainColoursCanBeReadWhereverTheyStand() {
        var colours = colours(":root");
        readable(colours, "text", "ground", "surface", "raised", "sunken", "accent-soft");
        readable(colours, "text", "danger-soft", "good-soft", "warn-soft");
        readable(colours, "muted", "ground", "surface", "raised", "sunken", "accent-soft");
        readable(colours, "accent", "ground", "surface", "raised", "sunken", "accent-soft");
        readable(colours, "on-accent", "accent");
        readable(colours, "danger", "ground", "surface", "raised", "danger-soft");
        readable(colours, "good", "surface", "raised", "good-soft");
        readable(colours, "warn", "surface", "raised", "warn-soft");
        readable(colours, "like", "surface");
    }

    @Test
    void everyAvatarsLettersCanBeRead() {
        IntStream.range(0, 16).forEach(hue -> readable(colours(".hue-" + hue), "avatar-ink", "avatar"));
    }

    @Test
    void everyCoverIsDrawn() {
        var drawn = read("components/cover.css");
        assertThat(Cover.values()).allMatch(cover -> drawn.contains("[data-cover=\"" + cover.css() + "\"]"));
    }

    private static void readable(Map<String, Pair> colours, String text, String... grounds) {
        for (var ground : grounds) {
            contrast(colours, text, ground, Pair::light);
            contrast(colours, text, ground, Pair::dark);
        }
    }

    private static void contrast(Map<String, Pair> colours, String text, String ground, Function<Pair, String> look) {
        var one = luminance(look.apply(colours.getOrDefault(text, new Pair("#000000", "#000000"))));
        var other = luminance(look.apply(colours.getOrDefault(ground, new Pair("#000000", "#000000"))));
        assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
                .as("%s on %s (%s on %s)", text, ground, colours.get(text), colours.get(ground))
                .isGreaterThanOrEqualTo(AA);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The colours in force where a selector applies: those of :root beneath its own. */
    private static Map<String, Pair> colours(String selector) {
        var colours = new HashMap<String, Pair>();
        for (var wanted : new String[] {":root", selector}) {
            BLOCK.matcher(TOKENS)
                    .results()
                    .filter(block -> block.group(1).strip().endsWith(wanted))
                    .flatMap(block -> COLOUR.matcher(block.group(2)).results())
                    .forEach(colour -> colours.put(colour.group(1), new Pair(colour.group(2), colour.group(3))));
        }
        return colours;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("src/main/resources/assets/css", file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

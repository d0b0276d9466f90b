package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Messages.SPANISH.keys()).containsExactlyInAnyOrderElementsOf(Messages.ENGLISH.keys());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(Messages.ENGLISH.keys())
                .allSatisfy(key -> assertThat(arguments(Messages.SPANISH.text(key), Locale.of("es")))
                        .as(key)
                        .isEqualTo(arguments(Messages.ENGLISH.text(key), Locale.ENGLISH)));
    }

    @Test
    void noMessageIsEmpty() {
        assertThat(Stream.of(Messages.ENGLISH, Messages.SPANISH))
                .allSatisfy(messages -> assertThat(messages.keys())
                        .allSatisfy(
                                key -> assertThat(messages.text(key)).as(key).isNotBlank()));
    }

    /** A single one would swallow itself, and the arguments after it. */
    @Test
    void everyApostropheIsDoubled() {
        assertThat(Stream.of(Messages.ENGLISH, Messages.SPANISH))
                .allSatisfy(messages -> assertThat(messages.keys())
                        .noneMatch(key -> LONE_APOSTROPHE
                                .matcher(messages.text(key).replace("'{'", "").replace("'}'", ""))
                                .find()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_es.properties"})
    void noKeyIsWrittenTwice(String file) throws IOException {
        var seen = new HashSet<String>();
        assertThat(Files.readAllLines(Path.of("src/main/resources", file)))
                .filteredOn(line -> line.matches("[a-z][\\w.-]*=.*"))
                .allMatch(line -> seen.add(line.substring(0, line.indexOf('='))));
    }

    private static int arguments(String text, Locale locale) {
        return new MessageFormat(text, locale).getFormatsByArgumentIndex().length;
    }
}

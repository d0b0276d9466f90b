package social.plaza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator may set: described where it is used, told in docs/operations.md, refused at start where it cannot be. */
class ConfigurationReferenceTests {

    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

    private static final Pattern READ = Pattern.compile("(?:Property\\(\"|\"\\$\\{)(plaza\\.[a-z.-]+)");

    /** A property of Plaza's own, as the compiler found it. */
    private record Property(String name, String preset, String description) {

        static Property of(JsonNode described) {
            return new Property(
                    described.path("name").asString(),
                    described.path("defaultValue").asString(""),
                    described.path("description").asString(""));
        }

        String row() {
            return "| `%s` | %s | %s |".formatted(name, preset.isEmpty() ? "" : "`" + preset + "`", description);
        }
    }

    @Test
    void everyPropertySaysWhatItIsFor() {
        assertThat(properties())
                .allSatisfy(property ->
                        assertThat(property.description()).as(property.name()).isNotBlank());
    }

    @Test
    void theTableForOperatorsHoldsEveryPropertyAndNoOther() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs/operations.md")))
                .filteredOn(line -> line.startsWith("| `plaza."))
                .containsExactlyElementsOf(properties().map(Property::row).toList());
    }

    @Test
    void whatIsReadStraightFromTheEnvironmentIsInTheTableToo() throws IOException {
        var known = properties().map(Property::name).toList();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var read = sources.filter(Files::isRegularFile)
                    .flatMap(source -> READ.matcher(read(source)).results())
                    .map(reading -> reading.group(1))
                    .toList();
            assertThat(read).contains("plaza.demo").isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plaza.base-url=plaza.example",
                "plaza.base-url=ftp://plaza.example",
                "plaza.base-url=https://plaza.example/here",
                "plaza.demo=perhaps",
                "plaza.founding.account-age=-P1D",
                "plaza.founding.account-age=half a year",
                "plaza.limits.sign-ups-an-hour=0",
                "plaza.limits.verifications-an-hour=101",
                "plaza.mail.from=nobody at all",
                "plaza.media.s3.endpoint=somewhere",
                "plaza.mail.outbox-page=perhaps",
                "plaza.staff.first-account=somebody",
            })
    void refusesAtStartWhatCannotBeAndNamesIt(String line) {
        var name = line.substring(0, line.indexOf('='));
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(line)
                .run(context -> assertThat(told(context.getStartupFailure())).contains(plain(name)));
    }

    @Test
    void startsWithWhatIsSetUnlessSaidOtherwise() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ConfigurationPropertiesScan
    static class Settings {}

    private static Stream<Property> properties() {
        List<Property> all = JsonMapper.shared()
                .readTree(METADATA.toFile())
                .path("properties")
                .valueStream()
                .map(Property::of)
                .toList();
        assertThat(all).isNotEmpty();
        return all.stream().sorted((one, other) -> one.name().compareTo(other.name()));
    }

    /** What Spring Boot prints in place of a stack trace. */
    private static String told(@Nullable Throwable failure) {
        var refusal = Objects.requireNonNull(failure, "it started");
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.logging(LogFactory.getLog(FailureAnalyzer.class)))
                .stream()
                .map(analyzer -> analyzer.analyze(refusal))
                .filter(Objects::nonNull)
                .map(analysis -> plain(analysis.getDescription()))
                .findFirst()
                .orElse("a stack trace");
    }

    /** As properties are matched: without regard to capitals and dashes. */
    private static String plain(String text) {
        return text.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

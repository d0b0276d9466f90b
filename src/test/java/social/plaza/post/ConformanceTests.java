package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The public conformance cases for the text of posts, read from the folder that {@code -Dplaza.conformance} names. */
class ConformanceTests {

    private static final String FOLDER = System.getProperty("plaza.conformance", "");

    private record Case(
            String description, String text, @Nullable Object expected) {

        static Case of(Map<String, @Nullable Object> found) {
            return new Case(
                    Objects.requireNonNull(found.get("description")).toString(),
                    Objects.requireNonNull(found.get("text")).toString(),
                    found.get("expected"));
        }

        DynamicTest test(BiConsumer<String, @Nullable Object> check) {
            return DynamicTest.dynamicTest(description, () -> check.accept(text, expected));
        }
    }

    @BeforeAll
    static void saysWhenTheCasesAreNotGiven() {
        if (FOLDER.isEmpty()) {
            System.out.println("The conformance cases do not run: -Dplaza.conformance=<folder> is not given.");
        }
    }

    @TestFactory
    Stream<DynamicTest> countsWeight() {
        // the cases of configuration 2 are right where those of 3 do not say otherwise
        var third = tests("validate.yml", "WeightedTweetsWithDiscountedEmojiCounterTest");
        var named = third.stream().map(Case::description).toList();
        var second = tests("validate.yml", "WeightedTweetsCounterTest").stream()
                .filter(found -> !named.contains(found.description()));
        return Stream.concat(third.stream(), second)
                .map(found -> found.test((text, expected) -> {
                    int weight = WeightedLength.of(Normalizer.normalize(text, Normalizer.Form.NFC));

                    assertThat(expected)
                            .asInstanceOf(InstanceOfAssertFactories.MAP)
                            .containsEntry("weightedLength", weight)
                            .containsEntry("valid", weight >= 1 && weight <= Body.LONGEST)
                            .containsEntry("permillage", weight * 1_000 / Body.LONGEST);
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsMentions() {
        return extracting(
                "mentions",
                (text, expected) ->
                        assertThat(values(text, Entity.Kind.MENTION).toList()).isEqualTo(expected));
    }

    @TestFactory
    Stream<DynamicTest> findsWhereMentionsAre() {
        return extracting("mentions_with_indices", places(Entity.Kind.MENTION, "screen_name"));
    }

    @TestFactory
    Stream<DynamicTest> findsWhomATextAnswers() {
        return extracting(
                "replies",
                (text, expected) -> assertThat(EntityScanner.entities(text).stream()
                                .filter(entity -> entity.kind() == Entity.Kind.MENTION)
                                .filter(entity ->
                                        text.substring(0, entity.start()).isBlank())
                                .map(entity -> value(text, entity))
                                .findFirst()
                                .orElse(null))
                        .isEqualTo(expected));
    }

    @TestFactory
    Stream<DynamicTest> findsLinks() {
        return extracting(
                "urls",
                (text, expected) ->
                        assertThat(values(text, Entity.Kind.LINK).toList()).isEqualTo(expected));
    }

    @TestFactory
    Stream<DynamicTest> findsWhereLinksAre() {
        return extracting("urls_with_indices", places(Entity.Kind.LINK, "url"));
    }

    @TestFactory
    Stream<DynamicTest> findsHashtags() {
        BiConsumer<String, @Nullable Object> tags = (text, expected) ->
                assertThat(values(text, Entity.Kind.HASHTAG).toList()).isEqualTo(expected);
        return Stream.concat(extracting("hashtags", tags), extracting("hashtags_from_astral", tags));
    }

    @TestFactory
    Stream<DynamicTest> findsWhereHashtagsAre() {
        return extracting("hashtags_with_indices", places(Entity.Kind.HASHTAG, "hashtag"));
    }

    private static Stream<DynamicTest> extracting(String group, BiConsumer<String, @Nullable Object> check) {
        return tests("extract.yml", group).stream().map(found -> found.test(check));
    }

    private static BiConsumer<String, @Nullable Object> places(Entity.Kind kind, String name) {
        return (text, expected) -> assertThat(EntityScanner.entities(text).stream()
                        .filter(entity -> entity.kind() == kind)
                        .map(entity -> Map.of(
                                name,
                                value(text, entity),
                                "indices",
                                List.of(text.codePointCount(0, entity.start()), text.codePointCount(0, entity.end()))))
                        .toList())
                .isEqualTo(expected);
    }

    private static Stream<String> values(String text, Entity.Kind kind) {
        return EntityScanner.entities(text).stream()
                .filter(entity -> entity.kind() == kind)
                .map(entity -> value(text, entity));
    }

    private static String value(String text, Entity entity) {
        return text.substring(entity.start() + (entity.kind() == Entity.Kind.LINK ? 0 : 1), entity.end());
    }

    private static List<Case> tests(String file, String group) {
        assumeFalse(FOLDER.isEmpty());
        var options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        try (var reader = Files.newBufferedReader(Path.of(FOLDER, file))) {
            Map<String, Map<String, List<Map<String, @Nullable Object>>>> all = new Yaml(options).load(reader);
            return Objects.requireNonNull(
                            Objects.requireNonNull(all.get("tests")).get(group))
                    .stream()
                    .map(Case::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

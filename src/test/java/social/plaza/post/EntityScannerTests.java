package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityScannerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://plaza.org | https://plaza.org",
                "HTTPS://PLAZA.ORG/A | HTTPS://PLAZA.ORG/A",
                "mira plaza.org. | plaza.org",
                "(plaza.org) | plaza.org",
                "plaza.org:8080/a | plaza.org:8080/a",
                "plaza.org: a | plaza.org",
                "plaza.org/a. | plaza.org/a",
                "plaza.org/a_(b), c | plaza.org/a_(b)",
                "plaza.org/a_(b_(c))d | plaza.org/a_(b_(c))d",
                "plaza.org/a_(b | plaza.org/a_",
                "plaza.org/a?b=c&d=é | plaza.org/a?b=c&d=",
                "plaza.org? | plaza.org",
                "https://www.кремль.рф/д | https://www.кремль.рф/д",
                "https://例え.テスト | -",
                "https://見る.みんな | https://見る.みんな",
                "https://plaza.org。よ | https://plaza.org",
                "日本plaza.org語 | plaza.org",
                "ver:plaza.org | plaza.org",
                "see-https://plaza.org | https://plaza.org",
                "xhttps://plaza.org | -",
                "aquíhttps://plaza.org | https://plaza.org",
                "ftp://plaza.org | -",
                "javascript:alert(1) | -",
                "a@plaza.org | -",
                "#plaza.org | -",
                "$plaza.org | -",
                "-plaza.org | -",
                "plaza.orgy | -",
                "plaza | -",
                "v1.2.3 | -",
                "_a.b_.org | -",
                "https://xn--é.org | -",
                "https://plaza.xn--p1ai | https://plaza.xn--p1ai",
            })
    void findsLinks(String text, @Nullable String link) {
        assertThat(values(text, Entity.Kind.LINK)).isEqualTo(link == null ? List.of() : List.of(link));
    }

    @ParameterizedTest
    @CsvSource({
        "@ana, ana",
        "hola @ana!, ana",
        "(@ana), ana",
        "@ana's, ana",
        "@a23456789012345, a23456789012345",
        "@a234567890123456, -",
        "@ana@b, -",
        "a@ana, -",
        "@anañ, -",
        "@, -",
        "@-a, -",
        "@ana://, -",
        "RT@ana, ana",
        "ART@ana, -",
        "名@ana名, ana",
        "＠ana, ana",
    })
    void findsMentions(String text, String handle) {
        assertThat(values(text, Entity.Kind.MENTION)).isEqualTo(handle.equals("-") ? List.of() : List.of(handle));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "#uno | uno",
                "(#uno) | uno",
                "#año2026 | año2026",
                "#2026 | -",
                "#_ | -",
                "a#uno | -",
                "&#uno | -",
                "#uno#dos | -",
                "##uno | uno",
                "#️⃣ | -",
                "#️⃣a | -",
                "＃uno | uno",
                "#می‌خواهم | می‌خواهم",
                "#हिन्दी | हिन्दी",
                "#日本語。 | 日本語",
                "#ไทย | ไทย",
                "#a-b | a",
                "#don't | don",
                "🇪🇸#uno | uno",
                "https://plaza.org/#uno | -",
                "@ana#uno | -",
            })
    void findsHashtags(String text, @Nullable String tag) {
        assertThat(values(text, Entity.Kind.HASHTAG)).isEqualTo(tag == null ? List.of() : List.of(tag));
    }

    @Test
    void endsAShortenedAddressAfterItsOneWord() {
        var word = "a".repeat(40);

        assertThat(values("https://t.co/" + word + "/b", Entity.Kind.LINK)).isEqualTo(List.of("https://t.co/" + word));
        assertThat(values("https://t.co/ab?c=d/", Entity.Kind.LINK)).isEqualTo(List.of("https://t.co/ab?c=d/"));
        assertThat(values("https://t.co/" + word + "a", Entity.Kind.LINK)).isEmpty();
        assertThat(values("https://t.co/", Entity.Kind.LINK)).isEqualTo(List.of("https://t.co/"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEntitiesInOrderWithoutOverlapInAnyText(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            var text = AnyText.of(random);
            int at = 0;
            for (var entity : EntityScanner.entities(text)) {
                assertThat(entity.start()).as(text).isGreaterThanOrEqualTo(at);
                assertThat(entity.end())
                        .as(text)
                        .isGreaterThan(entity.start() + 1)
                        .isLessThanOrEqualTo(text.length());
                at = entity.end();
            }
            assertThat(WeightedLength.of(text)).as(text).isNotNegative();
        }
    }

    /** A scanner that starts over at each character would take minutes: 20 times these take 400 times as long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.",
                "a.a",
                ".",
                "-",
                "a-",
                "a_.",
                "http://",
                "http://a.",
                "http://あ.",
                "http://あ",
                "https",
                "a.co/(",
                "a.co/((",
                "a.co/!",
                "a.co?.",
                "a.co.",
                "a.co/(a.",
                "xn--",
                "a.xn--a.",
                "@",
                "@a",
                "RT@",
                "#",
                "#1",
                "#a",
                "#é",
                "&#",
                "é",
                "é.",
                "a.é",
                "👩\u200D",
                "🏴\uDB40\uDC67",
                "1",
                "1\uFE0F",
                "://",
                "s://",
                "http://a.b_",
                "a.vermogensberatun",
                ".みん"
            })
    void looksAtEachCharacterABoundedNumberOfTimes(String piece) {
        var text = "x" + piece.repeat(400_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            EntityScanner.entities(text);
            WeightedLength.of(text);
        });
    }

    private static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private static List<String> values(String text, Entity.Kind kind) {
        return EntityScanner.entities(text).stream()
                .filter(entity -> entity.kind() == kind)
                .map(entity -> text.substring(entity.start() + (kind == Entity.Kind.LINK ? 0 : 1), entity.end()))
                .toList();
    }
}

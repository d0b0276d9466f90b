package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import social.plaza.shared.Checked.Fit;
import social.plaza.shared.TextRules;
import social.plaza.testing.Browser;
import social.plaza.testing.PlazaTest;

/** The counter in the browser and the limit on the server agree on every text. */
@PlazaTest
class BrowserAgreementIntegrationTests {

    private static final int TEXTS = 10_000;
    private static final long SEED = 280;
    /** The JDK joins pictures over one, browsers do not. */
    private static final Pattern STRAY_JOINER =
            Pattern.compile("(?<![\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\uFE0F])\\u200D");

    private final Browser browser;

    BrowserAgreementIntegrationTests(Browser browser) {
        this.browser = browser;
    }

    @Test
    void weighsCountsAndTidiesAlike() {
        var random = new Random(SEED);
        var raw = IntStream.range(0, TEXTS).mapToObj(_ -> AnyText.of(random)).toList();
        var page = browser.visit();
        page.navigate("/assets/js/text-rules.js");
        var counted = (List<?>) page.evaluate("""
                async (texts) => {
                  const rules = await import('/assets/js/text-rules.js');
                  return texts.map((text) => {
                    const tidy = rules.tidy(text, true);
                    return { tidy, weight: rules.weight(tidy), graphemes: rules.graphemes(tidy) };
                  });
                }""", raw);

        for (int i = 0; i < TEXTS; i++) {
            var text = ((Fit) TextRules.TEXT.clean(raw.get(i), 1_000)).text();
            assertThat(counted.get(i))
                    .as(raw.get(i))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("tidy", text)
                    .containsEntry("weight", WeightedLength.of(text));
            if (!STRAY_JOINER.matcher(text).find()) {
                assertThat(counted.get(i))
                        .as(raw.get(i))
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsEntry("graphemes", TextRules.graphemes(text));
            }
        }
    }
}

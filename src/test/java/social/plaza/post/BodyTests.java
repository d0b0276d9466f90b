package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.shared.Checked.Fit;
import social.plaza.shared.Checked.Unfit;
import social.plaza.shared.UnfitText;

class BodyTests {

    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Nested
    class Length {

        @ParameterizedTest
        @CsvSource({
            "a, 280",
            "é, 280",
            "ש, 280",
            "م, 280",
            "ж, 280",
            "漢, 140",
            "👍🏽, 140",
            FAMILY + ", 140",
            "🇪🇸, 140",
            "한, 140"
        })
        void isWeighted(String letter, int most) {
            assertThat(Body.check(letter.repeat(most - 1))).isInstanceOf(Fit.class);
            assertThat(Body.check(letter.repeat(most))).isInstanceOf(Fit.class);
            assertThat(Body.check(letter.repeat(most + 1))).isEqualTo(new Unfit("text.tooLong", 280));
        }

        @Test
        void countsALinkAsTwentyThree() {
            var link = " https://example.com/" + "a".repeat(1_000);

            assertThat(Body.check("a".repeat(280 - 24) + link)).isInstanceOf(Fit.class);
            assertThat(Body.check("a".repeat(280 - 23) + link)).isEqualTo(new Unfit("text.tooLong", 280));
        }

        @Test
        void takesALinkOfTwoThousandAndFortyEightCharactersAtMost() {
            var start = "https://example.com/";

            assertThat(Body.check(start + "a".repeat(2_048 - start.length()))).isInstanceOf(Fit.class);
            assertThat(Body.check(start + "a".repeat(2_049 - start.length())))
                    .isEqualTo(new Unfit("text.tooLong", 280));
        }

        @Test
        void takesFourThousandCodePointsAtMost() {
            // 999 code points weigh 2
            var chain = "👩" + "\u200D👩".repeat(499);

            var text = (chain + " ").repeat(3) + chain;

            assertThat(Body.check(text + "a") instanceof Fit).isTrue();
            assertThat(Body.check(text + "ab") instanceof Unfit).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\n", "\u200B", "\u200D"})
        void asksForWords(String raw) {
            assertThat(Body.check(raw)).isEqualTo(new Unfit("text.required"));
            assertThat(Body.check(null)).isEqualTo(new Unfit("text.required"));
        }

        @Test
        void isOneAtLeast() {
            assertThat(new Body("a").weight()).isEqualTo(1);
        }
    }

    @Nested
    class Words {

        @Test
        void areNormalised() {
            assertThat(new Body("  Bienvenida,\r\n\r\n\r\n Disen\u0303adora \u200B ").text())
                    .isEqualTo("Bienvenida,\n\nDiseñadora");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000", "a\uD83D", "\uDE00", "a\u202Eb", "a\u2066b", "a\u0007", "a\uFFFF"})
        void areRefusedForTheirCharacters(String raw) {
            assertThat(Body.check(raw))
                    .isInstanceOfSatisfying(
                            Unfit.class, unfit -> assertThat(unfit.messageKey()).isEqualTo("text.refusedCharacter"));
            assertThatThrownBy(() -> new Body(raw)).isInstanceOf(UnfitText.class);
        }

        @Test
        void keepTheJoinersOfTheirScript() {
            assertThat(new Body("می\u200Cخواهم").text()).isEqualTo("می\u200Cخواهم");
        }
    }

    @Test
    void fallsIntoSegments() {
        assertThat(new Body("Hola @Ana_1, mira https://plaza.org/a?b=c#d, example.com y #Diseño.").segments())
                .containsExactly(
                        new Segment.Plain("Hola "),
                        new Segment.Mention("Ana_1"),
                        new Segment.Plain(", mira "),
                        new Segment.Link("https://plaza.org/a?b=c#d", "https://plaza.org/a?b=c#d"),
                        new Segment.Plain(", "),
                        new Segment.Link("example.com", "https://example.com"),
                        new Segment.Plain(" y "),
                        new Segment.Hashtag("Diseño"),
                        new Segment.Plain("."));
    }

    @Test
    void namesEachHandleAndTagOnce() {
        var body = new Body("@ana @Bea @ANA ＠bea #Uno #uno ＃dos");

        assertThat(body.mentions()).isEqualTo(List.of("ana", "bea"));
        assertThat(body.hashtags()).isEqualTo(List.of("uno", "dos"));
    }

    @Test
    void givesItsTextBackFromItsSegments() {
        var text = "a@b @c #d http://e.org/(f) g.com #h\n\n@i: j";

        assertThat(new Body(text).segments().stream().map(Segment::text).reduce("", String::concat))
                .isEqualTo(text);
    }
}

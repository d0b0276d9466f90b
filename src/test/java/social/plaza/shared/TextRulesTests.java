package social.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static social.plaza.shared.TextRules.LINE;
import static social.plaza.shared.TextRules.NAME;
import static social.plaza.shared.TextRules.TEXT;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.shared.Checked.Fit;
import social.plaza.shared.Checked.Unfit;

class TextRulesTests {

    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final String TONED_FAMILY = "👨🏻‍👩🏽‍👧🏾‍👦🏿";

    @Nested
    class Length {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a",
                    "é",
                    "x\u0323\u0302\u0301",
                    "👍🏽",
                    FAMILY,
                    TONED_FAMILY,
                    "🇪🇸",
                    "한",
                    "ש\u05B8\u05C1",
                    "م\u064E\u0651",
                    "क्षि",
                    "1\uFE0F\u20E3"
                })
        void countsWhatAPersonSees(String grapheme) {
            assertThat(NAME.check(grapheme.repeat(2), 3, 30)).isEqualTo(new Unfit("text.tooShort", 3));
            for (int length : new int[] {3, 4, 29, 30}) {
                assertThat(NAME.check(grapheme.repeat(length), 3, 30)).isInstanceOf(Fit.class);
            }
            assertThat(NAME.check(grapheme.repeat(31), 3, 30)).isEqualTo(new Unfit("text.tooLong", 30));
        }

        @Test
        void countsTwelveCodePointsToAGraphemeAtMost() {
            assertThat(LINE.check(("x" + "\u0323".repeat(11)).repeat(30), 0, 30))
                    .isInstanceOf(Fit.class);
            assertThat(LINE.check(("x" + "\u0323".repeat(11)).repeat(29) + "x" + "\u0323".repeat(12), 0, 30))
                    .isEqualTo(new Unfit("text.tooLong", 30));
        }

        @Test
        void countsCodePointsAfterComposition() {
            var composed = "가".repeat(30);

            assertThat(NAME.require(Normalizer.normalize(composed, Normalizer.Form.NFD), 3, 30))
                    .isEqualTo(composed);
            assertThat(LINE.clean("α\u0313\u0300\u0345".repeat(40), 40)).isEqualTo(new Fit("ᾂ".repeat(40)));
        }

        @Test
        void countsAfterWhiteSpaceIsGone() {
            assertThat(NAME.check(" ".repeat(5_000) + "abc" + " ".repeat(5_000), 3, 3))
                    .isEqualTo(new Fit("abc"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t ", "\u200B", "\u3164", "\u2800"})
        void asksForAWordWhereNothingIsVisible(String raw) {
            assertThat(LINE.check(raw, 1, 60)).isEqualTo(new Unfit("text.required"));
        }

        @Test
        void takesNullForEmpty() {
            assertThat(LINE.check(null, 0, 160)).isEqualTo(new Fit(""));
            assertThat(LINE.check(null, 1, 160)).isEqualTo(new Unfit("text.required"));
        }

        @Test
        void namesTheMessageInTheViolation() {
            assertThatThrownBy(() -> NAME.require("ab", 3, 30)).isInstanceOfSatisfying(UnfitText.class, violation -> {
                assertThat(violation.messageKey()).isEqualTo("text.tooShort");
                assertThat(violation.arguments()).containsExactly(3);
            });
        }
    }

    @Nested
    class Normalisation {

        @Test
        void composes() {
            assertThat(NAME.require("Disen\u0303adora", 1, 50)).isEqualTo("Diseñadora");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a b",
                    " a b ",
                    "a \t b",
                    "a\u00A0b",
                    "a\u3000\u2003 b",
                    "a\r\nb",
                    "a\n\n\nb",
                    "a\u2028b",
                    "a\u0085b"
                })
        void collapsesWhiteSpaceOfALine(String raw) {
            assertThat(LINE.require(raw, 1, 60)).isEqualTo("a b");
            assertThat(NAME.require(raw, 1, 60)).isEqualTo("a b");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "a \n b", "\na\nb\n", "a\u2028b", "a\u0085b", "a\u200B\nb"})
        void keepsALineBreakOfRunningText(String raw) {
            assertThat(TEXT.require(raw, 1, 60)).isEqualTo("a\nb");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\n\nb", "a\r\n\r\nb", "a\n\n\n\n\nb", "a\n \t\n \nb", "a\n\u200B\n\uFEFF\nb"})
        void keepsTwoLineBreaksAtMost(String raw) {
            assertThat(TEXT.require(raw, 1, 60)).isEqualTo("a\n\nb");
        }

        @ParameterizedTest
        @EnumSource
        void stripsWhatCopyingLeavesBehind(TextRules rules) {
            assertThat(rules.require("\uFEFFpl\u200Ba\u2060za\u200B", 1, 30)).isEqualTo("plaza");
            assertThat(rules.require("e\u200B\u0301", 1, 1)).isEqualTo("é");
        }
    }

    @Nested
    class RefusedCharacters {

        @ParameterizedTest
        @ValueSource(
                ints = {
                    0, 1, 7, 8, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067,
                    0x2068, 0x2069, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFE, 0xFFFF, 0xFDD0, 0x0378, 0x1FFFF, 0x10FFFF
                })
        void areRefusedEverywhere(int point) {
            for (var rules : TextRules.values()) {
                assertThat(rules.check("abc" + Character.toString(point) + "d", 1, 30))
                        .isEqualTo(new Unfit("text.refusedCharacter", "U+%04X".formatted(point)));
            }
        }

        @ParameterizedTest
        @ValueSource(
                ints = {'~', 0xA1, 0xAD, 0x061C, 0x200C, 0x200D, 0x200E, 0x200F, 0x2061, 0x206A, 0xE000, 0xFFFD, 0x1F600
                })
        void areNotTheirNeighbours(int point) {
            var text = "a" + Character.toString(point) + "b";

            assertThat(TEXT.check(text, 1, 30)).isEqualTo(new Fit(text));
        }

        @Test
        void areRefusedAtBothEnds() {
            assertThat(TEXT.check("\u0000", 0, 9)).isEqualTo(new Unfit("text.refusedCharacter", "U+0000"));
            assertThat(TEXT.check("a\uD83D", 0, 9)).isEqualTo(new Unfit("text.refusedCharacter", "U+D83D"));
            assertThat(TEXT.check("\uDE00a", 0, 9)).isEqualTo(new Unfit("text.refusedCharacter", "U+DE00"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "نمی\u200Cخواهم",
                    "क्\u200Dष",
                    "a\u200Eb",
                    "a\u200Fb",
                    "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                    "a\u00ADb"
                })
        void hideInNamesButNotInRunningText(String raw) {
            assertThat(LINE.check(raw, 1, 30)).isEqualTo(new Fit(raw));
            assertThat(TEXT.check(raw, 1, 30)).isEqualTo(new Fit(raw));
            assertThat(NAME.check(raw, 1, 30)).isInstanceOf(Unfit.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {FAMILY, TONED_FAMILY, "🏳️‍🌈", "❤️‍🔥", "👩🏽‍⚕️", "a👁️‍🗨️b"})
        void keepTheJoinerInsideAnEmoji(String raw) {
            assertThat(NAME.check(raw, 1, 30)).isEqualTo(new Fit(raw));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a\u200Db",
                    "a\u200D",
                    "\u200Da",
                    "👩\u200D",
                    "👩\u200Da",
                    "\u200D👩",
                    "👩\u200D\u200D👩",
                    "\uFE0F\u200D👩"
                })
        void refuseTheJoinerElsewhereInNames(String raw) {
            assertThat(NAME.check(raw, 1, 30)).isEqualTo(new Unfit("text.refusedCharacter", "U+200D"));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverThrowsAndIsIdempotentOnAnyInput(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var raw = anyText(random);
            for (var rules : TextRules.values()) {
                if (rules.check(raw, 0, 40) instanceof Fit(String text)) {
                    assertThat(rules.check(text, 0, 40)).isEqualTo(new Fit(text));
                    assertThat(text).isEqualTo(text.strip());
                    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(480);
                    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0316\u0301", " ", "\u200D", "\u200B", "👩\u200D", "🇪", "a", "\uD83D", "\r", "\u0345"})
    void answersHostileLengthAtOnce(String piece) {
        for (var rules : TextRules.values()) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> rules.check("x" + piece.repeat(500_000), 0, 500));
        }
    }

    private static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private static String anyText(Random random) {
        int[] special = {
            0, '\n', '\r', ' ', 'a', 'e', 0x301, 0x323, 0x200B, 0x200C, 0x200D, 0x200E, 0x202E, 0x2060, 0xFEFF, 0xFE0F,
            0x1F468, 0x1F3FD, 0x1F1EA, 0x1F1F8, 0x1100, 0x1161, 0x11A8, 0xD83D, 0xDE00, 0xE0067, 0x3000, 0x0915, 0x094D
        };
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            int point = random.nextInt(4) == 0
                    ? random.nextInt(Character.MAX_CODE_POINT + 1)
                    : special[random.nextInt(special.length)];
            if (point != 0 || random.nextInt(20) == 0) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}

package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedLengthTests {

    @ParameterizedTest
    @ValueSource(
            ints = {
                'a', '\n', 0xE9, 0x300, 0x5D0, 0x10FF, 0x2000, 0x200D, 0x2010, 0x201F, 0x2032, 0x2037, 0xA9, 0xAE, '#',
                '*', '0', '9'
            })
    void countsLettersOfMostAlphabetsOne(int point) {
        assertThat(WeightedLength.of(Character.toString(point))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x1100, 0x1FFF, 0x200E, 0x200F, 0x2020, 0x2026, 0x2031, 0x2038, 0x20AC, 0x2122, 0x203C, 0x263A, 0x3042,
                0x6F22, 0xAC00, 0xFB01, 0xFE0F, 0x1F600, 0x1F1EA, 0x1F3FD, 0x20021
            })
    void countsEverythingElseTwo(int point) {
        assertThat(WeightedLength.of(Character.toString(point))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀",
                "😀\uFE0F",
                "☺️",
                "©️",
                "‼️",
                "👍🏽",
                "☝️🏽",
                "☝🏽\uFE0F",
                "👨‍👩‍👧‍👦",
                "👨🏻‍👩🏽‍👧🏾‍👦🏿",
                "🏳️‍🌈",
                "👁️‍🗨️",
                "❤️‍🔥",
                "👩🏽‍⚕️",
                "🇪🇸",
                "1️⃣",
                "#⃣",
                "*️⃣",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F"
            })
    void countsAnEmojiSequenceTwo(String emoji) {
        assertThat(WeightedLength.of(emoji)).isEqualTo(2);
        assertThat(WeightedLength.of(emoji + emoji)).isEqualTo(4);
        assertThat(WeightedLength.of("a" + emoji + "b")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "☺\uFE0E, 4",
        "😀\u200D, 3",
        "😀\u200Da, 4",
        "\u200D😀, 3",
        "🇪🇸🇫, 4",
        "🇪a🇸, 5",
        "1\uFE0F, 3",
        "a\u20E3, 3",
        "🏴\uDB40\uDC67, 4",
        "🏴\uDB40\uDC7F, 4",
        "👍🏽🏽, 4",
        "😀\uFE0F\uFE0F, 4",
        "a🏽, 3",
    })
    void countsTheRemainsOfASequenceByTheirCharacters(String text, int weight) {
        assertThat(WeightedLength.of(text)).isEqualTo(weight);
    }

    @Test
    void countsLinksTwentyThreeHoweverLong() {
        assertThat(WeightedLength.of("t.co")).isEqualTo(23);
        assertThat(WeightedLength.of("漢https://plaza.org/" + "a".repeat(500) + " 漢"))
                .isEqualTo(2 + 23 + 3);
        assertThat(WeightedLength.of("plaza.org plaza.org")).isEqualTo(47);
    }

    @Test
    void countsWhatIsNoLinkByItsCharacters() {
        assertThat(WeightedLength.of("https://plaza")).isEqualTo(13);
        assertThat(WeightedLength.of("@plaza #plaza")).isEqualTo(13);
    }
}

package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostNameTests {

    @Test
    void hasLabelsOfSixtyThreeCharactersAtMost() {
        assertThat(HostName.isValid("a".repeat(63) + ".org")).isTrue();
        assertThat(HostName.isValid("a".repeat(64) + ".org")).isFalse();
    }

    @Test
    void hasTwoHundredAndFiftyThreeCharactersAtMost() {
        var labels = ("a".repeat(61) + ".").repeat(4);

        assertThat(HostName.isValid(labels + "a".repeat(5))).isTrue();
        assertThat(HostName.isValid(labels + "a".repeat(6))).isFalse();
    }

    @Test
    void hasNoEmptyLabel() {
        assertThat(HostName.isValid("a..org")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"xn--p1ai, true", "xn--é, false", "XN--é, false", "xé, true"})
    void isNotEncodedTwice(String label, boolean valid) {
        assertThat(HostName.isValid(label + ".org")).isEqualTo(valid);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void encodesAsTheJdkDoes(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var label = anyLabel(random);

            assertThat(HostName.isValid(label)).as(label).isEqualTo(jdkTakes(label));
        }
    }

    private static boolean jdkTakes(String label) {
        try {
            return IDN.toASCII(label).length() <= 63;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Around the limit, of letters that no preparation changes. */
    private static String anyLabel(Random random) {
        String[] alphabets = {"abcxyz019", "абвгдя", "あいうえおん", "漢字名前世界", "한국어", "ñéüç"};
        var label = new StringBuilder(alphabets[random.nextInt(1, 6)].substring(0, 1));
        for (int length = random.nextInt(10, 64); length > 0; length--) {
            var alphabet = alphabets[random.nextInt(random.nextBoolean() ? 1 : 6)];
            label.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return label.toString();
    }

    private static IntStream seeds() {
        return IntStream.range(0, 10);
    }
}

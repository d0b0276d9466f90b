package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.plaza.moderation.Difference.Kind;

class DifferenceTests {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "one two,         one two,         one two",
        "one two,         one three,       one [-two-]{+three+}",
        "one two,         two,             '[-one -]two'",
        "two,             one two,         '{+one +}two'",
        "you are an idiot, you are wrong,  you are [-an idiot-]{+wrong+}",
        "a b c d,         a c d e,         'a [-b -]c d{+ e+}'",
        "one,             two,             [-one-]{+two+}",
        "One,             one,             [-One-]{+one+}",
        "so rude of you,  so kind and nice of you, so [-rude -]{+kind and nice +}of you",
        "big bad dog,     old sad dog,     [-big bad-]{+old sad+} dog",
    })
    void namesTheWordsThatWentAndCame(String before, String after, String shown) {
        assertThat(shown(Difference.between(before, after))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"'a\nb', 'a b'", "'', 'x'", "'x', ''", "'👍 ok', 'ok 👍'", "' a ', 'a'"})
    void keepsEveryCharacterOfBoth(String before, String after) {
        var pieces = Difference.between(before, after).pieces();
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != Kind.NEW)
                        .map(Difference.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != Kind.GONE)
                        .map(Difference.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    private static String shown(Difference difference) {
        return difference.pieces().stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case GONE -> "[-" + piece.text() + "-]";
                    case NEW -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining());
    }
}

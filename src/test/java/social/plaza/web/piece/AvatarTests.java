package social.plaza.web.piece;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarTests {

    @ParameterizedTest
    @CsvSource({
        "Librarian, L",
        "Diseñadora de cosas, DC",
        "ángela ruiz, ÁR",
        "山田 太郎, 山太",
        "'  (Ana) & co. ', AC",
        "🌻, S",
        "'', S"
    })
    void drawsTheFirstLettersOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Avatar.of("sunflower", name).initials()).isEqualTo(initials);
    }

    @Test
    void aHandleKeepsItsColourHoweverItIsWrittenAndWhateverTheName() {
        assertThat(Avatar.of("Rosa", "Rosa").hue())
                .isEqualTo(Avatar.of("rOSA", "Somebody else").hue())
                .isBetween(0, 15);
    }
}

package social.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {

    @Test
    void readsWhatItMakes() {
        long id = Ids.next();
        assertThat(Ids.parse(Long.toString(id))).contains(id);
    }

    @Test
    void readsTheIdsOfAllYearsToCome() {
        assertThat(Ids.parse("1000000000000000000")).contains(1_000_000_000_000_000_000L);
        assertThat(Ids.parse("9223372036854775807")).contains(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "-1", "+1", "1.0", "x", "٣", "9223372036854775808", "10000000000000000000"})
    void takesNothingElse(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}

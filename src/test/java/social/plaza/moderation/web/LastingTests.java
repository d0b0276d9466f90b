package social.plaza.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastingTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S, moment, 0",
        "PT59S, moment, 0",
        "PT60S, minutes, 1",
        "PT89S, minutes, 1",
        "PT90S, minutes, 2",
        "PT89M59S, minutes, 90",
        "PT90M, hours, 2",
        "PT2H29M, hours, 2",
        "PT47H59M, hours, 48",
        "PT48H, days, 2",
        "P400D, days, 400"
    })
    void roundsToTheUnitThatFits(Duration time, String unit, long count) {
        assertThat(Lasting.of(time)).isEqualTo(new Lasting(unit, count));
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(Lasting.of(null)).isEqualTo(new Lasting("none", 0));
    }
}

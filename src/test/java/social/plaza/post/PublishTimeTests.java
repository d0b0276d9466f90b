package social.plaza.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.plaza.shared.RuleViolation;

class PublishTimeTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T18:30, Europe/Madrid, 2026-12-24T17:30:00Z",
        "2026-12-24T18:30, America/Mexico_City, 2026-12-25T00:30:00Z",
        "2026-12-24T18:30, UTC, 2026-12-24T18:30:00Z",
        "2026-12-24T18:30, +05:30, 2026-12-24T13:00:00Z",
        "2026-12-24T18:30:59.5, UTC, 2026-12-24T18:30:00Z"
    })
    void isAMinuteOnTheClockOfItsZone(String local, String zone, Instant at) {
        assertThat(PublishTime.of(local, zone).at()).isEqualTo(at);
    }

    @Test
    void isInUtcWhereNoZoneIsNamed() {
        assertThat(PublishTime.of("2026-12-24T18:30", "")).isEqualTo(PublishTime.of("2026-12-24T18:30", "UTC"));
    }

    @Test
    void doesNotExistWhereTheClocksGoForward() {
        assertThat(PublishTime.of("2027-03-28T01:59", "Europe/Madrid").at())
                .isEqualTo(Instant.parse("2027-03-28T00:59:00Z"));
        assertThatThrownBy(() -> PublishTime.of("2027-03-28T02:00", "Europe/Madrid"))
                .isInstanceOfSatisfying(UnfitTime.class, unfit -> {
                    assertThat(unfit.messageKey()).isEqualTo("post.later.gap");
                    assertThat(unfit.arguments()).containsExactly("02:00", "Europe/Madrid", "02:00", "03:00");
                });
        assertThat(PublishTime.of("2027-03-28T03:00", "Europe/Madrid").at())
                .isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void isTheFirstOfTwoWhereTheClocksGoBack() {
        PublishTime twice = PublishTime.of("2027-10-31T02:30", "Europe/Madrid");

        assertThat(twice.at()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(twice.twice()).isTrue();
        assertThat(PublishTime.of("2027-10-31T03:00", "Europe/Madrid").twice()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-12-24",
                "18:30",
                "2026-02-30T10:00",
                "+999999999-01-01T00:00",
                "0000-01-01T00:00"
            })
    void isRefusedWhereItIsNoTime(String typed) {
        refuses("post.later.unreadable", () -> PublishTime.of(typed, "UTC"));
    }

    @Test
    void isRefusedWhereTheZoneIsUnknown() {
        refuses("post.later.zoneUnknown", () -> PublishTime.of("2026-12-24T18:30", "Mars/Olympus"));
        refuses("post.later.zoneUnknown", () -> PublishTime.of("2026-12-24T18:30", "x".repeat(5_000)));
    }

    @Test
    void isStillToCome() {
        PublishTime.of("2026-11-21T12:01", "UTC").within(NOW);
        refuses(
                "post.later.past",
                () -> PublishTime.of("2026-11-21T12:00", "UTC").within(NOW));
    }

    @Test
    void isAtMostAYearAhead() {
        PublishTime.of("2027-11-21T12:00", "UTC").within(NOW);
        refuses(
                "post.later.tooFar",
                () -> PublishTime.of("2027-11-21T12:01", "UTC").within(NOW));
    }

    private static void refuses(String key, ThrowingCallable choice) {
        assertThatThrownBy(choice)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}

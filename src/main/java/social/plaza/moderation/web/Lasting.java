package social.plaza.moderation.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A length of time in words that fit it.
 *
 * @param key of its message, under {@code moderation.transparency.median}
 */
record Lasting(String key, long count) {

    private static final Duration LONGEST_IN_MINUTES = Duration.ofMinutes(90);
    private static final Duration LONGEST_IN_HOURS = Duration.ofDays(2);

    /** Rounded to the unit; null for no time. */
    static Lasting of(@Nullable Duration time) {
        if (time == null) {
            return new Lasting("none", 0);
        }
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return new Lasting("moment", 0);
        }
        if (time.compareTo(LONGEST_IN_MINUTES) < 0) {
            return new Lasting("minutes", rounded(time, Duration.ofMinutes(1)));
        }
        return time.compareTo(LONGEST_IN_HOURS) < 0
                ? new Lasting("hours", rounded(time, Duration.ofHours(1)))
                : new Lasting("days", rounded(time, Duration.ofDays(1)));
    }

    private static long rounded(Duration time, Duration unit) {
        return time.plus(unit.dividedBy(2)).dividedBy(unit);
    }
}

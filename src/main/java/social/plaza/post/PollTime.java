package social.plaza.post;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long a poll takes votes. */
public enum PollTime {
    HOUR(Duration.ofHours(1)),
    HOURS_6(Duration.ofHours(6)),
    DAY(Duration.ofDays(1)),
    DAYS_3(Duration.ofDays(3)),
    WEEK(Duration.ofDays(7));

    private final Duration time;

    PollTime(Duration time) {
        this.time = time;
    }

    Duration time() {
        return time;
    }

    /** Empty for what names none. */
    public static Optional<PollTime> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}

package social.plaza.community;

import java.time.Duration;

/** How long a member waits between two posts in a community, answers included. */
public enum SlowMode {
    OFF(0),
    ONE(1),
    FIVE(5),
    FIFTEEN(15),
    SIXTY(60);

    private final int minutes;

    SlowMode(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }

    public Duration pause() {
        return Duration.ofMinutes(minutes);
    }
}

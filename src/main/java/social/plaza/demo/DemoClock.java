package social.plaza.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The time of day, which the telling of the story may set back, so that its conversations lie days apart. */
@Component
@Primary
@ConditionalOnBooleanProperty("plaza.demo")
class DemoClock extends Clock {

    private final Clock present = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    private volatile Duration back = Duration.ZERO;

    void setBack(Duration back) {
        this.back = back;
    }

    @Override
    public Instant instant() {
        return present.instant().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return present.withZone(zone);
    }
}

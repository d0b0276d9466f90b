package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.SlowMode;
import social.plaza.shared.Actor;

/** Keeps the members of a community in slow mode from posting again too soon; its team goes as it likes. */
@Component
class SlowSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    SlowSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a post or an answer. Of two at once one waits for the row that the other holds, and finds it taken.
     * {@link TooSoon}.
     */
    void step(Actor actor, PostPolicy.@Nullable Place place) {
        if (place == null || !place.slows()) {
            return;
        }
        SlowMode slow = place.posting().slow();
        Instant now = clock.instant();
        int stepped = jdbc.sql("""
                        INSERT INTO slow_step AS step (community_id, account_id, last_at) VALUES (?, ?, ?)
                        ON CONFLICT (community_id, account_id)
                        DO UPDATE SET last_at = excluded.last_at WHERE step.last_at <= ?""")
                .params(
                        place.affiliation().community().value(),
                        actor.account().value(),
                        Timestamp.from(now),
                        Timestamp.from(now.minus(slow.pause())))
                .update();
        if (stepped == 0) {
            throw new TooSoon(slow.minutes());
        }
    }
}

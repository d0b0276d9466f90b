package social.plaza.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plaza's own figures: what waits, and for how long. However many they are and however often they are asked for, the
 * database is asked once in fifteen seconds.
 */
@Component
class Figures implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private Backlog latest = Backlog.UNKNOWN;
    private Instant readAt = Instant.MIN;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "plaza.mail.waiting", "messages", "Messages that wait to be sent", Backlog::mails);
        gauge(registry, "plaza.mail.oldest", "seconds", "How long the oldest has waited", Backlog::mailSeconds);
        gauge(registry, "plaza.mail.given.up", "messages", "Messages no longer tried", Backlog::mailsGivenUp);
        gauge(registry, "plaza.events.waiting", "events", "Events not dealt with yet", Backlog::events);
        gauge(registry, "plaza.events.oldest", "seconds", "How long the oldest has waited", Backlog::eventSeconds);
        gauge(registry, "plaza.tasks.failing", "tasks", "Tasks whose last run failed", Backlog::tasksFailing);
        gauge(registry, "plaza.tasks.late", "seconds", "How late the latest task is", Backlog::taskSeconds);
    }

    private void gauge(
            MeterRegistry registry, String name, String unit, String description, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, this, figures -> value.applyAsDouble(figures.latest()))
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    synchronized Backlog latest() {
        var now = clock.instant();
        if (now.isBefore(readAt) || !now.isBefore(readAt.plus(GOOD_FOR))) {
            latest = read(now);
            readAt = now;
        }
        return latest;
    }

    private Backlog read(Instant now) {
        try {
            return jdbc.sql(Backlog.READING)
                    .param("now", Timestamp.from(now))
                    .query(Backlog::read)
                    .single();
        } catch (DataAccessException away) {
            return Backlog.UNKNOWN;
        }
    }
}

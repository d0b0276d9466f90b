package social.plaza.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import social.plaza.shared.Ids;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.TestClock;

@PlazaTest
class FiguresIntegrationTests {

    private final JdbcClient jdbc;
    private final Database database;
    private final TestClock clock;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Figures figures;

    FiguresIntegrationTests(JdbcClient jdbc, Database database, TestClock clock) {
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
        this.figures = new Figures(jdbc, clock); // meters alone would not keep it
    }

    @BeforeEach
    void bind() {
        database.empty();
        figures.bindTo(registry);
    }

    @Test
    void tellHowManyMessagesWaitAndForHowLong() {
        message(Duration.ofMinutes(7), 3, false);
        message(Duration.ofMinutes(2), 0, false);
        message(Duration.ofDays(3), 12, false);
        message(Duration.ofDays(9), 1, true);
        assertThat(value("plaza.mail.waiting")).isEqualTo(2);
        assertThat(value("plaza.mail.oldest")).isEqualTo(7 * 60);
        assertThat(value("plaza.mail.given.up")).isEqualTo(1);
    }

    @Test
    void tellWhichEventsNobodyHasDealtWith() {
        database.asOwner().sql("""
                        INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date)
                        VALUES (gen_random_uuid(), '', '', '', ?)""").param(ago(Duration.ofSeconds(90))).update();
        assertThat(value("plaza.events.waiting")).isEqualTo(1);
        assertThat(value("plaza.events.oldest")).isEqualTo(90);
        database.asOwner().sql("DELETE FROM event_publication").update();
    }

    @Test
    void tellWhichTasksFailAndHowLateTheyAre() {
        clock.set(Instant.parse("2020-01-01T00:00:00Z"));
        database.asOwner().sql("""
                        INSERT INTO scheduled_tasks
                            (task_name, task_instance, execution_time, picked, consecutive_failures, version)
                        VALUES ('broken', 'one', ?, false, 4, 1)""").param(ago(Duration.ofMinutes(11))).update();
        try {
            assertThat(value("plaza.tasks.failing")).isEqualTo(1);
            assertThat(value("plaza.tasks.late")).isEqualTo(11 * 60);
        } finally {
            database.asOwner()
                    .sql("DELETE FROM scheduled_tasks WHERE task_name = 'broken'")
                    .update();
        }
    }

    @Test
    void areNoughtWhereNothingWaits() {
        clock.set(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(registry.getMeters())
                .hasSize(7)
                .allSatisfy(meter -> assertThat(value(meter.getId().getName())).isZero());
    }

    @Test
    void askTheDatabaseOnceInFifteenSeconds() {
        var first = figures.latest();
        clock.advance(Duration.ofMillis(14_999));
        assertThat(figures.latest()).isSameAs(first);
        clock.advance(Duration.ofMillis(1));
        assertThat(figures.latest()).isNotSameAs(first);
    }

    @Test
    void areUnknownWhileTheDatabaseIsAway() {
        var nowhere = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/plaza", "a", "b"));
        assertThat(new Figures(nowhere, clock).latest()).isEqualTo(Backlog.UNKNOWN);
    }

    private double value(String name) {
        return registry.get(name).gauge().value();
    }

    private void message(Duration age, int attempts, boolean sent) {
        long id = Ids.next();
        jdbc.sql("""
                        INSERT INTO outgoing_message
                            (id, dedupe_key, recipient, subject, body, created_at, sent_at, attempts, next_try_at)
                        VALUES (:id, :key, 'somebody@plaza.test', '', '', :at, CASE WHEN :sent THEN CAST(:at AS timestamptz) END, :attempts, :at)""")
                .param("id", id)
                .param("key", Long.toString(id))
                .param("at", ago(age))
                .param("sent", sent)
                .param("attempts", attempts)
                .update();
    }

    private Timestamp ago(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}

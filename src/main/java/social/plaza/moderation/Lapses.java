package social.plaza.moderation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends silences and removals whose time is over. */
@Configuration(proxyBeanMethods = false)
class Lapses {

    /** More wait for the next time. */
    private static final int AT_ONCE = 100;

    private final Undoing undoing;
    private final JdbcClient jdbc;
    private final Clock clock;

    Lapses(Undoing undoing, JdbcClient jdbc, Clock clock) {
        this.undoing = undoing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> removalLapse() {
        return Tasks.recurring("removal-lapse", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> endWhatIsOver());
    }

    void endWhatIsOver() {
        due().forEach(undoing::lapse);
    }

    private List<DecisionId> due() {
        return jdbc.sql("""
                        SELECT d.id, r.until FROM decision d JOIN removal r ON r.id = d.removal_id
                        WHERE d.undone_at IS NULL AND r.until <= :now
                        UNION ALL
                        SELECT d.id, s.until FROM decision d JOIN silence s ON s.id = d.silence_id
                        WHERE d.undone_at IS NULL AND s.until <= :now
                        ORDER BY 2 LIMIT :size""")
                .param("now", Timestamp.from(clock.instant()))
                .param("size", AT_ONCE)
                .query((row, number) -> new DecisionId(row.getLong(1)))
                .list();
    }
}

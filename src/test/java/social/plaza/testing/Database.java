package social.plaza.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The test run's database with its owner's rights, for what the application itself could not do. */
public final class Database {

    private static final AtomicInteger EMPTIED = new AtomicInteger();

    private final JdbcClient owner;

    Database(@Nullable String url, @Nullable String user, @Nullable String password) {
        var connections = new DriverManagerDataSource();
        connections.setUrl(url);
        connections.setUsername(user);
        connections.setPassword(password);
        owner = JdbcClient.create(connections);
    }

    /** Statements by the owner of the schema: they are not counted and know no grants. */
    public JdbcClient asOwner() {
        return owner;
    }

    /** How often a database was emptied in this run. */
    static int emptied() {
        return EMPTIED.get();
    }

    /** Leaves no row in any table but the libraries' own bookkeeping. */
    public void empty() {
        EMPTIED.incrementAndGet();
        settle();
        for (int tries = 1; ; tries++) {
            try {
                truncate();
                return;
            } catch (PessimisticLockingFailureException listenerAtWork) {
                if (tries == 10) {
                    throw listenerAtWork;
                }
            }
        }
    }

    /** Gives listeners of the last test a moment to end: they hold locks that emptying would wait for crosswise. */
    private void settle() {
        for (int waited = 0; waited < 40 && eventsWait(); waited++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean eventsWait() {
        return owner.sql("SELECT EXISTS (SELECT FROM event_publication)")
                .query(Boolean.class)
                .single();
    }

    private void truncate() {
        owner.sql("""
                DO $$
                DECLARE
                    candidate text;
                    filled    boolean;
                    names     text[] := '{}';
                BEGIN
                    FOR candidate IN
                        SELECT quote_ident(tablename) FROM pg_tables
                        WHERE schemaname = 'public' AND tablename NOT IN ('flyway_schema_history', 'scheduled_tasks')
                    LOOP
                        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', candidate) INTO filled;
                        IF filled THEN
                            names := names || candidate;
                        END IF;
                    END LOOP;
                    IF cardinality(names) > 0 THEN
                        EXECUTE 'TRUNCATE ' || array_to_string(names, ', ') || ' CASCADE';
                    END IF;
                END
                $$
                """).update();
    }
}

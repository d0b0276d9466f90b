package social.plaza.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.shared.AccountId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;
import social.plaza.testing.TestClock;

@PlazaTest
class HousekeepingIntegrationTests {

    private static final Duration MOMENT = Duration.ofNanos(1_000);
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    private final Housekeeping housekeeping;
    private final JdbcClient jdbc;
    private final Database database;
    private final TestClock clock;
    private final Cast cast;
    private final StatementCount count;

    HousekeepingIntegrationTests(
            Housekeeping housekeeping,
            JdbcClient jdbc,
            Database database,
            TestClock clock,
            Cast cast,
            StatementCount count) {
        this.housekeeping = housekeeping;
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
        this.cast = cast;
        this.count = count;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void forgetsAFormWhenThirtyDaysAreOver() {
        form(now().minus(THIRTY_DAYS).plus(MOMENT));
        form(now().minus(THIRTY_DAYS));
        cleanUp();
        assertThat(forms()).isEqualTo(1);
        clock.advance(MOMENT);
        cleanUp();
        assertThat(forms()).isZero();
    }

    @Test
    void forgetsALinkThatNobodyUsedWhenItIsNoLongerGood() {
        var somebody = cast.unverified("linked");
        database.asOwner().sql("DELETE FROM email_verification").update();
        link(somebody, "1", now().plus(MOMENT), null);
        link(somebody, "2", now(), null);
        cleanUp();
        assertThat(links()).isEqualTo(1);
        clock.advance(MOMENT);
        cleanUp();
        assertThat(links()).isZero();
    }

    @Test
    void remembersForThirtyDaysThatALinkWasUsed() {
        var somebody = cast.unverified("used");
        database.asOwner().sql("DELETE FROM email_verification").update();
        link(somebody, "1", now().minus(THIRTY_DAYS), now().minus(THIRTY_DAYS).plus(MOMENT));
        link(somebody, "2", now().minus(THIRTY_DAYS), now().minus(THIRTY_DAYS));
        cleanUp();
        assertThat(links()).isEqualTo(1);
        clock.advance(MOMENT);
        cleanUp();
        assertThat(links()).isZero();
    }

    @Test
    void takesALittleAtATime() {
        for (var i = 0; i < 7; i++) {
            form(now().minus(THIRTY_DAYS));
        }
        assertThat(count.of(() -> housekeeping.cleanUp(3, () -> false)))
                .filteredOn(statement -> statement.contains("DELETE FROM submission"))
                .hasSize(3);
        assertThat(forms()).isZero();
    }

    @Test
    void leavesTheRestForTomorrowWhenPlazaStops() {
        form(now().minus(THIRTY_DAYS));
        housekeeping.cleanUp(3, () -> true);
        assertThat(forms()).isEqualTo(1);
    }

    @Test
    void comesInTheQuietOfTheNight() {
        assertThat(jdbc.sql("""
                        SELECT to_char(execution_time AT TIME ZONE 'UTC', 'HH24:MI') FROM scheduled_tasks
                        WHERE task_name = 'housekeeping'""").query(String.class).single()).isEqualTo("03:30");
    }

    private void cleanUp() {
        housekeeping.cleanUp(100, () -> false);
    }

    private Instant now() {
        return clock.instant();
    }

    private int forms() {
        return jdbc.sql("SELECT count(*) FROM submission").query(Integer.class).single();
    }

    private int links() {
        return jdbc.sql("SELECT count(*) FROM email_verification")
                .query(Integer.class)
                .single();
    }

    private void form(Instant at) {
        jdbc.sql("INSERT INTO submission (actor_id, key, fingerprint, created_at) VALUES (1, ?, '', ?)")
                .params(UUID.randomUUID(), Timestamp.from(at))
                .update();
    }

    private void link(AccountId account, String token, Instant expires, @Nullable Instant used) {
        jdbc.sql("""
                        INSERT INTO email_verification (token_hash, account_id, email, expires_at, used_at)
                        VALUES (CAST(:token AS bytea), :account, 'a@plaza.test', :expires, CAST(:used AS timestamptz))""")
                .param("token", token)
                .param("account", account.value())
                .param("expires", Timestamp.from(expires))
                .param("used", used == null ? null : Timestamp.from(used))
                .update();
    }
}

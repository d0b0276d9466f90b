package social.plaza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementLogTests {

    @Test
    void countsWhatAPageAsks() {
        var log = """
                2026-11-22 10:00:00.000 UTC [71] LOG:  execute S_3: BEGIN READ ONLY
                2026-11-22 10:00:00.001 UTC [71] LOG:  execute <unnamed>: SELECT s.primary_id
                	FROM spring_session s
                2026-11-22 10:00:00.002 UTC [71] DETAIL:  Parameters: $1 = '…'
                2026-11-22 10:00:00.003 UTC [71] LOG:  execute S_7/C_8: WITH chosen AS (SELECT 1)
                2026-11-22 10:00:00.004 UTC [71] LOG:  execute S_1: COMMIT
                2026-11-22 10:00:00.005 UTC [72] LOG:  execute <unnamed>: select * from scheduled_tasks
                2026-11-22 10:00:00.006 UTC [73] LOG:  statement: ALTER SYSTEM RESET log_statement
                """;
        assertThat(StatementLog.count(log)).isEqualTo(2);
    }
}

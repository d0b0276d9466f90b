package social.plaza.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;

@PlazaTest
class DatabaseIntegrationTests {

    private final JdbcClient web;
    private final Database database;

    DatabaseIntegrationTests(JdbcClient web, Database database) {
        this.web = web;
        this.database = database;
    }

    @Test
    void pagesUseARoleThatOwnsNothing() {
        assertThat(web.sql("SELECT current_user::text").query(String.class).single())
                .isEqualTo("plaza_web");
        assertThat(web.sql("SELECT relname FROM pg_class WHERE relowner = current_user::regrole")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE TABLE intruder (id int)",
        "ALTER TABLE spring_session ADD COLUMN intruder int",
        "TRUNCATE spring_session",
        "SELECT count(*) FROM flyway_schema_history",
    })
    void pagesCannotChangeTheSchema(String statement) {
        assertThatThrownBy(() -> web.sql(statement).update())
                .rootCause()
                .hasMessageMatching("ERROR: (permission denied|must be owner).*(?s).*");
    }

    @Test
    void whatIsAppendOnlyCanBeReadAndAddedToAndNoMore() {
        assertThat(database.asOwner().sql("""
                        SELECT relname || ': ' || privilege
                        FROM pg_class, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) privilege
                        WHERE relkind = 'r' AND obj_description(oid, 'pg_class') LIKE 'append-only%'
                          AND has_table_privilege('plaza_web', oid, privilege)
                        """).query(String.class).list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"statement_timeout, 5s", "lock_timeout, 2s", "idle_in_transaction_session_timeout, 10s"})
    void noPageWaitsForTheDatabaseForever(String setting, String limit) {
        assertThat(web.sql("SHOW " + setting).query(String.class).single()).isEqualTo(limit);
    }

    /** Failures end up in the log, where nobody's address belongs. */
    @Test
    void refusalsDoNotRepeatWhatWasToBeWritten() {
        var insert = """
                INSERT INTO submission (actor_id, key, fingerprint, created_at)
                VALUES (815, '00000000-0000-0000-0000-000000000000', '', now())""";
        web.sql(insert).update();
        assertThatThrownBy(() -> web.sql(insert).update())
                .rootCause()
                .hasMessageContaining("submission_pkey")
                .hasMessageNotContaining("815");
    }

    @Test
    void foldsCaseAndAccents() {
        assertThat(web.sql("SELECT fold('Marca Personal Con PROPÓSITO')")
                        .query(String.class)
                        .single())
                .isEqualTo("marca personal con proposito");
    }

    @Test
    void findsAccentedWordsBySimilarity() {
        assertThat(web.sql("SELECT show_trgm('ñandú')::text")
                        .query(String.class)
                        .single())
                .contains("0x");
    }
}

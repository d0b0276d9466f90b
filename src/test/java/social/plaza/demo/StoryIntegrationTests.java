package social.plaza.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.PlazaApplication;
import social.plaza.audit.AuditLog;
import social.plaza.audit.Integrity;

/** Demo mode from an empty folder, as who tries Plaza starts it. */
class StoryIntegrationTests {

    @TempDir
    private Path folder;

    @Test
    void fillsEveryTabOfTheDesks() {
        try (var plaza = new SpringApplicationBuilder(PlazaApplication.class)
                .run(
                        "--plaza.demo=true",
                        "--plaza.database.directory=" + folder,
                        "--server.port=0",
                        "--management.server.port=0")) {
            JdbcClient jdbc = plaza.getBean(JdbcClient.class);
            assertThat(cases(jdbc, "place.name LIKE 'Marca%' AND c.community_id IS NOT NULL"))
                    .contains("OPEN", "OPEN edited", "ACTED", "KEPT", "ESCALATED");
            assertThat(cases(jdbc, "c.community_id IS NULL")).contains("OPEN");
            assertThat(jdbc.sql("SELECT DISTINCT kind FROM decision")
                            .query(String.class)
                            .list())
                    .contains("HIDE", "LOCK", "WARN", "SILENCE");
            for (String table : List.of("appeal", "returned_post", "person_note", "canned_reason")) {
                assertThat(jdbc.sql("SELECT count(*) FROM " + table)
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isPositive();
            }
            AuditLog log = plaza.getBean(AuditLog.class);
            assertThat(log.chains())
                    .isNotEmpty()
                    .allSatisfy(
                            chain -> assertThat(log.verify(chain.orElse(null))).isInstanceOf(Integrity.Intact.class));
        }
    }

    private static List<String> cases(JdbcClient jdbc, String which) {
        return jdbc.sql("""
                        SELECT DISTINCT c.state || CASE WHEN c.edited_at IS NULL THEN '' ELSE ' edited' END
                        FROM review_case c LEFT JOIN community place ON place.id = c.place_id WHERE\s""" + which).query((row, number) -> row.getString(1)).list();
    }
}

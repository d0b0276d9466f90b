package social.plaza.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.env.Environment;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.testing.Cast;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.Scene;

/** A log that nobody would hold in memory. */
@PlazaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongLogIntegrationTests {

    private static final int ENTRIES = 100_000;
    private static final long MOST_BYTES = 24L << 20;

    private final ModerationLog log;
    private final Communities communities;
    private final Affiliations affiliations;
    private final Cast cast;
    private final Scene scene;
    private final Database database;
    private final Environment environment;

    private Actor admin = Actor.GUEST;

    LongLogIntegrationTests(
            ModerationLog log,
            Communities communities,
            Affiliations affiliations,
            Cast cast,
            Scene scene,
            Database database,
            Environment environment) {
        this.log = log;
        this.communities = communities;
        this.affiliations = affiliations;
        this.cast = cast;
        this.scene = scene;
        this.database = database;
        this.environment = environment;
    }

    @BeforeAll
    void fillALog() {
        admin = cast.actor(cast.person("archivist"));
        CommunityId community = scene.community("archive", admin.account());
        database.asOwner()
                .sql("""
                        INSERT INTO audit_entry (id, community_id, sequence, actor_id, act, subject_kind, subject_id, ground,
                                                 reason, at, previous_hash, hash)
                        SELECT n, :community, n, :admin, CASE WHEN n % 1000 = 0 THEN 'RULES_CHANGED' ELSE 'SETTINGS_CHANGED' END,
                               'COMMUNITY', :community, '', repeat('x', 200), now(), sha256(int8send(n - 1)), sha256(int8send(n))
                        FROM generate_series(1, :entries) n""")
                .param("community", community.value())
                .param("admin", admin.account().value())
                .param("entries", ENTRIES)
                .update();
        database.asOwner().sql("ANALYZE audit_entry").update();
    }

    @Test
    void isReadToItsEndWithoutBeingHeld() {
        var community = communities.view("archive");
        long before = used();
        try (var entries = log.readAll(admin, community, affiliations.of(admin, community.id()), LogFilter.NONE)) {
            Iterator<LogEntry> each = entries.iterator();
            long expected = ENTRIES;
            while (each.hasNext()) {
                assertThat(each.next().id()).isEqualTo(expected--);
                if (expected == 0) {
                    assertThat(used() - before).isLessThan(MOST_BYTES);
                }
            }
            assertThat(expected).isZero();
        }
    }

    @Test
    void arrivesWholeAtAGuest() throws IOException, InterruptedException {
        assertThat(lines("log.csv")).isEqualTo(ENTRIES + 1);
        assertThat(lines("log.csv?act=RULES_CHANGED")).isEqualTo(ENTRIES / 1000 + 1);
    }

    private long lines(String file) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port")
                + "/communities/archive/moderation/" + file);
        try (var client = HttpClient.newHttpClient();
                var lines = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines())
                        .body()) {
            return lines.count();
        }
    }

    @SuppressWarnings("SystemGc") // what is held shows when nothing else is left
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package social.plaza.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The tests' own instruments: a broken one would let everything pass. */
@PlazaTest
class TestingIntegrationTests {

    private final MockMvcTester mvc;
    private final Clock clock;
    private final TestClock testClock;
    private final StatementCount count;
    private final JdbcClient jdbc;
    private final Database database;
    private final Browser browser;

    TestingIntegrationTests(
            MockMvcTester mvc,
            Clock clock,
            TestClock testClock,
            StatementCount count,
            JdbcClient jdbc,
            Database database,
            Browser browser) {
        this.mvc = mvc;
        this.clock = clock;
        this.testClock = testClock;
        this.count = count;
        this.jdbc = jdbc;
        this.database = database;
        this.browser = browser;
    }

    @Test
    void answersWithoutAServer() {
        assertThat(mvc.get().uri("/livez")).hasStatusOk();
    }

    @Test
    void answersABrowser() {
        var page = browser.visit();
        page.navigate("/livez");
        assertThat(page.content()).contains("UP");
    }

    @Test
    void theClockStandsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
        testClock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(TestClock.START.plus(Duration.ofDays(1)));
    }

    @Test
    void countsEveryStatement() {
        assertThat(count.of(() -> {
                    jdbc.sql("SELECT 1").query().listOfRows();
                    jdbc.sql("SELECT :two").param("two", 2).query().listOfRows();
                }))
                .containsExactly("SELECT 1", "SELECT ?");
    }

    @Test
    void emptiesTheDatabase() {
        jdbc.sql("INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date) "
                        + "VALUES (gen_random_uuid(), '', '', '', now())")
                .update();
        database.empty();
        assertThat(jdbc.sql("SELECT count(*) FROM event_publication")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRaceBringsBackEverybody() {
        var race = Race.of(20, i -> () -> {
            if (i % 2 == 0) {
                throw new IllegalStateException("lost");
            }
            return i;
        });
        assertThat(race.values())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).filter(i -> i % 2 == 1).boxed().toList());
        assertThat(race.failures()).hasSize(10);
    }
}

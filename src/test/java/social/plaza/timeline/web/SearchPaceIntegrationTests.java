package social.plaza.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.shared.Actor;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.TestClock;
import social.plaza.timeline.web.SearchPace.TooManySearches;

/** Nobody searches faster than they could read. */
@PlazaTest
class SearchPaceIntegrationTests {

    private static final String HERE = "198.51.100.7";

    private final MockMvcTester mvc;
    private final SearchPace pace;
    private final SearchLimits limits;
    private final Cast cast;
    private final TestClock clock;

    SearchPaceIntegrationTests(MockMvcTester mvc, SearchPace pace, SearchLimits limits, Cast cast, TestClock clock) {
        this.mvc = mvc;
        this.pace = pace;
        this.limits = limits;
        this.cast = cast;
        this.clock = clock;
    }

    @Nested
    class Counting {

        private final SearchPace own = new SearchPace(new SearchLimits(3, 5), clock);

        @Test
        void guestsOfOneNetworkTogether() {
            steps(Actor.GUEST, "2001:db8::1", 2);
            steps(Actor.GUEST, "2001:db8::2", 1);
            assertThatThrownBy(() -> own.step(Actor.GUEST, "2001:db8::3")).isInstanceOf(TooManySearches.class);
            steps(Actor.GUEST, "2001:db8:1::1", 3);
        }

        @Test
        void accountsByThemselvesAndForLonger() {
            steps(Actor.GUEST, HERE, 3);
            Actor ana = cast.actor(cast.person("ana_" + System.nanoTime() % 100_000));
            steps(ana, HERE, 5);
            assertThatThrownBy(() -> own.step(ana, "203.0.113.9")).isInstanceOf(TooManySearches.class);
            clock.advance(Duration.ofMinutes(1));
            steps(ana, HERE, 1);
        }

        private void steps(Actor actor, String from, int count) {
            for (int i = 0; i < count; i++) {
                assertThatCode(() -> own.step(actor, from)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whoSearchesTooOftenIsAskedToWait() {
        clock.advance(Duration.ofDays(1));
        for (int i = 0; i < limits.guestsAMinute() - 1; i++) {
            pace.step(Actor.GUEST, HERE);
        }
        assertThat(search("q=hello")).hasStatusOk();
        for (String show : new String[] {"posts", "accounts", "communities"}) {
            assertThat(search("q=hello&show=" + show))
                    .hasStatus(429)
                    .bodyText()
                    .contains("A moment, please", "search again");
        }
        assertThat(search("q=")).hasStatusOk();
        clock.advance(Duration.ofMinutes(1));
        assertThat(search("q=hello")).hasStatusOk();
    }

    private MvcTestResult search(String query) {
        return mvc.get()
                .uri("/search?" + query)
                .with(request -> {
                    request.setRemoteAddr(HERE);
                    return request;
                })
                .exchange();
    }
}

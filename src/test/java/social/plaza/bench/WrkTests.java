package social.plaza.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkTests {

    private static final String OUTPUT = """
            Running 20s test @ http://127.0.0.1:8080/
              1 threads and 16 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     8.10ms    3.20ms  55.61ms   80.66%
                Req/Sec     2.01k   187.60     2.43k    76.00%
              Latency Distribution
                 50%  650.00us
                 75%    9.25ms
                 90%   12.07ms
                 99%    1.21s
              39992 requests in 20.02s, 1.42GB read
            Requests/sec:   1998.02
            Transfer/sec:     72.57MB
            """;

    @Test
    void readsTheFiguresInMilliseconds() {
        assertThat(Wrk.figures("/", OUTPUT)).isEqualTo(new Wrk.Figures(1998.02, 0.65, 1210));
    }

    @Test
    void refusesFiguresOfFailures() {
        assertThatThrownBy(() -> Wrk.figures("/", OUTPUT + "  Non-2xx or 3xx responses: 12\n"))
                .hasMessageContaining("Non-2xx or 3xx responses: 12");
        assertThatThrownBy(() -> Wrk.figures("/", "  Socket errors: connect 0, read 3, write 0, timeout 0\n"))
                .hasMessageContaining("Socket errors");
    }
}

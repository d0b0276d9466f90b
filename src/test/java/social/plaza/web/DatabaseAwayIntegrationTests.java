package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import social.plaza.testing.PlazaTest;

@PlazaTest
class DatabaseAwayIntegrationTests {

    private final DatabaseAway filter;

    DatabaseAwayIntegrationTests(DatabaseAway filter) {
        this.filter = filter;
    }

    @Test
    void asksForPatienceInTheReadersLanguageAndKeepsTheHeaders() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/communities");
        request.addHeader(RequestId.HEADER, "trace_42");
        request.addPreferredLocale(java.util.Locale.of("es"));
        MockHttpServletResponse response = new MockHttpServletResponse();

        filter.doFilter(request, response, failing(new CannotCreateTransactionException("no connection")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("lang=\"es\"");
        assertThat(response.getHeader("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(response.getHeader(RequestId.HEADER)).isEqualTo("trace_42");
        assertThat(response.getContentAsString()).contains("Si nos escribes por esto, cita trace_42.");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/communities");
        assertThatThrownBy(() -> filter.doFilter(
                        request, new MockHttpServletResponse(), failing(new IllegalStateException("bug"))))
                .hasRootCauseMessage("bug");
    }

    private static FilterChain failing(RuntimeException failure) {
        return (request, response) -> {
            throw new ServletException(failure);
        };
    }
}

package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.testing.PlazaTest;

@PlazaTest
class RequestIdIntegrationTests {

    private final MockMvcTester mvc;
    private final ServletRequestListener listener;
    private final Executor listeners;

    RequestIdIntegrationTests(
            MockMvcTester mvc,
            ServletRequestListener listener,
            @Qualifier("applicationTaskExecutor") Executor listeners) {
        this.mvc = mvc;
        this.listener = listener;
        this.listeners = listeners;
    }

    @Test
    void everyRequestHasItsOwn() {
        assertThat(answered(null)).matches("[0-9a-f]{16}").isNotEqualTo(answered(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4f2d2c9ab6f04b1f8f2f7fd1e7f0a5c1", "0b6c1c58-64d4-4f6e-bb4c-5f1a2f0e3d11", "trace_42"})
    void takesTheProxysWord(String given) {
        assertThat(answered(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "with a space in it",
                "line\nbreak-and-more",
                "<script>alert</script>",
                "ñandú-ñandú",
                ""
            })
    void butNoOtherWord(String given) {
        assertThat(answered(given)).matches("[0-9a-f]{16}");
    }

    @Test
    void norALongOne() {
        assertThat(answered("a".repeat(65))).matches("[0-9a-f]{16}");
    }

    @Test
    void isOnTheAnswerThatTheFirewallGives() {
        assertThat(mvc.get().uri("/").header("Host", "evil.example")).headers().containsHeader(RequestId.HEADER);
    }

    @Test
    void isInTheLogUntilTheServerIsDoneWithTheRequest() {
        var request = new MockHttpServletRequest();
        request.addHeader(RequestId.HEADER, "trace_42");
        var event = new ServletRequestEvent(new MockServletContext(), request);
        listener.requestInitialized(event);
        assertThat(MDC.get(RequestId.LOGGED_AS)).isEqualTo("trace_42");
        listener.requestDestroyed(event);
        assertThat(MDC.get(RequestId.LOGGED_AS)).isNull();
    }

    @Test
    void goesWithWhatIsDoneAfterwards() {
        List<@Nullable String> heard = new ArrayList<>();
        try (var _ = MDC.putCloseable(RequestId.LOGGED_AS, "trace_42")) {
            CompletableFuture.runAsync(() -> heard.add(MDC.get(RequestId.LOGGED_AS)), listeners)
                    .join();
        }
        assertThat(heard).containsExactly("trace_42");
    }

    private @Nullable String answered(@Nullable String given) {
        var request = mvc.get().uri("/help");
        if (given != null) {
            request = request.header(RequestId.HEADER, given);
        }
        return request.exchange().getResponse().getHeader(RequestId.HEADER);
    }
}

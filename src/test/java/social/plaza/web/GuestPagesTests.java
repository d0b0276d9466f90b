package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GuestPagesTests {

    private final AdjustableClock clock = new AdjustableClock();
    private final GuestPages pages = new GuestPages(new GuestSettings(Duration.ofSeconds(1)), clock);
    private int made;
    private Consumer<HttpServletResponse> answer = response -> {
        response.setLocale(Locale.of("es"));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Origin");
        response.addHeader("Vary", "Cookie");
    };

    @Test
    void aPageForOneGuestIsShownToTheNextWithAllItsHeaders() {
        var first = open(get("/communities/tea"));
        var second = open(get("/communities/tea"));

        assertThat(made).isEqualTo(1);
        assertThat(text(second)).isEqualTo(text(first)).isEqualTo("page 1");
        assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(second.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(second.getLocale()).isEqualTo(Locale.of("es"));
        assertThat(second.getHeaders("Vary")).containsExactly("Origin", "Cookie");
    }

    @Test
    void eachAnswerKeepsItsOwnRequestId() {
        var usual = answer;
        answer = usual.andThen(response -> response.setHeader(RequestId.HEADER, "first-request"));
        open(get("/communities/tea"));
        var second = open(with(get("/communities/tea"), RequestId.HEADER, "second-request"));

        assertThat(made).isEqualTo(1);
        assertThat(second.getHeader(RequestId.HEADER)).isEqualTo("second-request");
    }

    @Test
    void whatItDependsOnIsAskedFor() {
        open(get("/communities/tea"));
        open(get("/communities/tea?after=x"));
        open(with(get("/communities/tea"), "Accept-Language", "es"));
        open(with(get("/communities/tea"), "HX-Request", "true"));
        open(with(get("/communities/tea"), "Host", "evil.example"));
        open(carrying(get("/communities/tea"), "language", "es"));
        open(carrying(get("/communities/tea"), "appearance", "dark"));

        assertThat(made).isEqualTo(7);
    }

    @Test
    void whoMayBeSomebodyIsAnsweredAnew() {
        open(get("/communities/tea"));
        open(carrying(get("/communities/tea"), "SID", "x"));
        open(carrying(get("/communities/tea"), "__Host-SID", "x"));
        open(with(get("/communities/tea"), "Authorization", "x"));
        assertThat(made).isEqualTo(4);

        open(carrying(get("/tea"), "SID", "x"));
        open(get("/tea"));
        assertThat(made).isEqualTo(6);
    }

    @Test
    void whateverIsSentMakesItForgetAtOnce() {
        open(get("/communities/tea"));
        open(new MockHttpServletRequest("POST", "/posts/1/hiding"));

        assertThat(text(open(get("/communities/tea")))).isEqualTo("page 3");
    }

    @Test
    void aPageThatWasBegunBeforeSomethingWasSentIsShownToNobodyElse() {
        var usual = answer;
        answer = response -> {
            answer = usual;
            open(new MockHttpServletRequest("DELETE", "/posts/1"));
            usual.accept(response);
        };
        open(get("/communities/tea"));

        assertThat(text(open(get("/communities/tea")))).isEqualTo("page 3");
    }

    @Test
    void aSecondLaterItIsMadeAnew() {
        open(get("/communities/tea"));
        clock.now = clock.now.plusMillis(999);
        open(get("/communities/tea"));
        assertThat(made).isEqualTo(1);

        clock.now = clock.now.plusMillis(1);
        open(get("/communities/tea"));
        assertThat(made).isEqualTo(2);
    }

    @Test
    void onlyAPageForEverybodyIsKept() {
        keepsNot(response -> response.setStatus(404));
        keepsNot(response -> response.setContentType("application/json"));
        keepsNot(response -> response.addCookie(new Cookie("SID", "x")));
        keepsNot(response -> response.addHeader("Set-Cookie", "SID=x"));
    }

    @Test
    void nothingIsKeptWhereThatIsTheWish() {
        var none = new GuestPages(new GuestSettings(Duration.ZERO), clock);
        open(none, get("/communities/tea"));
        open(none, get("/communities/tea"));

        assertThat(made).isEqualTo(2);
    }

    private void keepsNot(Consumer<HttpServletResponse> difference) {
        made = 0;
        var usual = answer;
        answer = usual.andThen(difference);
        open(get("/" + difference.hashCode()));
        open(get("/" + difference.hashCode()));
        answer = usual;
        assertThat(made).isEqualTo(2);
    }

    private MockHttpServletResponse open(MockHttpServletRequest request) {
        return open(pages, request);
    }

    private MockHttpServletResponse open(GuestPages pages, MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        FilterChain chain = (_, answered) -> {
            made++;
            int number = made;
            answer.accept((HttpServletResponse) answered);
            answered.getWriter().write("page " + number);
        };
        try {
            pages.doFilter(request, response, chain);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return response;
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequest get(String address) {
        var parts = address.split("\\?", 2);
        var request = new MockHttpServletRequest("GET", parts[0]);
        request.setQueryString(parts.length == 1 ? null : parts[1]);
        return request;
    }

    private static MockHttpServletRequest with(MockHttpServletRequest request, String header, String value) {
        request.addHeader(header, value);
        return request;
    }

    private static MockHttpServletRequest carrying(MockHttpServletRequest request, String cookie, String value) {
        request.setCookies(new Cookie(cookie, value));
        return request;
    }

    private static final class AdjustableClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package social.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import social.plaza.testing.PlazaTest;

@PlazaTest
class DoorsIntegrationTests {

    private static final List<String> ON_EVERY_ANSWER = List.of(
            "Content-Security-Policy",
            "Permissions-Policy",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options");

    private final MockMvcTester mvc;

    DoorsIntegrationTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/communities",
                "/no-such-page",
                "/staff/applications",
                "/assets/none.css",
                "/favicon.ico",
                "/posts/not-a-number",
                "/communities/discover"
            })
    void securesEveryAnswer(String path) {
        assertSecured(mvc.get().uri(path).exchange());
    }

    @Test
    void securesWhatTheFirewallTurnsAway() {
        MvcTestResult answer =
                mvc.get().uri("/").header(HttpHeaders.HOST, "evil.example").exchange();
        assertThat(answer).hasStatus(400);
        assertSecured(answer);
    }

    @Test
    void securesAForgedForm() {
        MvcTestResult answer = mvc.post().uri("/login").exchange();
        assertThat(answer).hasStatus(403);
        assertSecured(answer);
    }

    @Test
    void knowsNoUnlistedAddress() {
        assertThat(mvc.get().uri("/no-such-page")).hasStatus(404);
    }

    @Test
    void sendsAGuestToSignIn() {
        assertThat(mvc.get().uri("/communities")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
    }

    @Test
    void showsTheConsoleToNobodyButStaff() {
        assertThat(mvc.get().uri("/staff/applications")).hasStatus3xxRedirection();
    }

    private static void assertSecured(MvcTestResult answer) {
        assertThat(ON_EVERY_ANSWER)
                .allSatisfy(name -> assertThat(answer.getResponse().getHeader(name))
                        .as(name)
                        .isNotBlank());
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).doesNotContain("unsafe");
    }
}

package social.plaza.web.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import social.plaza.account.SignedInAccount;
import social.plaza.testing.Cast;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;

@PlazaTest
class SessionIntegrationTests {

    private final FindByIndexNameSessionRepository<Session> sessions;
    private final StatementCount count;
    private final MockMvcTester mvc;
    private final Cast cast;

    @SuppressWarnings("unchecked") // the kind of session is the repository's own affair
    SessionIntegrationTests(
            FindByIndexNameSessionRepository<?> sessions, StatementCount count, MockMvcTester mvc, Cast cast) {
        this.sessions = (FindByIndexNameSessionRepository<Session>) sessions;
        this.count = count;
        this.mvc = mvc;
        this.cast = cast;
    }

    @Test
    void lookingAtAPageReadsTheSessionOnceAndWritesNothing() {
        var session = sessions.createSession();
        session.setAttribute("name", "value");
        sessions.save(session);

        var statements = count.of(() -> {
            var found = requireNonNull(sessions.findById(session.getId()));
            found.setLastAccessedTime(found.getLastAccessedTime().plusSeconds(30));
            sessions.save(found);
        });

        assertThat(statements).singleElement().asString().startsWith("SELECT");
    }

    @Test
    void aPageOfSomebodySignedInReadsTheSessionOnce() {
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInAccount(cast.person("once"), null), null, List.of())));
        sessions.save(session);
        var cookie = Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));

        var statements =
                count.of(() -> assertThat(mvc.get().uri("/settings/profile").cookie(new Cookie("SID", cookie)))
                        .hasStatusOk());

        assertThat(statements)
                .filteredOn(statement -> statement.contains("SPRING_SESSION S"))
                .hasSize(1);
    }

    @Test
    void isForgottenAfterThirtyQuietDays() {
        assertThat(sessions.createSession().getMaxInactiveInterval()).isEqualTo(Duration.ofDays(30));
    }
}

package social.plaza.web.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.StatementCount;

@PlazaTest
class SessionIntegrationTests {

    private final FindByIndexNameSessionRepository<Session> sessions;
    private final StatementCount count;

    @SuppressWarnings("unchecked") // the kind of session is the repository's own affair
    SessionIntegrationTests(FindByIndexNameSessionRepository<?> sessions, StatementCount count) {
        this.sessions = (FindByIndexNameSessionRepository<Session>) sessions;
        this.count = count;
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
    void isForgottenAfterThirtyQuietDays() {
        assertThat(sessions.createSession().getMaxInactiveInterval()).isEqualTo(Duration.ofDays(30));
    }
}

package social.plaza.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;

class CalmSessionTests {

    private final Instant seen = Instant.parse("2026-11-21T12:00:00Z");
    private final CalmSession<MapSession> session = new CalmSession<>(new MapSession());

    @Test
    void ignoresAnAccessWithinTheMinute() {
        session.session().setLastAccessedTime(seen);
        session.setLastAccessedTime(seen.plusSeconds(60));
        assertThat(session.getLastAccessedTime()).isEqualTo(seen);
    }

    @Test
    void notesAnAccessAfterAMinute() {
        session.session().setLastAccessedTime(seen);
        session.setLastAccessedTime(seen.plusSeconds(61));
        assertThat(session.getLastAccessedTime()).isEqualTo(seen.plusSeconds(61));
    }
}

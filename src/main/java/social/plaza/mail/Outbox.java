package social.plaza.mail;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Ids;

/** Where messages wait to be sent. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a message into the outbox with the caller's transaction; a second one with the same key is left out.
     *
     * @param key names the occasion, so that it is told once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String key, String recipient, String subject, String body) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        INSERT INTO outgoing_message
                            (id, dedupe_key, recipient, subject, body, created_at, next_try_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (dedupe_key) DO NOTHING""")
                .params(Ids.next(), key, recipient, subject, body, now, now)
                .update();
    }
}

package social.plaza.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Ids;

/** Where messages wait to be sent. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final MessageSource texts;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MessageSource texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Puts a message into the outbox with the caller's transaction; a second one with the same key is left out.
     *
     * @param key names the occasion, so that it is told once
     * @param language the recipient's, null for English
     * @param text names the message: {@code mail.<text>.subject} and {@code mail.<text>.body}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String key, String recipient, @Nullable String language, String text, Object... arguments) {
        Locale locale = Locale.of(language == null ? "en" : language);
        put(
                key,
                recipient,
                texts.getMessage("mail." + text + ".subject", arguments, locale),
                texts.getMessage("mail." + text + ".body", arguments, locale));
    }

    /** Puts a message with words that the caller has chosen. */
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

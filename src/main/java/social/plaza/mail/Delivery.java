package social.plaza.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends what waits in the outbox, one message after the other. A message is put off before it is tried, so that one that
 * fails, or kills Plaza, is tried again after a pause, and none holds up the others; its text is wiped once it is sent,
 * because links in it are as good as keys.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Messages a round; more wait for the next. */
    private static final int MOST = 100;

    /** After so many failures in a round the mail server is taken to be away. */
    private static final int PATIENCE = 3;

    private record Message(long id, String recipient, String subject, String body, int attempts) {}

    private final JdbcClient jdbc;
    private final JavaMailSender sender;
    private final String from;
    private final Clock clock;

    Delivery(JdbcClient jdbc, JavaMailSender sender, String from, Clock clock) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.from = from;
        this.clock = clock;
    }

    void sendDue() {
        int failures = 0;
        for (int i = 0; i < MOST && failures < PATIENCE; i++) {
            Optional<Message> next = take();
            if (next.isEmpty()) {
                return;
            }
            failures += sent(next.get()) ? 0 : 1;
        }
    }

    /** Two minutes, four, eight … up to six hours between attempts; after the twelfth, about two days, it is given up. */
    private Optional<Message> take() {
        return jdbc.sql("""
                        UPDATE outgoing_message SET attempts = attempts + 1,
                            next_try_at = CAST(:now AS timestamptz)
                                + least(interval '1 minute' * power(2, attempts + 1), interval '6 hours')
                        WHERE id = (SELECT id FROM outgoing_message
                            WHERE sent_at IS NULL AND next_try_at <= :now AND attempts < 12 AND body IS NOT NULL
                            ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, recipient, subject, body, attempts""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Message(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .optional();
    }

    private boolean sent(Message message) {
        try {
            sender.send(mime -> write(message, mime));
        } catch (MailException refused) {
            LOG.warn(
                    "Message {} was not taken at attempt {}: {}",
                    message.id(),
                    message.attempts(),
                    refused.getClass().getSimpleName());
            return false;
        }
        jdbc.sql("UPDATE outgoing_message SET sent_at = ?, body = NULL WHERE id = ?")
                .params(Timestamp.from(clock.instant()), message.id())
                .update();
        return true;
    }

    private void write(Message message, MimeMessage mime) throws MessagingException {
        var helper = new MimeMessageHelper(mime, "UTF-8");
        helper.setFrom(from);
        helper.setTo(message.recipient());
        helper.setSubject(message.subject());
        helper.setText(message.body());
        mime.setHeader("Auto-Submitted", "auto-generated");
    }
}

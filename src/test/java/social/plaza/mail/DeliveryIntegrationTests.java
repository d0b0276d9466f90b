package social.plaza.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;
import social.plaza.testing.Database;
import social.plaza.testing.PlazaTest;
import social.plaza.testing.TestClock;

@PlazaTest
class DeliveryIntegrationTests {

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final TestClock clock;
    private final Database database;
    private final Server server = new Server();
    private final Delivery delivery;

    DeliveryIntegrationTests(
            Outbox outbox, JdbcClient jdbc, TransactionOperations transaction, TestClock clock, Database database) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.database = database;
        this.delivery = new Delivery(jdbc, server, "plaza@example.org", clock);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void sendsEachMessageOnceAndWipesItsText() throws Exception {
        put("one", "Primera", "¿Qué tal?");
        put("one", "Primera", "¿Qué tal?");
        put("two", "Second", "text");
        delivery.sendDue();
        delivery.sendDue();
        assertThat(server.taken).hasSize(2);
        MimeMessage first = server.taken.getFirst();
        assertThat(first.getSubject()).isEqualTo("Primera");
        assertThat(first.getContent()).isEqualTo("¿Qué tal?");
        assertThat(first.getAllRecipients()).extracting(Objects::toString).containsExactly("one@example.org");
        assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(count("body IS NOT NULL OR sent_at IS NULL")).isZero();
    }

    @Test
    void triesAgainAfterGrowingPausesAndLosesNothing() {
        put("one", "Subject", "text");
        server.away = true;
        delivery.sendDue();
        delivery.sendDue();
        assertThat(server.attempts).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        delivery.sendDue();
        assertThat(server.attempts).isEqualTo(2);
        clock.advance(Duration.ofMinutes(3));
        delivery.sendDue();
        assertThat(server.attempts).isEqualTo(2);
        server.away = false;
        clock.advance(Duration.ofMinutes(1));
        delivery.sendDue();
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void givesUpAfterTwelveAttempts() {
        put("one", "Subject", "text");
        server.away = true;
        for (int i = 0; i < 20; i++) {
            delivery.sendDue();
            clock.advance(Duration.ofHours(7));
        }
        assertThat(server.attempts).isEqualTo(12);
    }

    @Test
    void leavesAServerInPeaceThatIsAway() {
        for (int i = 0; i < 10; i++) {
            put("message" + i, "Subject", "text");
        }
        server.away = true;
        delivery.sendDue();
        assertThat(server.attempts).isEqualTo(3);
    }

    private void put(String key, String subject, String body) {
        transaction.executeWithoutResult(_ -> outbox.put(key, key + "@example.org", subject, body));
    }

    private int count(String condition) {
        return jdbc.sql("SELECT count(*) FROM outgoing_message WHERE " + condition)
                .query(Integer.class)
                .single();
    }

    /** Takes messages, or is away. */
    private static final class Server extends JavaMailSenderImpl {
        private final List<MimeMessage> taken = new ArrayList<>();
        private boolean away;
        private int attempts;

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            attempts++;
            if (away) {
                throw new MailSendException("away");
            }
            taken.addAll(List.of(messages));
        }
    }
}

package social.plaza.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.Site;

/**
 * The newest messages, to be read by whoever tries Plaza out: in demo mode and with the embedded database, and nowhere
 * that messages are really sent, because anybody could then use anybody's links.
 */
@Component
public class OutboxPage {

    /** A message as it waits. */
    public record Message(String recipient, String subject, List<Piece> body, Instant at) {}

    /**
     * A part of a message's text.
     *
     * @param link whether it is an address on this site, to be followed
     */
    public record Piece(String text, boolean link) {}

    private static final int NEWEST = 50;

    private final JdbcClient jdbc;
    private final Pattern links;
    private final boolean open;

    OutboxPage(JdbcClient jdbc, Site site, MailSettings settings, Environment environment) {
        this.jdbc = jdbc;
        this.links = Pattern.compile(Pattern.quote(site.link("/")) + "\\S*");
        this.open = isOpen(site, settings, environment);
    }

    /** Empty where messages are really sent. */
    public Optional<List<Message>> newest() {
        return open ? Optional.of(read()) : Optional.empty();
    }

    private List<Message> read() {
        return jdbc.sql("""
                        SELECT recipient, subject, coalesce(body, '') AS body, created_at
                        FROM outgoing_message ORDER BY id DESC LIMIT ?""")
                .param(NEWEST)
                .query((row, _) -> new Message(
                        row.getString("recipient"),
                        row.getString("subject"),
                        pieces(row.getString("body")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Piece> pieces(String body) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = links.matcher(body);
        int end = 0;
        while (link.find()) {
            pieces.add(new Piece(body.substring(end, link.start()), false));
            pieces.add(new Piece(link.group(), true));
            end = link.end();
        }
        pieces.add(new Piece(body.substring(end), false));
        return pieces;
    }

    private static boolean isOpen(Site site, MailSettings settings, Environment environment) {
        if (environment.containsProperty("spring.mail.host")) {
            return false;
        }
        boolean trying = site.demo() || !environment.containsProperty("spring.datasource.url");
        return Objects.requireNonNullElse(settings.outboxPage(), trying);
    }
}

package social.plaza.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import social.plaza.account.SignedInAccount;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;

/** Who makes a request, read from the database once per request, so that a suspension holds at the very next one. */
@Component
class Actors {

    private static final String ATTRIBUTE = Present.class.getName();

    /** More are not counted: the page says 99+. */
    private static final int MOST_UNREAD = 100;

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actor, with a face if it has one, and how many notifications wait. */
    record Present(Actor actor, @Nullable ImageId avatar, int unread) {
        static final Present GUEST = new Present(Actor.GUEST, null, 0);
    }

    Actor of(HttpServletRequest request) {
        return present(request).actor();
    }

    Present present(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Present known) {
            return known;
        }
        Present present = load(request.getUserPrincipal());
        request.setAttribute(ATTRIBUTE, present);
        return present;
    }

    /** Answers this request without asking who makes it. */
    void takeForGuest(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, Present.GUEST);
    }

    private Present load(@Nullable Principal principal) {
        if (!(principal instanceof Authentication authentication)
                || !(authentication.getPrincipal() instanceof SignedInAccount account)) {
            return Present.GUEST;
        }
        return jdbc.sql("""
                        SELECT id, handle, display_name, standing, protected, staff, language, appearance, avatar,
                               (SELECT count(*) FROM (SELECT 1 FROM shown_notification
                                                      WHERE account_id = account.id AND read_at IS NULL LIMIT ?)) AS unread
                        FROM account WHERE id = ?""")
                .params(MOST_UNREAD, account.id().value())
                .query((row, number) -> present(row))
                .optional()
                .orElse(Present.GUEST);
    }

    private static Present present(ResultSet row) throws SQLException {
        Actor actor = new Actor(
                new AccountId(row.getLong("id")),
                row.getString("handle"),
                row.getString("display_name"),
                Actor.Standing.valueOf(row.getString("standing")),
                row.getBoolean("protected"),
                row.getBoolean("staff"),
                row.getString("language"),
                row.getString("appearance"));
        return new Present(actor, ImageId.read(row, "avatar"), row.getInt("unread"));
    }
}

package social.plaza.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Role;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.Token;

/** An invitation opened by its token; reading it changes nothing. */
@Component
public class InvitationLetter {

    private static final String QUERY = """
            SELECT i.community_id, i.kind, i.note, i.inviter_role, i.expires_at, s.role AS role_now,
                   inviter.handle, inviter.display_name, (%s) AS open,
                   i.kind = 'LINK' OR EXISTS (SELECT FROM account a WHERE a.id = :viewer AND %s) AS theirs
            FROM invitation i JOIN account inviter ON inviter.id = i.inviter_id
            LEFT JOIN membership s
                ON s.community_id = i.community_id AND s.account_id = i.inviter_id AND s.state = 'ACTIVE'
            WHERE i.token_hash = :hash""".formatted(Standings.OPEN_INVITATION, Standings.ADDRESSED);

    private static final long NOBODY = 0;

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationLetter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the page of an invitation says.
     *
     * @param theirs a link, or addressed to the viewer; a guest may still turn out to be the one
     * @param approves in a restricted community it makes a member, not a request
     */
    public record Letter(
            CommunityId community,
            String inviter,
            String inviterName,
            String note,
            Instant expiresAt,
            boolean open,
            boolean theirs,
            boolean approves) {}

    /** In one statement; {@code NotFound} where no invitation has this token. */
    public Letter open(Actor viewer, String token) {
        return jdbc.sql(QUERY)
                .param("hash", new Token(token).hash())
                .param("viewer", viewer.guest() ? NOBODY : viewer.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> letter(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        boolean approves = !"LINK".equals(row.getString("kind"))
                && sentByTeam(row.getString("inviter_role"))
                && sentByTeam(row.getString("role_now"));
        return new Letter(
                new CommunityId(row.getLong("community_id")),
                row.getString("handle"),
                row.getString("display_name"),
                row.getString("note"),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("open"),
                row.getBoolean("theirs"),
                approves);
    }

    private static boolean sentByTeam(@Nullable String role) {
        return role != null && Role.valueOf(role) != Role.MEMBER;
    }
}

package social.plaza.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;
import social.plaza.shared.Verdict.Denied;

/** The invitations of a community with what became of them, newest first: all for the team, the own for a member. */
@Component
public class InvitationList {

    private static final String PAGE = """
            SELECT i.id, i.kind, i.inviter_id, i.note, i.email, i.max_uses, i.uses, i.created_at, i.expires_at,
                   i.revoked_at IS NOT NULL AS revoked, i.declined_at IS NOT NULL AS declined,
                   i.expires_at <= :now AS expired, (%s) AS open,
                   inviter.handle AS inviter, invitee.handle AS invitee
            FROM invitation i JOIN account inviter ON inviter.id = i.inviter_id
            LEFT JOIN account invitee ON invitee.id = i.invitee_id
            WHERE i.community_id = :community AND i.id < :before AND (:everybody OR i.inviter_id = :viewer)
            ORDER BY i.id DESC LIMIT :fetch""".formatted(Standings.OPEN_INVITATION);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final InvitationPolicy policy = new InvitationPolicy();

    InvitationList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of an invitation. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        REVOKED,
        EXPIRED,
        VOID
    }

    /**
     * One invitation as its sender or the team sees it.
     *
     * @param to the handle or the address invited, the latter masked for everybody but its sender; empty for a link
     */
    public record Sent(
            long id,
            boolean link,
            String to,
            String inviter,
            String note,
            State state,
            int uses,
            int maxUses,
            Instant createdAt,
            Instant expiresAt) {

        public boolean open() {
            return state == State.OPEN;
        }
    }

    /**
     * What the page lets its viewer send.
     *
     * @param obstacle message key of why nothing, null where something
     * @param left of the five that a plain member may ever send; null where there is no cap
     * @param shapesLinks may choose how often a link works and for how long
     */
    public record Offer(@Nullable String obstacle, @Nullable Integer left, boolean shapesLinks) {}

    public Offer offer(Actor viewer, Affiliation affiliation, CommunityView community) {
        var person =
                new Person(viewer.account(), viewer.protectedAccount(), viewer.staff(), viewer.standing(), affiliation);
        OptionalInt left = policy.left(affiliation);
        return new Offer(
                policy.canInvite(person, community) instanceof Denied(String reason) ? reason : null,
                left.isPresent() ? left.getAsInt() : null,
                policy.canShapeLinks(affiliation).allowed());
    }

    /** One page, in one statement. */
    public Slice<Sent> page(Actor viewer, Affiliation affiliation, Cursor before) {
        policy.canSee(affiliation).orRefuse();
        List<Sent> rows = jdbc.sql(PAGE)
                .param("community", affiliation.community().value())
                .param("viewer", viewer.account().value())
                .param("everybody", affiliation.moderates())
                .param("before", before.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("fetch", Slice.FETCH)
                .query((row, _) -> sent(row, viewer))
                .list();
        return Slice.of(rows, last -> Cursor.at(last.id()));
    }

    private static Sent sent(ResultSet row, Actor viewer) throws SQLException {
        boolean own = viewer.account().value() == row.getLong("inviter_id");
        return new Sent(
                row.getLong("id"),
                "LINK".equals(row.getString("kind")),
                to(row.getString("invitee"), row.getString("email"), own),
                row.getString("inviter"),
                row.getString("note"),
                state(row),
                row.getInt("uses"),
                row.getInt("max_uses"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static String to(@Nullable String handle, @Nullable String email, boolean own) {
        if (handle != null) {
            return '@' + handle;
        }
        if (email == null || own) {
            return email == null ? "" : email;
        }
        return email.charAt(0) + "…" + email.substring(email.lastIndexOf('@'));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getInt("uses") >= row.getInt("max_uses")) {
            return State.ACCEPTED;
        }
        if (row.getBoolean("revoked")) {
            return State.REVOKED;
        }
        if (row.getBoolean("declined")) {
            return State.DECLINED;
        }
        if (row.getBoolean("expired")) {
            return State.EXPIRED;
        }
        return row.getBoolean("open") ? State.OPEN : State.VOID;
    }
}

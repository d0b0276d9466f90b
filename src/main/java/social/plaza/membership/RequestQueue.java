package social.plaza.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliation;
import social.plaza.media.ImageId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** Pending requests with what helps decide them, oldest first. */
@Component
public class RequestQueue {

    private static final String PAGE = """
            WITH page AS (
                SELECT id, account_id, question, answer, asked_at, invitation_id FROM join_request
                WHERE community_id = :community AND state = 'PENDING' AND id > :after ORDER BY id LIMIT :fetch)
            SELECT q.id, q.question, q.answer, q.asked_at, a.handle, a.display_name, a.avatar, a.created_at, a.protected,
                   a.standing <> 'GOOD' AS restrained, a.email_verified_at IS NOT NULL AS verified,
                   shared.number AS common, shared.names AS common_names,
                   (SELECT max(removed_at) FROM removal r
                    WHERE r.account_id = q.account_id AND r.community_id = :community) AS removed_at,
                   declined.decided_at AS declined_at, declined.reason AS declined_reason,
                   (SELECT inviter.handle FROM invitation i JOIN account inviter ON inviter.id = i.inviter_id
                    WHERE i.id = q.invitation_id) AS invited_by,
                   EXISTS (SELECT FROM block WHERE blocker_id = :reviewer AND blocked_id = q.account_id) AS blocked,
                   EXISTS (SELECT FROM mute WHERE muter_id = :reviewer AND muted_id = q.account_id) AS muted
            FROM page q JOIN account a ON a.id = q.account_id
            LEFT JOIN LATERAL (
                SELECT count(*) AS number, (array_agg(c.name ORDER BY c.members DESC, c.id))[1\\:3] AS names
                FROM membership theirs
                JOIN membership mine ON mine.community_id = theirs.community_id
                     AND mine.account_id = :reviewer AND mine.state = 'ACTIVE'
                JOIN community c ON c.id = theirs.community_id
                WHERE theirs.account_id = q.account_id AND theirs.state = 'ACTIVE') shared ON true
            LEFT JOIN LATERAL (
                SELECT decided_at, reason FROM join_request d
                WHERE d.account_id = q.account_id AND d.community_id = :community AND d.state = 'DECLINED'
                ORDER BY d.id DESC LIMIT 1) declined ON true
            ORDER BY q.id""";

    private final JdbcClient jdbc;
    private final AdmissionPolicy policy = new AdmissionPolicy();

    RequestQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request as its reviewer weighs it.
     *
     * @param question as it was asked, empty where none was
     * @param restrained the account is limited or suspended
     * @param common communities that reviewer and requester both belong to, the largest by name
     * @param invitedBy handle of who sent the invitation that led here
     * @param blocked the reviewer has blocked the requester
     */
    public record Waiting(
            long id,
            String handle,
            String displayName,
            @Nullable ImageId avatar,
            Instant accountSince,
            boolean verified,
            boolean protectedAccount,
            boolean restrained,
            String question,
            String answer,
            Instant askedAt,
            int common,
            List<String> commonNames,
            @Nullable Instant removedAt,
            @Nullable Instant declinedAt,
            @Nullable String declinedReason,
            @Nullable String invitedBy,
            boolean blocked,
            boolean muted) {

        public int commonUnnamed() {
            return common - commonNames.size();
        }
    }

    /** One page, in one statement; as if it were not there for whom it does not concern. */
    public Slice<Waiting> page(Actor reviewer, Affiliation affiliation, Cursor after) {
        policy.canSeeRequests(affiliation).orRefuse();
        List<Waiting> rows = jdbc.sql(PAGE)
                .param("community", affiliation.community().value())
                .param("reviewer", reviewer.account().value())
                .param("after", after.equals(Cursor.TOP) ? 0 : after.id())
                .param("fetch", Slice.FETCH)
                .query((row, _) -> waiting(row))
                .list();
        return Slice.of(rows, last -> Cursor.at(last.id()));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("display_name"),
                ImageId.read(row, "avatar"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("verified"),
                row.getBoolean("protected"),
                row.getBoolean("restrained"),
                row.getString("question"),
                row.getString("answer"),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("common"),
                names(row),
                instant(row.getTimestamp("removed_at")),
                instant(row.getTimestamp("declined_at")),
                row.getString("declined_reason"),
                row.getString("invited_by"),
                row.getBoolean("blocked"),
                row.getBoolean("muted"));
    }

    private static List<String> names(ResultSet row) throws SQLException {
        var names = row.getArray("common_names");
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

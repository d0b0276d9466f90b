package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliation;
import social.plaza.post.Enclosures;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;

/** Reads hidden posts that were changed and sent back. Who may not undo the hiding does not see them. */
@Component
public class ReturnQueue {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    /** With, as {@code m} and {@code n}, the active memberships of the author and of the decider. */
    private static final String SENT = """
            returned_post q JOIN decision d ON d.id = q.decision_id JOIN post p ON p.id = d.post_id
            """ + Ranks.JOINED;

    /** Says in SQL what {@link ReviewPolicy#canUndo} says. */
    private static final String SEEN_BY_TEAM = """
            d.community_id = :desk AND NOT d.by_staff AND d.account_id <> :reader
            AND (coalesce(m.role, 'MEMBER') = 'MEMBER' OR (:admin AND m.role = 'MODERATOR'))
            AND (:admin OR d.decided_by = :reader OR coalesce(n.role, 'MEMBER') <> 'ADMIN')""";

    private static final String SEEN_BY_STAFF = """
            d.account_id <> :reader AND (d.by_staff OR coalesce(m.role, 'MEMBER') = 'ADMIN')""";

    private static final String WAITING = "(q.outcome IS NULL AND d.undone_at IS NULL AND p.deleted_at IS NULL)";

    private static final String FIELDS = """
            SELECT q.id, q.decision_id, d.post_id, d.ground, coalesce(c.name, '') AS place, q.before, q.after,
                   q.returned_at, q.outcome, q.answered_at, %s AS waiting, a.id AS author_id, a.handle, a.display_name, a.avatar,
                   b.id AS answerer_id, b.handle AS answerer_handle, b.display_name AS answerer_name, %s
            FROM %s
            JOIN account a ON a.id = d.account_id
            LEFT JOIN account b ON b.id = q.answered_by
            LEFT JOIN community c ON c.id = d.community_id
            """.formatted(WAITING, Enclosures.COLUMNS, SENT);

    private static final WaitingFirst<ReturnedPost> PAGES = new WaitingFirst<>(
            FIELDS,
            WAITING,
            (row, number) -> view(row, true),
            row -> WaitingFirst.at(row.state().waiting(), row.id()));

    private final JdbcClient jdbc;

    ReturnQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a community's team: those that wait, longest first, then the answered. One statement. */
    public Slice<ReturnedPost> of(Actor reader, Affiliation affiliation, Cursor from) {
        POLICY.canReadAll(reader, affiliation).orRefuse();
        return PAGES.page(jdbc, SEEN_BY_TEAM, WaitingFirst.reader(reader, affiliation), from);
    }

    /** Those that staff have to answer, in the same order. One statement. */
    public Slice<ReturnedPost> ofStaff(Actor reader, Cursor from) {
        POLICY.canReadPlatform(reader).orNotFound();
        return PAGES.page(jdbc, SEEN_BY_STAFF, WaitingFirst.reader(reader, null), from);
    }

    /** How many wait for this reader's answer. One statement. */
    public int waiting(Actor reader, Affiliation affiliation) {
        if (!POLICY.canReadAll(reader, affiliation).allowed()) {
            return 0;
        }
        return jdbc.sql("SELECT count(*) FROM " + SENT + " WHERE " + WAITING + " AND " + SEEN_BY_TEAM)
                .params(WaitingFirst.reader(reader, affiliation))
                .query(Integer.class)
                .single();
    }

    /** What the reader sent back after a decision; null where nothing. */
    @Nullable
    ReturnedPost own(Actor reader, long decision) {
        return jdbc.sql(FIELDS + "WHERE d.id = :decision AND d.account_id = :reader")
                .param("decision", decision)
                .param("reader", reader.account().value())
                .query((row, number) -> view(row, false))
                .optional()
                .orElse(null);
    }

    /** Whom to tell: everybody who may answer it now. */
    public List<AccountId> answerers(long id) {
        return jdbc.sql("""
                        SELECT t.account_id FROM %s
                         JOIN membership t ON t.community_id = d.community_id AND t.state = 'ACTIVE'
                              AND t.role <> 'MEMBER' AND t.account_id <> d.account_id
                              AND (t.role = 'ADMIN' OR (coalesce(m.role, 'MEMBER') = 'MEMBER'
                                   AND (t.account_id = d.decided_by OR coalesce(n.role, 'MEMBER') <> 'ADMIN')))
                        WHERE q.id = :id AND NOT d.by_staff
                        UNION ALL SELECT t.id FROM returned_post q JOIN decision d ON d.id = q.decision_id
                         JOIN account t ON t.staff AND t.standing = 'GOOD' AND t.id <> d.account_id
                        WHERE q.id = :id AND d.by_staff""".formatted(SENT))
                .param("id", id)
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list();
    }

    private static ReturnedPost view(ResultSet row, boolean names) throws SQLException {
        Instant answeredAt = Columns.instantOrNull(row, "answered_at");
        return new ReturnedPost(
                row.getLong("id"),
                row.getLong("decision_id"),
                row.getString("place"),
                Columns.face(row, "author_id", "handle", "display_name"),
                new PostId(row.getLong("post_id")),
                requireNonNull(Cited.of(row.getString("ground"))),
                Difference.between(row.getString("before"), row.getString("after")),
                Columns.instant(row, "returned_at"),
                ReturnState.of(row.getString("outcome"), row.getBoolean("waiting")),
                names ? Columns.cardOrNull(row, "answerer_id", "answerer_handle", "answerer_name") : null,
                answeredAt,
                Enclosures.read(row, true));
    }
}

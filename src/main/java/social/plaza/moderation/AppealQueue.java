package social.plaza.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliation;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Slice;

/**
 * Reads appeals. Who may not answer one does not see it, apart from who decided what it is against; nobody sees the own
 * one here. The conditions say in SQL what {@link AppealPolicy} says.
 */
@Component
public class AppealQueue {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    /** With, as {@code m} and {@code n}, the active memberships of the person concerned and of the decider. */
    private static final String CONTESTED = """
            appeal q JOIN decision d ON d.id = q.decision_id
            """ + Ranks.JOINED;

    private static final String FOR_STAFF = "(d.by_staff OR 'ADMIN' IN (coalesce(m.role, ''), coalesce(n.role, '')))";

    private static final String SEEN_BY_TEAM = """
            d.community_id = :desk AND d.account_id <> :reader
            AND ((NOT %s AND (coalesce(m.role, 'MEMBER') = 'MEMBER' OR :admin))
                 OR (d.decided_by = :reader AND NOT d.by_staff))""".formatted(FOR_STAFF);

    private static final String SEEN_BY_STAFF = "d.account_id <> :reader AND " + FOR_STAFF;

    private static final String WAITING = "(q.outcome IS NULL AND d.undone_at IS NULL)";

    private static final String FIELDS = """
            SELECT q.id, q.decision_id, d.kind, coalesce(c.name, '') AS place, q.text, q.appealed_at, q.outcome,
                   d.undone_at IS NULL AS stands, q.answer, q.answered_at, d.decided_by = :reader AS decider,
                   a.id AS person_id, a.handle, a.display_name, a.avatar,
                   b.id AS answerer_id, b.handle AS answerer_handle, b.display_name AS answerer_name
            FROM %s
            JOIN account a ON a.id = d.account_id
            LEFT JOIN account b ON b.id = q.answered_by
            LEFT JOIN community c ON c.id = d.community_id
            """.formatted(CONTESTED);

    private static final WaitingFirst<AppealView> PAGES = new WaitingFirst<>(
            FIELDS,
            WAITING,
            (row, number) -> view(row, true),
            row -> WaitingFirst.at(row.state().waiting(), row.id()));

    private final JdbcClient jdbc;

    AppealQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A community's appeals, for its team: those that wait, longest first, then the answered. One statement. */
    public Slice<AppealView> of(Actor reader, Affiliation affiliation, Cursor from) {
        POLICY.canReadAll(reader, affiliation).orRefuse();
        return PAGES.page(jdbc, SEEN_BY_TEAM, WaitingFirst.reader(reader, affiliation), from);
    }

    /** The platform's appeals, for staff, in the same order. One statement. */
    public Slice<AppealView> ofStaff(Actor reader, Cursor from) {
        POLICY.canReadPlatform(reader).orNotFound();
        return PAGES.page(jdbc, SEEN_BY_STAFF, WaitingFirst.reader(reader, null), from);
    }

    /** How many appeals wait for this reader's answer. One statement. */
    public int waiting(Actor reader, Affiliation affiliation) {
        return POLICY.canReadAll(reader, affiliation).allowed()
                ? count(SEEN_BY_TEAM, WaitingFirst.reader(reader, affiliation))
                : 0;
    }

    public int waitingForStaff(Actor reader) {
        return POLICY.canReadPlatform(reader).allowed() ? count(SEEN_BY_STAFF, WaitingFirst.reader(reader, null)) : 0;
    }

    /** One appeal of a community; one of another community is not there. */
    public AppealView view(Actor reader, Affiliation affiliation, long id) {
        POLICY.canReadAll(reader, affiliation).orNotFound();
        return one(SEEN_BY_TEAM, WaitingFirst.reader(reader, affiliation), id);
    }

    public AppealView viewOfStaff(Actor reader, long id) {
        POLICY.canReadPlatform(reader).orNotFound();
        return one(SEEN_BY_STAFF, WaitingFirst.reader(reader, null), id);
    }

    /** The appeal against a decision about the reader; null where there is none. One statement. */
    @Nullable
    AppealView own(Actor reader, long decision) {
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
                        SELECT t.account_id FROM %2$s
                         JOIN membership t ON t.community_id = d.community_id AND t.state = 'ACTIVE'
                              AND t.role <> 'MEMBER' AND t.account_id NOT IN (d.account_id, d.decided_by)
                              AND (t.role = 'ADMIN' OR coalesce(m.role, 'MEMBER') = 'MEMBER')
                        WHERE q.id = :id AND NOT %1$s
                        UNION ALL SELECT t.id FROM %2$s
                         JOIN account t ON t.staff AND t.standing = 'GOOD' AND t.id NOT IN (d.account_id, d.decided_by)
                        WHERE q.id = :id AND %1$s""".formatted(FOR_STAFF, CONTESTED))
                .param("id", id)
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list();
    }

    private int count(String seen, Map<String, Object> desk) {
        return jdbc.sql("SELECT count(*) FROM " + CONTESTED + " WHERE " + WAITING + " AND d.decided_by <> :reader AND "
                        + seen)
                .params(desk)
                .query(Integer.class)
                .single();
    }

    private AppealView one(String seen, Map<String, Object> desk, long id) {
        return jdbc.sql(FIELDS + "WHERE q.id = :appeal AND " + seen)
                .params(desk)
                .param("appeal", id)
                .query((row, number) -> view(row, true))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static AppealView view(ResultSet row, boolean names) throws SQLException {
        Instant answeredAt = Columns.instantOrNull(row, "answered_at");
        return new AppealView(
                row.getLong("id"),
                row.getLong("decision_id"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("place"),
                Columns.face(row, "person_id", "handle", "display_name"),
                row.getString("text"),
                Columns.instant(row, "appealed_at"),
                AppealState.of(row.getString("outcome"), row.getBoolean("stands")),
                row.getString("answer"),
                names ? Columns.cardOrNull(row, "answerer_id", "answerer_handle", "answerer_name") : null,
                answeredAt,
                row.getBoolean("decider"));
    }
}

package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.account.AccountCard;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.Slice;

/**
 * Reads a desk's cases. Who may not decide a case does not see it: a case about a moderator is the admin's alone, about
 * the admin the staff's, and nobody sees one about oneself.
 */
@Component
public class Cases {

    private static final ReviewPolicy POLICY = new ReviewPolicy();
    private static final int EXCERPT = 140;
    private static final int HISTORY = 5;

    /** Over {@code review_case c} and, as {@code m}, the active membership of whom it is about. */
    private static final String SEEN = """
            coalesce(c.community_id, 0) = :desk AND c.account_id IS DISTINCT FROM :reader
            AND (:desk = 0 OR m.role IS NULL OR m.role = 'MEMBER' OR (:admin AND m.role = 'MODERATOR'))""";

    private static final String SUBJECT = """
            review_case c LEFT JOIN membership m ON m.community_id = c.place_id AND m.account_id = c.account_id
                 AND m.state = 'ACTIVE'""";

    private final JdbcClient jdbc;
    private final Communities communities;
    private final Affiliations affiliations;
    private final Clock clock;

    Cases(JdbcClient jdbc, Communities communities, Affiliations affiliations, Clock clock) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.affiliations = affiliations;
        this.clock = clock;
    }

    /** A community's cases, for its team. One statement. */
    public Slice<CaseRow> of(Actor reader, Affiliation affiliation, CaseTab tab, CaseOrder order, Cursor from) {
        POLICY.canReadAll(reader, affiliation).orRefuse();
        return list(desk(reader, affiliation), tab, order, from);
    }

    /** Staff's cases, for staff. One statement. */
    public Slice<CaseRow> ofStaff(Actor reader, CaseTab tab, CaseOrder order, Cursor from) {
        POLICY.canReadPlatform(reader).orNotFound();
        return list(staff(reader), tab, order, from);
    }

    /** How many cases wait for this reader. One statement. */
    public int waiting(Actor reader, Affiliation affiliation) {
        return POLICY.canReadAll(reader, affiliation).allowed() ? count(desk(reader, affiliation)) : 0;
    }

    public int waitingForStaff(Actor reader) {
        return POLICY.canReadPlatform(reader).allowed() ? count(staff(reader)) : 0;
    }

    /** Who may decide a community's case about this person: the team above it. */
    public List<AccountId> team(CommunityId community, @Nullable AccountId about) {
        return jdbc.sql("""
                        SELECT t.account_id FROM membership t
                        LEFT JOIN membership m ON m.community_id = t.community_id AND m.account_id = ?
                             AND m.state = 'ACTIVE'
                        WHERE t.community_id = ? AND t.state = 'ACTIVE' AND t.role <> 'MEMBER'
                          AND t.account_id IS DISTINCT FROM m.account_id
                          AND (t.role = 'ADMIN' OR coalesce(m.role, 'MEMBER') = 'MEMBER')""")
                .params(Arrays.<@Nullable Object>asList(about == null ? null : about.value(), community.value()))
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list();
    }

    /** Everybody who decides the platform's cases. */
    public List<AccountId> staff() {
        return jdbc.sql("SELECT id FROM account WHERE staff AND standing = 'GOOD'")
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list();
    }

    private int count(Map<String, Object> desk) {
        return jdbc.sql("SELECT count(*) FROM " + SUBJECT + " WHERE c.state = 'OPEN' AND " + SEEN)
                .params(desk)
                .query(Integer.class)
                .single();
    }

    private Slice<CaseRow> list(Map<String, Object> desk, CaseTab tab, CaseOrder order, Cursor from) {
        boolean byPriority = order == CaseOrder.PRIORITY && tab == CaseTab.REVIEW;
        String range = byPriority ? "(c.priority, -c.id) < (:sort, -:id)" : "c.id < :id";
        String sorted = byPriority ? "c.priority DESC, c.id" : "c.id DESC";
        Cursor start = byPriority && from.equals(Cursor.TOP) ? new Cursor(Integer.MAX_VALUE, 0) : from;
        List<CaseRow> rows = jdbc.sql("""
                        SELECT c.id, c.subject_kind, left(c.snapshot, :length) AS excerpt, c.reporters, c.state,
                               c.opened_at, c.priority, coalesce(place.name, '') AS place,
                               a.id AS about_id, a.handle, a.display_name,
                               holder.id AS holder_id, holder.handle AS holder_handle,
                               holder.display_name AS holder_name,
                               ARRAY(SELECT DISTINCT r.ground FROM case_report l JOIN report r ON r.id = l.report_id
                                     WHERE l.case_id = c.id) AS grounds
                        FROM %s
                        LEFT JOIN community place ON place.id = c.place_id
                        LEFT JOIN account a ON a.id = c.account_id
                        LEFT JOIN account holder ON holder.id = c.claimed_by AND c.claimed_until > :now
                        WHERE %s AND %s AND %s ORDER BY %s LIMIT :size""".formatted(SUBJECT, tab.condition(), SEEN, range, sorted))
                .params(desk)
                .param("length", EXCERPT)
                .param("now", Timestamp.from(clock.instant()))
                .param("sort", start.sort())
                .param("id", start.id())
                .param("size", Slice.FETCH)
                .query((row, number) -> row(row))
                .list();
        return Slice.of(rows, row -> byPriority ? new Cursor(row.priority(), row.id()) : Cursor.at(row.id()));
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getLong("id"),
                Reported.Kind.valueOf(row.getString("subject_kind")),
                row.getString("place"),
                card(row, "about_id", "handle", "display_name"),
                row.getString("excerpt"),
                cited(row.getArray("grounds")),
                row.getInt("reporters"),
                CaseState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                card(row, "holder_id", "holder_handle", "holder_name"),
                row.getInt("priority"));
    }

    /** One case, for who may decide it. */
    public CaseView view(Actor reader, CaseId id) {
        Desk desk = deskOf(id);
        CommunityId community = desk.community();
        if (community == null) {
            POLICY.canReadPlatform(reader).orNotFound();
            return view(reader, staff(reader), id);
        }
        Affiliation affiliation = affiliations.of(reader, community);
        POLICY.canReadAll(reader, affiliation).orNotFound();
        return view(reader, desk(reader, affiliation), id);
    }

    Desk deskOf(CaseId id) {
        return jdbc.sql("SELECT community_id FROM review_case WHERE id = ?")
                .param(id.value())
                .query((row, number) -> new Desk(community(row, "community_id")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private CaseView view(Actor reader, Map<String, Object> desk, CaseId id) {
        List<CaseView.Received> reports = reports(id);
        return jdbc.sql("""
                        SELECT c.*, a.id AS about_id, a.handle, a.display_name, m.role,
                               holder.id AS holder_id, holder.handle AS holder_handle,
                               holder.display_name AS holder_name,
                               closer.id AS closer_id, closer.handle AS closer_handle,
                               closer.display_name AS closer_name,
                               p.deleted_at IS NOT NULL AS gone, coalesce(p.hidden, false) AS hidden,
                               EXISTS (SELECT FROM membership k WHERE k.community_id = c.community_id
                                       AND k.account_id = c.account_id AND k.state <> 'REMOVED') AS known
                        FROM %s
                        LEFT JOIN account a ON a.id = c.account_id
                        LEFT JOIN post p ON c.subject_kind = 'POST' AND p.id = c.subject_id
                        LEFT JOIN account holder ON holder.id = c.claimed_by AND c.claimed_until > :now
                        LEFT JOIN account closer ON closer.id = c.closed_by
                        WHERE c.id = :case AND %s""".formatted(SUBJECT, SEEN))
                .params(desk)
                .param("now", Timestamp.from(clock.instant()))
                .param("case", id.value())
                .query((row, number) -> view(reader, reports, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private CaseView view(Actor reader, List<CaseView.Received> reports, ResultSet row) throws SQLException {
        CommunityId desk = community(row, "community_id");
        CommunityId place = community(row, "place_id");
        CommunityView shown = place == null ? null : communities.view(place);
        AccountCard about = card(row, "about_id", "handle", "display_name");
        AccountCard holder = card(row, "holder_id", "holder_handle", "holder_name");
        String role = row.getString("role");
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new CaseView(
                row.getLong("id"),
                desk == null ? null : shown,
                shown,
                Reported.Kind.valueOf(row.getString("subject_kind")),
                row.getLong("subject_id"),
                about,
                row.getString("snapshot"),
                row.getBoolean("gone"),
                row.getBoolean("hidden"),
                row.getBoolean("known") && (role == null || Role.valueOf(role) == Role.MEMBER),
                CaseState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("reporters"),
                row.getInt("revision"),
                holder == null
                        ? null
                        : new CaseView.Claim(
                                holder, row.getTimestamp("claimed_until").toInstant(), reader.is(holder.id())),
                card(row, "closer_id", "closer_handle", "closer_name"),
                closedAt == null ? null : closedAt.toInstant(),
                reports,
                about == null
                        ? new CaseView.History(0, List.of(), List.of())
                        : history(row.getLong("id"), about.id(), new Desk(desk), place));
    }

    private List<CaseView.Received> reports(CaseId id) {
        return jdbc.sql("""
                        SELECT coalesce(n.number, 0) AS number, n.muted_at IS NOT NULL AS muted, r.ground, r.concern,
                               r.detail, r.reported_at
                        FROM case_report l JOIN report r ON r.id = l.report_id
                        JOIN review_case c ON c.id = l.case_id
                        LEFT JOIN reporter n ON n.community_id = c.community_id AND n.account_id = r.reporter_id
                        WHERE l.case_id = ? ORDER BY r.id LIMIT 100""")
                .param(id.value())
                .query((row, number) -> new CaseView.Received(
                        row.getInt("number"),
                        row.getBoolean("muted"),
                        requireNonNull(Cited.of(row.getString("ground"))),
                        row.getString("concern") == null ? null : Concern.valueOf(row.getString("concern")),
                        row.getString("detail"),
                        row.getTimestamp("reported_at").toInstant()))
                .list();
    }

    private CaseView.History history(long except, AccountId person, Desk desk, @Nullable CommunityId place) {
        int posts = jdbc.sql("""
                        SELECT count(*) FROM post WHERE author_id = ? AND community_id IS NOT DISTINCT FROM ?
                        AND deleted_at IS NULL""")
                .params(Arrays.<@Nullable Object>asList(person.value(), place == null ? null : place.value()))
                .query(Integer.class)
                .single();
        return new CaseView.History(posts, earlier(except, person, desk), past(person, desk));
    }

    private List<CaseView.Earlier> earlier(long except, AccountId person, Desk desk) {
        return jdbc.sql("""
                        SELECT id, subject_kind, left(snapshot, ?) AS excerpt, state, opened_at FROM review_case
                        WHERE account_id = ? AND coalesce(community_id, 0) = ? AND id <> ?
                        ORDER BY id DESC LIMIT ?""")
                .params(EXCERPT, person.value(), desk.key(), except, HISTORY)
                .query((row, number) -> new CaseView.Earlier(
                        row.getLong("id"),
                        Reported.Kind.valueOf(row.getString("subject_kind")),
                        row.getString("excerpt"),
                        CaseState.valueOf(row.getString("state")),
                        row.getTimestamp("opened_at").toInstant()))
                .list();
    }

    private List<CaseView.Past> past(AccountId person, Desk desk) {
        return jdbc.sql("""
                        SELECT id, kind, ground, decided_at, undone_at FROM decision
                        WHERE account_id = ? AND (community_id = ? OR ? = 0) ORDER BY id DESC LIMIT ?""")
                .params(person.value(), desk.key(), desk.key(), HISTORY)
                .query((row, number) -> new CaseView.Past(
                        row.getLong("id"),
                        row.getString("kind").equals("HIDE"),
                        requireNonNull(Cited.of(row.getString("ground"))),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getTimestamp("undone_at") != null))
                .list();
    }

    private static Map<String, Object> desk(Actor reader, Affiliation affiliation) {
        return parameters(reader, affiliation.community().value(), affiliation.rank() == Role.ADMIN);
    }

    private static Map<String, Object> staff(Actor reader) {
        return parameters(reader, Desk.STAFF.key(), true);
    }

    private static Map<String, Object> parameters(Actor reader, long desk, boolean admin) {
        return Map.of("desk", desk, "admin", admin, "reader", reader.account().value());
    }

    private static List<Cited> cited(Array grounds) throws SQLException {
        return Arrays.stream((String[]) grounds.getArray())
                .map(Cited::of)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable CommunityId community(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new CommunityId(id);
    }

    private static @Nullable AccountCard card(ResultSet row, String id, String handle, String name)
            throws SQLException {
        return row.getObject(id) == null
                ? null
                : new AccountCard(new AccountId(row.getLong(id)), row.getString(handle), row.getString(name));
    }
}

package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** How far a tab counts. */
    private static final int COUNTED = 1000;

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

    /**
     * A desk's cases, for who works at it. One statement.
     *
     * @param affiliation with the community; null at the desk of platform staff
     */
    public Slice<CaseRow> of(Actor reader, @Nullable Affiliation affiliation, CaseQuery query, Cursor from) {
        Map<String, Object> desk = desk(reader, affiliation);
        boolean byPriority = query.byPriority();
        String sorted = byPriority ? "c.priority DESC, c.id" : "c.id DESC";
        String range = from.equals(Cursor.TOP)
                ? "true"
                : byPriority
                        ? "(c.priority, -c.id) < (%d, -%d)".formatted(from.sort(), Math.max(0, from.id()))
                        : "c.id < (%d)".formatted(from.id());
        List<CaseRow> rows = jdbc.sql("""
                        SELECT c.id, c.subject_kind, left(c.snapshot, :length) AS excerpt, c.reporters, c.state,
                               c.revision, c.opened_at, c.priority, coalesce(place.name, '') AS place,
                               a.id AS about_id, a.handle, a.display_name,
                               holder.id AS holder_id, holder.handle AS holder_handle,
                               holder.display_name AS holder_name, c.claimed_until,
                               ARRAY(SELECT DISTINCT r.ground FROM case_report l JOIN report r ON r.id = l.report_id
                                     WHERE l.case_id = c.id) AS grounds
                        FROM %s
                        LEFT JOIN community place ON place.id = c.place_id
                        LEFT JOIN account a ON a.id = c.account_id
                        LEFT JOIN account holder ON holder.id = c.claimed_by AND c.claimed_until > :now
                        WHERE %s AND %s AND %s ORDER BY %s LIMIT %d""".formatted(
                                SUBJECT, query.condition(), seen(reader, affiliation), range, sorted, Slice.FETCH))
                .params(desk)
                .params(query.parameters())
                .param("length", EXCERPT)
                .query((row, number) -> row(reader, row))
                .list();
        return Slice.of(rows, row -> byPriority ? new Cursor(row.priority(), row.id()) : Cursor.at(row.id()));
    }

    /** How many cases each tab of a desk has, or a thousand for more than that. One statement. */
    public Map<CaseTab, Integer> counts(Actor reader, @Nullable Affiliation affiliation) {
        String counted = Arrays.stream(CaseTab.values())
                .map(tab -> "(SELECT count(*) FROM (SELECT FROM %s WHERE %s AND %s LIMIT %d) counted) AS %s"
                        .formatted(SUBJECT, tab.condition(), seen(reader, affiliation), COUNTED, tab.name()))
                .collect(Collectors.joining(", "));
        return jdbc.sql("SELECT " + counted)
                .params(desk(reader, affiliation))
                .query((row, number) -> {
                    Map<CaseTab, Integer> counts = new EnumMap<>(CaseTab.class);
                    for (CaseTab tab : CaseTab.values()) {
                        counts.put(tab, row.getInt(tab.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** How cases of a desk stand at this moment; those that are not the reader's to see are left out. One statement. */
    public List<CaseNow> now(Actor reader, @Nullable Affiliation affiliation, Collection<CaseId> ids) {
        return jdbc.sql("""
                        SELECT c.id, c.state, c.revision, c.reporters, c.closed_at, c.claimed_until,
                               holder.id AS holder_id, holder.handle AS holder_handle,
                               holder.display_name AS holder_name,
                               closer.id AS closer_id, closer.handle AS closer_handle,
                               closer.display_name AS closer_name
                        FROM %s
                        LEFT JOIN account holder ON holder.id = c.claimed_by AND c.claimed_until > :now
                        LEFT JOIN account closer ON closer.id = c.closed_by
                        WHERE c.id = ANY (:ids) AND %s""".formatted(SUBJECT, seen(reader, affiliation)))
                .params(desk(reader, affiliation))
                .param("ids", ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query((row, number) -> now(reader, row))
                .list();
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

    private static CaseRow row(Actor reader, ResultSet row) throws SQLException {
        return new CaseRow(
                row.getLong("id"),
                Reported.Kind.valueOf(row.getString("subject_kind")),
                row.getString("place"),
                card(row, "about_id", "handle", "display_name"),
                row.getString("excerpt"),
                cited(row.getArray("grounds")),
                row.getInt("reporters"),
                CaseState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getTimestamp("opened_at").toInstant(),
                claim(reader, row),
                row.getInt("priority"));
    }

    private static CaseNow now(Actor reader, ResultSet row) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new CaseNow(
                row.getLong("id"),
                CaseState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getInt("reporters"),
                claim(reader, row),
                card(row, "closer_id", "closer_handle", "closer_name"),
                closedAt == null ? null : closedAt.toInstant());
    }

    private static CaseNow.@Nullable Claim claim(Actor reader, ResultSet row) throws SQLException {
        AccountCard holder = card(row, "holder_id", "holder_handle", "holder_name");
        return holder == null
                ? null
                : new CaseNow.Claim(holder, row.getTimestamp("claimed_until").toInstant(), reader.is(holder.id()));
    }

    /** One case, for who may decide it. */
    public CaseView view(Actor reader, CaseId id) {
        CommunityId community = deskOf(id).community();
        Affiliation affiliation = community == null ? null : affiliations.of(reader, community);
        if (affiliation != null) {
            POLICY.canReadAll(reader, affiliation).orNotFound();
        }
        List<CaseView.Received> reports = reports(id);
        return jdbc.sql("""
                        SELECT c.*, a.id AS about_id, a.handle, a.display_name,
                               holder.id AS holder_id, holder.handle AS holder_handle,
                               holder.display_name AS holder_name,
                               closer.id AS closer_id, closer.handle AS closer_handle,
                               closer.display_name AS closer_name,
                               CASE WHEN p.deleted_at IS NULL THEN p.body END AS body, coalesce(p.hidden, false) AS hidden
                        FROM %s
                        LEFT JOIN account a ON a.id = c.account_id
                        LEFT JOIN post p ON c.subject_kind = 'POST' AND p.id = c.subject_id
                        LEFT JOIN account holder ON holder.id = c.claimed_by AND c.claimed_until > :now
                        LEFT JOIN account closer ON closer.id = c.closed_by
                        WHERE c.id = :case AND %s""".formatted(SUBJECT, seen(reader, affiliation)))
                .params(desk(reader, affiliation))
                .param("case", id.value())
                .query((row, number) -> view(reader, reports, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Desk deskOf(CaseId id) {
        return jdbc.sql("SELECT community_id FROM review_case WHERE id = ?")
                .param(id.value())
                .query((row, number) -> new Desk(community(row, "community_id")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private CaseView view(Actor reader, List<CaseView.Received> reports, ResultSet row) throws SQLException {
        CommunityId place = community(row, "place_id");
        CommunityView shown = place == null ? null : communities.view(place);
        return new CaseView(
                community(row, "community_id") == null ? null : shown,
                shown,
                Reported.Kind.valueOf(row.getString("subject_kind")),
                row.getLong("subject_id"),
                card(row, "about_id", "handle", "display_name"),
                row.getString("snapshot"),
                row.getString("body"),
                row.getBoolean("hidden"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("priority"),
                row.getString("handover"),
                now(reader, row),
                reports);
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

    /**
     * The cases of a desk that its reader may see, over {@link #SUBJECT}. Desk and reader stand in the statement itself:
     * a plan made for every reader at once takes each for the one whom the cases are about, and sorts all that are left.
     */
    private static String seen(Actor reader, @Nullable Affiliation affiliation) {
        String own = "coalesce(c.community_id, 0) = %d AND c.account_id IS DISTINCT FROM %d"
                .formatted(
                        affiliation == null
                                ? Desk.STAFF.key()
                                : affiliation.community().value(),
                        reader.account().value());
        if (affiliation == null) {
            return own;
        }
        return own
                + " AND (m.role IS NULL OR m.role = 'MEMBER'"
                + (affiliation.rank() == Role.ADMIN ? " OR m.role = 'MODERATOR')" : ")");
    }

    /** Who may not work at the desk does not get further. */
    private Map<String, Object> desk(Actor reader, @Nullable Affiliation affiliation) {
        if (affiliation == null) {
            POLICY.canReadPlatform(reader).orNotFound();
        } else {
            POLICY.canReadAll(reader, affiliation).orRefuse();
        }
        Map<String, Object> desk = new HashMap<>();
        desk.put(
                "desk",
                affiliation == null ? Desk.STAFF.key() : affiliation.community().value());
        desk.put("admin", affiliation == null || affiliation.rank() == Role.ADMIN);
        desk.put("reader", reader.account().value());
        desk.put("now", Timestamp.from(clock.instant()));
        return desk;
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

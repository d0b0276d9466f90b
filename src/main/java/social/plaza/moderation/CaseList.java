package social.plaza.moderation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliation;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** Lists a desk's cases, those that its reader may see. */
@Component
public class CaseList {

    private static final int EXCERPT = 140;

    /** How far a tab counts. */
    private static final int COUNTED = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A desk's cases, for who works at it. One statement.
     *
     * @param affiliation with the community; null at the desk of platform staff
     */
    public Slice<CaseRow> of(Actor reader, @Nullable Affiliation affiliation, CaseQuery query, Cursor from) {
        CaseSight sight = new CaseSight(reader, affiliation);
        boolean byPriority = query.byPriority();
        String sorted = byPriority ? "c.priority DESC, -c.id DESC" : "c.id DESC";
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
                        FROM (SELECT * FROM review_case c WHERE %s AND %s AND %s ORDER BY %s LIMIT %d) c
                        LEFT JOIN community place ON place.id = c.place_id
                        LEFT JOIN account a ON a.id = c.account_id
                        LEFT JOIN account holder ON holder.id = c.claimed_by AND c.claimed_until > :now
                        ORDER BY %s""".formatted(
                                query.condition(affiliation), sight.condition(), range, sorted, Slice.FETCH, sorted))
                .param("reader", reader.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("length", EXCERPT)
                .query((row, number) -> row(reader, row))
                .list();
        return Slice.of(rows, row -> byPriority ? new Cursor(row.priority(), row.id()) : Cursor.at(row.id()));
    }

    private static CaseRow row(Actor reader, ResultSet row) throws SQLException {
        return new CaseRow(
                row.getLong("id"),
                Reported.Kind.valueOf(row.getString("subject_kind")),
                row.getString("place"),
                Columns.cardOrNull(row, "about_id", "handle", "display_name"),
                row.getString("excerpt"),
                cited(row.getArray("grounds")),
                row.getInt("reporters"),
                CaseState.valueOf(row.getString("state")),
                row.getInt("revision"),
                Columns.instant(row, "opened_at"),
                Cases.claim(reader, row),
                row.getInt("priority"));
    }

    private static List<Cited> cited(Array grounds) throws SQLException {
        return Arrays.stream((String[]) grounds.getArray())
                .map(Cited::of)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * What a desk's list has beside its cases. One statement.
     *
     * @param counts how many cases each tab has, or a thousand for more than that
     * @param ready the team's ready reasons, the oldest first; none at the desk of platform staff
     */
    public record Beside(Map<CaseTab, Integer> counts, List<CannedReason> ready) {}

    /** For who works at the desk. */
    public Beside beside(Actor reader, @Nullable Affiliation affiliation) {
        CaseSight sight = new CaseSight(reader, affiliation);
        String counted = Arrays.stream(CaseTab.values())
                .map(tab -> "(SELECT count(*) FROM (SELECT FROM review_case c WHERE %s AND %s LIMIT %d) counted) AS %s"
                        .formatted(tab.condition(), sight.condition(), COUNTED, tab.name()))
                .collect(Collectors.joining(", "));
        return jdbc.sql("""
                        SELECT %s, ARRAY(SELECT id FROM canned_reason WHERE community_id = :desk ORDER BY id) AS ids,
                               ARRAY(SELECT text FROM canned_reason WHERE community_id = :desk ORDER BY id) AS texts""".formatted(counted))
                .param(
                        "desk",
                        affiliation == null ? null : affiliation.community().value())
                .query((row, number) -> {
                    Map<CaseTab, Integer> counts = new EnumMap<>(CaseTab.class);
                    for (CaseTab tab : CaseTab.values()) {
                        counts.put(tab, row.getInt(tab.name()));
                    }
                    return new Beside(counts, ready(row.getArray("ids"), row.getArray("texts")));
                })
                .single();
    }

    private static List<CannedReason> ready(Array ids, Array texts) throws SQLException {
        Long[] id = (Long[]) ids.getArray();
        String[] text = (String[]) texts.getArray();
        return IntStream.range(0, id.length)
                .mapToObj(i -> new CannedReason(id[i], text[i]))
                .toList();
    }
}

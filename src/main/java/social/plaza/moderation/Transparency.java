package social.plaza.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.CommunityView;
import social.plaza.shared.CommunityId;

/** Figures of how order is kept, for everybody; they name nobody. Two statements, whatever there is to count. */
@Component
public class Transparency {

    /** Rules listed at most: with every new wording a rule counts anew. */
    private static final int MOST_RULES = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Transparency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one community. */
    public TransparencyView of(CommunityView community, Span span) {
        return view(community.id(), span);
    }

    /** Of all communities and platform staff; what the communities' own rules say is not for here. */
    public TransparencyView ofPlatform(Span span) {
        return view(null, span);
    }

    private TransparencyView view(@Nullable CommunityId community, Span span) {
        Instant start = span.days() == null ? Instant.EPOCH : clock.instant().minus(Duration.ofDays(span.days()));
        String place = community == null ? "true" : "community_id = " + community.value();
        List<Count> counts = counts(place, community == null, start);
        return jdbc.sql("""
                        SELECT cases.*, appeals.* FROM (
                            SELECT count(*) FILTER (WHERE opened_at >= :start) AS opened,
                                   count(*) FILTER (WHERE state = 'ACTED' AND closed_at >= :start) AS acted,
                                   count(*) FILTER (WHERE state = 'KEPT' AND closed_at >= :start) AS kept,
                                   count(*) FILTER (WHERE state = 'ESCALATED' AND closed_at >= :start) AS escalated,
                                   count(*) FILTER (WHERE state = 'OPEN') AS waiting,
                                   CAST(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY closed_at - opened_at)
                                       FILTER (WHERE closed_at >= :start)) AS double precision) AS median
                            FROM review_case
                            WHERE %1$s AND (state = 'OPEN' OR closed_at >= :start OR opened_at >= :start)) cases, (
                            SELECT count(*) FILTER (WHERE appealed_at >= :start) AS appealed,
                                   count(*) FILTER (WHERE outcome = 'UPHELD' AND answered_at >= :start) AS upheld,
                                   count(*) FILTER (WHERE outcome = 'OVERTURNED' AND answered_at >= :start)
                                       AS overturned,
                                   count(*) FILTER (WHERE outcome IS NULL) AS unanswered
                            FROM appeal WHERE %1$s) appeals""".formatted(place))
                .param("start", Timestamp.from(start))
                .query((row, _) -> view(row, counts))
                .single();
    }

    private static TransparencyView view(ResultSet row, List<Count> counts) throws SQLException {
        Double median = row.getObject("median", Double.class);
        return new TransparencyView(
                new TransparencyView.Cases(
                        row.getLong("opened"),
                        row.getLong("acted"),
                        row.getLong("kept"),
                        row.getLong("escalated"),
                        row.getLong("waiting"),
                        median == null ? null : Duration.ofSeconds(Math.round(median))),
                counts.stream()
                        .filter(count -> count.ground() != null)
                        .map(count -> new TransparencyView.ByRule(
                                Cited.of(Objects.requireNonNull(count.ground())), count.made(), count.undone()))
                        .toList(),
                counts.stream()
                        .filter(count -> count.kind() != null)
                        .map(count -> new TransparencyView.ByKind(
                                Objects.requireNonNull(count.kind()), count.made(), count.undone()))
                        .toList(),
                counts.stream()
                        .filter(Count::total)
                        .map(count -> new TransparencyView.Total(count.made(), count.undone(), count.byStaff()))
                        .findFirst()
                        .orElseThrow(),
                new TransparencyView.Appeals(
                        row.getLong("appealed"),
                        row.getLong("upheld"),
                        row.getLong("overturned"),
                        row.getLong("unanswered")));
    }

    /** Decisions that share a ground, share a kind, or all of them; what ended by itself was not undone. */
    private record Count(@Nullable String ground, @Nullable String kind, long made, long undone, long byStaff) {

        boolean total() {
            return ground == null && kind == null;
        }
    }

    private List<Count> counts(String place, boolean normsOnly, Instant start) {
        return jdbc.sql("""
                        SELECT ground, kind, count(*) AS made,
                               count(*) FILTER (WHERE undone_at IS NOT NULL AND undone_by IS NOT NULL) AS undone,
                               count(*) FILTER (WHERE by_staff) AS by_staff
                        FROM (SELECT CASE WHEN :normsOnly AND norm IS NULL THEN '' ELSE ground END AS ground, kind,
                                     undone_at, undone_by, by_staff
                              FROM decision WHERE %s AND decided_at >= :start) made
                        GROUP BY GROUPING SETS ((), (kind), (ground))
                        ORDER BY ground IS NOT NULL, made DESC, kind, ground LIMIT :most""".formatted(place))
                .param("normsOnly", normsOnly)
                .param("start", Timestamp.from(start))
                .param("most", MOST_RULES)
                .query((row, _) -> new Count(
                        row.getString("ground"),
                        row.getString("kind"),
                        row.getLong("made"),
                        row.getLong("undone"),
                        row.getLong("by_staff")))
                .list();
    }
}

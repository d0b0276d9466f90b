package social.plaza.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.CommunityView;
import social.plaza.moderation.TransparencyView.Appeals;
import social.plaza.moderation.TransparencyView.ByKind;
import social.plaza.moderation.TransparencyView.ByRule;
import social.plaza.moderation.TransparencyView.Cases;
import social.plaza.moderation.TransparencyView.Total;
import social.plaza.shared.CommunityId;

/** Figures of how order is kept, for everybody; they name nobody. One statement, whatever there is to count. */
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

    /** A decision that ended by itself was not undone: nobody did it. All decisions come first, then kinds, then grounds. */
    private TransparencyView view(@Nullable CommunityId community, Span span) {
        Instant start = span.days() == null ? Instant.EPOCH : clock.instant().minus(Duration.ofDays(span.days()));
        String place = community == null ? "true" : "community_id = " + community.value();
        return jdbc.sql("""
                        SELECT decisions.*, cases.*, appeals.* FROM (
                            SELECT ground, kind, count(*) AS made,
                                   count(*) FILTER (WHERE undone_at IS NOT NULL AND undone_by IS NOT NULL) AS undone,
                                   count(*) FILTER (WHERE by_staff) AS by_staff
                            FROM (SELECT CASE WHEN :normsOnly AND norm IS NULL THEN '' ELSE ground END AS ground, kind,
                                         undone_at, undone_by, by_staff
                                  FROM decision WHERE %1$s AND decided_at >= :start) made
                            GROUP BY GROUPING SETS ((), (kind), (ground))
                            ORDER BY ground IS NOT NULL, kind IS NOT NULL, made DESC, kind, ground
                            LIMIT :most) decisions, (
                            SELECT count(*) FILTER (WHERE opened_at >= :start) AS opened,
                                   count(*) FILTER (WHERE state = 'ACTED' AND closed_at >= :start) AS acted,
                                   count(*) FILTER (WHERE state = 'KEPT' AND closed_at >= :start) AS kept,
                                   count(*) FILTER (WHERE state = 'ESCALATED' AND closed_at >= :start) AS escalated,
                                   count(*) FILTER (WHERE state = 'OPEN') AS waiting,
                                   CAST(extract(epoch FROM
                                        percentile_cont(0.5) WITHIN GROUP (ORDER BY closed_at - opened_at)
                                        FILTER (WHERE closed_at >= :start)) AS double precision) AS median
                            FROM review_case
                            WHERE %1$s AND (state = 'OPEN' OR closed_at >= :start OR opened_at >= :start)) cases, (
                            SELECT count(*) FILTER (WHERE appealed_at >= :start) AS appealed,
                                   count(*) FILTER (WHERE outcome = 'UPHELD' AND answered_at >= :start) AS upheld,
                                   count(*) FILTER (WHERE outcome = 'OVERTURNED' AND answered_at >= :start)
                                       AS overturned,
                                   count(*) FILTER (WHERE outcome IS NULL) AS unanswered
                            FROM appeal WHERE %1$s) appeals
                        ORDER BY ground IS NOT NULL, kind IS NOT NULL, made DESC, kind, ground""".formatted(place))
                .param("normsOnly", community == null)
                .param("start", Timestamp.from(start))
                .param("most", MOST_RULES)
                .query((ResultSetExtractor<TransparencyView>) Transparency::view);
    }

    private static TransparencyView view(ResultSet rows) throws SQLException {
        rows.next();
        Total total = new Total(rows.getLong("made"), rows.getLong("undone"), rows.getLong("by_staff"));
        Double median = rows.getObject("median", Double.class);
        Cases cases = new Cases(
                rows.getLong("opened"),
                rows.getLong("acted"),
                rows.getLong("kept"),
                rows.getLong("escalated"),
                rows.getLong("waiting"),
                median == null ? null : Duration.ofSeconds(Math.round(median)));
        Appeals appeals = new Appeals(
                rows.getLong("appealed"),
                rows.getLong("upheld"),
                rows.getLong("overturned"),
                rows.getLong("unanswered"));
        List<ByRule> rules = new ArrayList<>();
        List<ByKind> kinds = new ArrayList<>();
        while (rows.next()) {
            String ground = rows.getString("ground");
            if (ground == null) {
                kinds.add(new ByKind(rows.getString("kind"), rows.getLong("made"), rows.getLong("undone")));
            } else {
                rules.add(new ByRule(Cited.of(ground), rows.getLong("made"), rows.getLong("undone")));
            }
        }
        return new TransparencyView(cases, rules, kinds, total, appeals);
    }
}

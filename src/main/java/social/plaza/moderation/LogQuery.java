package social.plaza.moderation;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.shared.CommunityId;

/** One reading of a log: only what is asked for is in the statement, so that each question finds its own index. */
final class LogQuery {

    private static final String SELECT = """
            SELECT e.id, e.community_id, e.sequence, e.act, e.at, e.actor_id, e.subject_kind, e.subject_id,
                   e.subject_label, e.ground, e.reason, e.undoes, e.reference_id, e.previous_hash, e.hash,
                   undoing.id IS NOT NULL AS undone, undoing.id IS NOT NULL AND undoing.actor_id IS NULL AS lapsed,
                   d.id AS decision_id, d.kind, d.decided_by, coalesce(d.by_staff, false) AS by_staff,
                   decider.role AS decider_role, c.id AS case_id, c.account_id AS case_account,
                   place.slug AS place_slug, place.name AS place_name,
                   actor.handle AS actor_handle, actor.display_name AS actor_name,
                   coalesce(actor.staff, false) AS actor_staff,
                   subject.id AS subject_account, subject.handle AS subject_handle,
                   subject.display_name AS subject_name, member.role AS subject_role
            FROM audit_entry e
            LEFT JOIN audit_entry undoing ON undoing.undoes = e.id
            LEFT JOIN decision d ON d.id = e.reference_id AND e.act = ANY(string_to_array(:decisions, ','))
            LEFT JOIN review_case c ON c.id = e.reference_id AND e.act = ANY(string_to_array(:cases, ','))
            LEFT JOIN community place ON place.id = c.place_id
            LEFT JOIN account actor ON actor.id = e.actor_id
            LEFT JOIN account subject ON subject.id = CASE WHEN e.subject_kind = 'ACCOUNT' THEN e.subject_id
                                                           ELSE coalesce(d.account_id, c.account_id) END
            LEFT JOIN membership member ON member.community_id = e.community_id
                 AND member.account_id = subject.id AND member.state = 'ACTIVE'
            LEFT JOIN membership decider ON decider.community_id = e.community_id
                 AND decider.account_id = d.decided_by AND decider.state = 'ACTIVE'
            WHERE e.id < :before""";

    /** Whom it concerned: directly, or by something of theirs that was decided about. */
    private static final String OF_PERSON = """
            e.id IN (SELECT s.id FROM account a JOIN audit_entry s ON s.subject_id = a.id
                     WHERE s.PLACE AND s.subject_kind = 'ACCOUNT' AND a.handle_key = lower(:subject)
                     UNION ALL
                     SELECT s.id FROM account a JOIN decision k ON k.account_id = a.id
                     JOIN audit_entry s ON s.reference_id = k.id AND s.act = ANY(string_to_array(:decisions, ','))
                     WHERE s.PLACE AND a.handle_key = lower(:subject)
                     UNION ALL
                     SELECT s.id FROM account a JOIN review_case k ON k.account_id = a.id
                     JOIN audit_entry s ON s.reference_id = k.id AND s.act = ANY(string_to_array(:cases, ','))
                     WHERE s.PLACE AND a.handle_key = lower(:subject))""";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * Newest first.
     *
     * @param community null for the platform's log
     * @param before the id that is read already
     */
    LogQuery(@Nullable CommunityId community, LogFilter filter, long before, int size) {
        String place = community == null ? "community_id IS NULL" : "community_id = " + community.value();
        parameters.put("before", before);
        parameters.put("decisions", Recorded.names(Recorded.DECISIONS));
        parameters.put("cases", Recorded.names(Recorded.CASES));
        sql.append(" AND e.").append(place);
        and("e.act = :act", "act", filter.act() == null ? null : filter.act().name());
        and("e.actor_id = (SELECT id FROM account WHERE handle_key = lower(:actor))", "actor", given(filter.actor()));
        and(OF_PERSON.replace("PLACE", place), "subject", given(filter.subject()));
        and(
                "e.subject_kind = 'POST' AND e.subject_id = :post",
                "post",
                filter.post() == null ? null : filter.post().value());
        and("md5(e.ground) = md5(:ground) AND e.ground = :ground AND e.ground <> ''", "ground", given(filter.ground()));
        and("e.at >= :since", "since", filter.since() == null ? null : Timestamp.from(filter.since()));
        and("e.at < :end", "end", filter.before() == null ? null : Timestamp.from(filter.before()));
        sql.append(" ORDER BY e.id DESC LIMIT ").append(size);
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(sql.toString()).params(parameters);
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}

package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.account.AccountCard;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;

/** Reads cases as they stand now, for who may decide them. */
@Component
public class Cases {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

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

    /** One case, for who may decide it. */
    public CaseView view(Actor reader, CaseId id) {
        Place place = place(id);
        CommunityId community = place.decides() ? place.community() : null;
        return view(reader, community == null ? null : affiliations.of(reader, community), id, place);
    }

    /** The same at one desk; a case of another is not found there. */
    public CaseView view(Actor reader, @Nullable Affiliation affiliation, CaseId id) {
        return view(reader, affiliation, id, place(id));
    }

    private CaseView view(Actor reader, @Nullable Affiliation affiliation, CaseId id, Place place) {
        if (affiliation != null) {
            POLICY.canReadAll(reader, affiliation).orNotFound();
        }
        List<CaseView.Received> reports = reports(id);
        // not while the case is read: whoever holds one connection and wants another may wait for others who do
        CommunityView shown = place.community() == null ? null : communities.view(place.community());
        return jdbc.sql("""
                        SELECT c.*, a.id AS about_id, a.handle, a.display_name, a.avatar,
                               holder.id AS holder_id, holder.handle AS holder_handle,
                               holder.display_name AS holder_name,
                               closer.id AS closer_id, closer.handle AS closer_handle,
                               closer.display_name AS closer_name,
                               CASE WHEN p.deleted_at IS NULL THEN p.body END AS body, coalesce(p.hidden, false) AS hidden
                        FROM review_case c
                        LEFT JOIN account a ON a.id = c.account_id
                        LEFT JOIN post p ON c.subject_kind = 'POST' AND p.id = c.subject_id
                        LEFT JOIN account holder ON holder.id = c.claimed_by AND c.claimed_until > :now
                        LEFT JOIN account closer ON closer.id = c.closed_by
                        WHERE c.id = :case AND %s""".formatted(new CaseSight(reader, affiliation).condition()))
                .param("now", Timestamp.from(clock.instant()))
                .param("case", id.value())
                .query((row, number) -> view(reader, shown, reports, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** How cases of a desk stand at this moment; those that are not the reader's to see are left out. One statement. */
    public List<CaseNow> now(Actor reader, @Nullable Affiliation affiliation, Collection<CaseId> ids) {
        return jdbc.sql("""
                        SELECT c.id, c.state, c.revision, c.reporters, c.closed_at, c.claimed_until,
                               holder.id AS holder_id, holder.handle AS holder_handle,
                               holder.display_name AS holder_name,
                               closer.id AS closer_id, closer.handle AS closer_handle,
                               closer.display_name AS closer_name
                        FROM review_case c
                        LEFT JOIN account holder ON holder.id = c.claimed_by AND c.claimed_until > :now
                        LEFT JOIN account closer ON closer.id = c.closed_by
                        WHERE c.id = ANY (:ids) AND %s""".formatted(new CaseSight(reader, affiliation).condition()))
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query((row, number) -> now(reader, row))
                .list();
    }

    /**
     * Where a case stands.
     *
     * @param decides whether the community's team does, and not platform staff
     */
    private record Place(@Nullable CommunityId community, boolean decides) {}

    private Place place(CaseId id) {
        return jdbc.sql("SELECT place_id, community_id IS NOT NULL AS decides FROM review_case WHERE id = ?")
                .param(id.value())
                .query((row, number) -> new Place(Columns.community(row, "place_id"), row.getBoolean("decides")))
                .optional()
                .orElseThrow(NotFound::new);
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
                        Columns.instant(row, "reported_at")))
                .list();
    }

    private static CaseView view(
            Actor reader, @Nullable CommunityView shown, List<CaseView.Received> reports, ResultSet row)
            throws SQLException {
        return new CaseView(
                Columns.community(row, "community_id") == null ? null : shown,
                shown,
                Reported.Kind.valueOf(row.getString("subject_kind")),
                row.getLong("subject_id"),
                Columns.faceOrNull(row, "about_id", "handle", "display_name"),
                row.getString("snapshot"),
                row.getString("body"),
                row.getBoolean("hidden"),
                Columns.instant(row, "opened_at"),
                row.getInt("priority"),
                row.getString("handover"),
                now(reader, row),
                reports);
    }

    private static CaseNow now(Actor reader, ResultSet row) throws SQLException {
        return new CaseNow(
                row.getLong("id"),
                CaseState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getInt("reporters"),
                claim(reader, row),
                Columns.cardOrNull(row, "closer_id", "closer_handle", "closer_name"),
                Columns.instantOrNull(row, "closed_at"));
    }

    static CaseNow.@Nullable Claim claim(Actor reader, ResultSet row) throws SQLException {
        AccountCard holder = Columns.cardOrNull(row, "holder_id", "holder_handle", "holder_name");
        return holder == null
                ? null
                : new CaseNow.Claim(holder, Columns.instant(row, "claimed_until"), reader.is(holder.id()));
    }
}

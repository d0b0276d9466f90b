package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.account.AccountCard;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.moderation.ReviewPolicy.Subject;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Cursor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;

/** What was decided, for the person concerned, the team and staff. */
@Component
public class Decisions {

    private static final ReviewPolicy POLICY = new ReviewPolicy();

    private final JdbcClient jdbc;
    private final Communities communities;
    private final Affiliations affiliations;
    private final AppealQueue appeals;
    private final ReturnQueue returns;
    private final Clock clock;

    Decisions(
            JdbcClient jdbc,
            Communities communities,
            Affiliations affiliations,
            AppealQueue appeals,
            ReturnQueue returns,
            Clock clock) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.affiliations = affiliations;
        this.appeals = appeals;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * For the person concerned, the team and staff; for everybody else there is no such decision. In one transaction, and
     * so over one connection: whoever holds one and wants another may wait for others who do.
     */
    @Transactional(readOnly = true)
    public DecisionView view(Actor reader, long id) {
        return jdbc.sql("""
                        SELECT d.id, d.kind, d.community_id, d.by_staff, d.post_id, d.ground, d.reason, d.decided_at,
                               d.undone_at, coalesce(r.until, s.until) AS until,
                               CASE WHEN p.deleted_at IS NULL THEN p.body END AS body,
                               d.account_id, a.handle, a.display_name, a.avatar, m.role,
                               d.decided_by, b.handle AS decider_handle, b.display_name AS decider_name,
                               n.role AS decider_role
                        FROM decision d
                        JOIN account a ON a.id = d.account_id
                        JOIN account b ON b.id = d.decided_by
                        LEFT JOIN post p ON p.id = d.post_id
                        LEFT JOIN removal r ON r.id = d.removal_id
                        LEFT JOIN silence s ON s.id = d.silence_id
                        %s
                        WHERE d.id = ?""".formatted(Ranks.JOINED))
                .param(id)
                .query((row, number) -> view(reader, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private DecisionView view(Actor reader, ResultSet row) throws SQLException {
        AccountCard account = Columns.face(row, "account_id", "handle", "display_name");
        AccountCard decider = Columns.card(row, "decided_by", "decider_handle", "decider_name");
        Long place = row.getObject("community_id", Long.class);
        CommunityView community = place == null ? null : communities.view(new CommunityId(place));
        boolean own = reader.is(account.id());
        boolean byStaff = row.getBoolean("by_staff");
        Authority authority = reader.staff() || community == null
                ? new Authority.OfPlatform(reader)
                : new Authority.OfTeam(reader, affiliations.of(reader, community.id()), community.state());
        if (!own) {
            authority.mayRead().orNotFound();
        }
        Long post = row.getObject("post_id", Long.class);
        Instant undoneAt = Columns.instantOrNull(row, "undone_at");
        boolean canUndo = undoneAt == null
                && authority
                        .mayUndo(
                                byStaff,
                                Columns.subject(row, "account_id", "role"),
                                Columns.subject(row, "decided_by", "decider_role"))
                        .allowed();
        AppealView appeal = own ? appeals.own(reader, row.getLong("id")) : null;
        DecisionKind kind = DecisionKind.valueOf(row.getString("kind"));
        ReturnedPost returned = own && kind == DecisionKind.HIDE ? returns.own(reader, row.getLong("id")) : null;
        return new DecisionView(
                row.getLong("id"),
                kind,
                community,
                byStaff,
                account,
                own,
                post == null ? null : new PostId(post),
                row.getString("body"),
                cited(row),
                row.getString("reason"),
                Columns.instant(row, "decided_at"),
                Columns.instantOrNull(row, "until"),
                undoneAt,
                own ? null : decider,
                canUndo,
                appeal,
                own && undoneAt == null && appeal == null,
                returned,
                own
                        && kind == DecisionKind.HIDE
                        && undoneAt == null
                        && returned == null
                        && row.getString("body") != null
                        && !reader.suspended()
                        && (community == null || community.active()),
                community == null || byStaff ? List.of() : team(community.id()));
    }

    /** The admin first. */
    private List<AccountCard> team(CommunityId community) {
        return jdbc.sql("""
                        SELECT a.id, a.handle, a.display_name, a.avatar FROM membership m JOIN account a ON a.id = m.account_id
                        WHERE m.community_id = ? AND m.state = 'ACTIVE' AND m.role <> 'MEMBER'
                        ORDER BY m.role, m.joined_at LIMIT 20""")
                .param(community.value())
                .query((row, number) -> Columns.face(row, "id", "handle", "display_name"))
                .list();
    }

    /** Who is kept out of a community now, for its team; the last removed first. One statement. */
    public Slice<RemovedMember> removed(Actor reader, CommunityView community, Affiliation affiliation, Cursor from) {
        POLICY.canReadAll(reader, affiliation).orRefuse();
        var rows = jdbc.sql("""
                        SELECT d.id, r.until, d.ground, d.reason, d.decided_at, d.by_staff, d.account_id, a.handle,
                               a.display_name, a.avatar, d.decided_by, b.handle AS decider_handle, b.display_name AS decider_name,
                               m.role AS decider_role
                        FROM decision d
                        JOIN removal r ON r.id = d.removal_id
                        JOIN account a ON a.id = d.account_id
                        JOIN account b ON b.id = d.decided_by
                        LEFT JOIN membership m ON m.community_id = d.community_id AND m.account_id = d.decided_by
                             AND m.state = 'ACTIVE'
                        WHERE d.community_id = ? AND d.kind = 'REMOVE' AND d.undone_at IS NULL
                          AND r.ended_at IS NULL AND (r.until IS NULL OR r.until > ?) AND d.id < ?
                        ORDER BY d.id DESC LIMIT ?""")
                .params(community.id().value(), Timestamp.from(clock.instant()), from.id(), Slice.FETCH)
                .query((row, number) -> removedMember(reader, community, affiliation, row))
                .list();
        return Slice.of(rows, removed -> Cursor.at(removed.decision()));
    }

    private static RemovedMember removedMember(
            Actor reader, CommunityView community, Affiliation affiliation, ResultSet row) throws SQLException {
        AccountCard account = Columns.face(row, "account_id", "handle", "display_name");
        AccountCard decider = Columns.card(row, "decided_by", "decider_handle", "decider_name");
        return new RemovedMember(
                row.getLong("id"),
                account,
                decider,
                Columns.instant(row, "decided_at"),
                Columns.instantOrNull(row, "until"),
                cited(row),
                row.getString("reason"),
                new Authority.OfTeam(reader, affiliation, community.state())
                        .mayUndo(
                                row.getBoolean("by_staff"),
                                new Subject(account.id(), null),
                                Columns.subject(row, "decided_by", "decider_role"))
                        .allowed());
    }

    private static Cited cited(ResultSet row) throws SQLException {
        return requireNonNull(Cited.of(row.getString("ground")));
    }
}

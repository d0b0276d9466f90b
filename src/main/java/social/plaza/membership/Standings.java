package social.plaza.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliation;
import social.plaza.community.Affiliation.Kind;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;

/** Looks up where an account stands in a community, as the database knows it now. */
@Component
class Standings {

    /**
     * Whether invitation i still opens anything at :now. An inviter who left, was removed, is protected or no longer in
     * good standing takes their invitations along, also when they return later.
     */
    static final String OPEN_INVITATION = """
            i.revoked_at IS NULL AND i.declined_at IS NULL AND i.uses < i.max_uses AND i.expires_at > :now
            AND EXISTS (SELECT FROM membership s JOIN account sa ON sa.id = s.account_id
                        WHERE s.community_id = i.community_id AND s.account_id = i.inviter_id
                          AND s.state = 'ACTIVE' AND s.joined_at <= i.created_at
                          AND sa.standing = 'GOOD' AND NOT sa.protected)
            """;

    /** Whether invitation i was addressed to account a. */
    static final String ADDRESSED = """
            (i.invitee_id = a.id OR (lower(i.email) = lower(a.email) AND a.email_verified_at IS NOT NULL))
            """;

    private static final String QUERY = """
            SELECT c.id AS community_id, a.protected, a.staff, a.standing, m.role, m.state, m.rules_accepted, m.invitations_used,
                   EXISTS (SELECT FROM removal r WHERE r.community_id = c.id AND r.account_id = a.id
                             AND r.ended_at IS NULL AND (r.until IS NULL OR r.until > :now)) AS removed,
                   EXISTS (SELECT FROM silence s WHERE s.community_id = c.id AND s.account_id = a.id
                             AND s.ended_at IS NULL AND s.until > :now) AS silenced,
                   EXISTS (SELECT FROM join_request q WHERE q.community_id = c.id AND q.account_id = a.id
                             AND q.state = 'PENDING') AS requested,
                   EXISTS (SELECT FROM invitation i WHERE i.community_id = c.id AND %s AND %s) AS invited,
                   EXISTS (SELECT FROM membership t
                           JOIN block b ON (b.blocker_id = t.account_id AND b.blocked_id = a.id)
                                        OR (b.blocker_id = a.id AND b.blocked_id = t.account_id)
                           WHERE t.community_id = c.id AND t.role <> 'MEMBER') AS blocked
            FROM account a JOIN community c ON c.id IN (:communities)
            LEFT JOIN membership m ON m.account_id = a.id AND m.community_id = c.id
            WHERE a.id = :account""".formatted(ADDRESSED, OPEN_INVITATION);

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Person of(AccountId account, CommunityId community) {
        return among(account, List.of(community)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The same account in several communities, in one statement. */
    List<Person> among(AccountId account, Collection<CommunityId> communities) {
        return jdbc.sql(QUERY)
                .param("account", account.value())
                .param(
                        "communities",
                        communities.stream().map(CommunityId::value).toList())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> person(row, account))
                .list();
    }

    private static Person person(ResultSet row, AccountId account) throws SQLException {
        boolean isProtected = row.getBoolean("protected");
        var standing = Actor.Standing.valueOf(row.getString("standing"));
        boolean active = "ACTIVE".equals(row.getString("state"));
        Role role = active ? Role.valueOf(row.getString("role")) : null;
        var affiliation = new Affiliation(
                new CommunityId(row.getLong("community_id")),
                kind(row, role),
                role,
                !isProtected && standing == Actor.Standing.GOOD,
                row.getInt("rules_accepted"),
                row.getInt("invitations_used"),
                row.getBoolean("blocked"));
        return new Person(account, isProtected, row.getBoolean("staff"), standing, affiliation);
    }

    private static Kind kind(ResultSet row, @Nullable Role role) throws SQLException {
        if (role != null) {
            return switch (role) {
                case ADMIN -> Kind.ADMIN;
                case MODERATOR -> Kind.MODERATOR;
                case MEMBER -> row.getBoolean("silenced") ? Kind.SILENCED : Kind.MEMBER;
            };
        }
        if (row.getBoolean("removed")) {
            return Kind.REMOVED;
        }
        if (row.getBoolean("requested")) {
            return Kind.REQUESTED;
        }
        return row.getBoolean("invited") ? Kind.INVITED : Kind.NONE;
    }
}

package social.plaza.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Role;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Token;

/** Invitations in the hands of those invited. The community's row is locked by whoever calls. */
@Component
class Redemption {

    private static final String HELD = """
            SELECT i.id, i.inviter_id, i.kind, i.inviter_role, s.role AS role_now,
                   (i.kind = 'LINK' OR %s) AS theirs, (%s) AS open
            FROM invitation i JOIN account a ON a.id = :account
            LEFT JOIN membership s
                ON s.community_id = i.community_id AND s.account_id = i.inviter_id AND s.state = 'ACTIVE'
            """.formatted(Standings.ADDRESSED, Standings.OPEN_INVITATION);

    private final JdbcClient jdbc;
    private final Clock clock;

    Redemption(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An invitation as it is weighed.
     *
     * @param rankNow null where the inviter is no member any more
     * @param theirs a link, or addressed to the account that holds it
     */
    record Held(
            long id,
            AccountId inviter,
            Invitation.Kind kind,
            Role roleThen,
            @Nullable Role rankNow,
            boolean theirs,
            boolean open) {}

    /** The community that a token invites to. */
    Optional<CommunityId> community(Token token) {
        return jdbc.sql("SELECT community_id FROM invitation WHERE token_hash = ?")
                .param(token.hash())
                .query((row, _) -> new CommunityId(row.getLong(1)))
                .optional();
    }

    Held byToken(Token token, AccountId account) {
        return jdbc.sql(HELD + "WHERE i.token_hash = :hash")
                .param("hash", token.hash())
                .param("account", account.value())
                .param("now", now())
                .query((row, _) -> held(row))
                .single();
    }

    /** The open invitation addressed to the account that is worth most, an approval before others. */
    Optional<Held> addressedTo(AccountId account, CommunityId community) {
        return jdbc.sql(HELD + """
                        WHERE i.community_id = :community AND i.kind <> 'LINK' AND %s AND %s
                        ORDER BY (i.inviter_role <> 'MEMBER' AND s.role <> 'MEMBER') DESC, i.id DESC LIMIT 1""".formatted(Standings.ADDRESSED, Standings.OPEN_INVITATION))
                .param("community", community.value())
                .param("account", account.value())
                .param("now", now())
                .query((row, _) -> held(row))
                .optional();
    }

    /** Uses an invitation once; never more often than it allows. */
    void redeem(Held invitation) {
        int redeemed = jdbc.sql("""
                        UPDATE invitation SET uses = uses + 1, version = version + 1
                        WHERE id = ? AND uses < max_uses AND revoked_at IS NULL AND declined_at IS NULL
                          AND expires_at > ?""").params(invitation.id(), now()).update();
        if (redeemed == 0) {
            throw new InvitationVoid();
        }
    }

    /** What a moderator sent approves nobody any more once the role has ended, also if it is given again. */
    void approvesNobody(CommunityId community, AccountId inviter) {
        jdbc.sql("""
                        UPDATE invitation SET inviter_role = 'MEMBER', version = version + 1
                        WHERE community_id = ? AND inviter_id = ? AND inviter_role <> 'MEMBER'""").params(community.value(), inviter.value()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Held held(ResultSet row) throws SQLException {
        String roleNow = row.getString("role_now");
        return new Held(
                row.getLong("id"),
                new AccountId(row.getLong("inviter_id")),
                Invitation.Kind.valueOf(row.getString("kind")),
                Role.valueOf(row.getString("inviter_role")),
                roleNow == null ? null : Role.valueOf(roleNow),
                row.getBoolean("theirs"),
                row.getBoolean("open"));
    }
}

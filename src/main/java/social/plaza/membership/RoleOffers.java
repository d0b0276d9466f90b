package social.plaza.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Role;
import social.plaza.media.ImageId;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** Roles that were offered and wait for an answer. */
@Component
public class RoleOffers {

    private static final String QUERY = """
            SELECT o.id, o.role, o.offered_at, a.handle, a.display_name, a.avatar, f.handle AS offered_by
            FROM role_offer o JOIN account a ON a.id = o.account_id JOIN account f ON f.id = o.offered_by
            WHERE o.community_id = :community AND o.state = 'PENDING'
            """;

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    RoleOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One offer that waits. */
    public record Offer(
            long id,
            Role role,
            String handle,
            String displayName,
            @Nullable ImageId avatar,
            String offeredBy,
            Instant offeredAt) {

        /** The admin role is handed over. */
        public boolean transfer() {
            return role == Role.ADMIN;
        }
    }

    /** Of a community, in one statement. */
    public List<Offer> of(CommunityId community) {
        return jdbc.sql(QUERY + "ORDER BY o.id LIMIT :most")
                .param("community", community.value())
                .param("most", MOST)
                .query((row, _) -> offer(row))
                .list();
    }

    /** To one account, in one statement. */
    public Optional<Offer> to(AccountId account, CommunityId community) {
        return jdbc.sql(QUERY + "AND o.account_id = :account")
                .param("community", community.value())
                .param("account", account.value())
                .query((row, _) -> offer(row))
                .optional();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                row.getString("handle"),
                row.getString("display_name"),
                ImageId.read(row, "avatar"),
                row.getString("offered_by"),
                row.getTimestamp("offered_at").toInstant());
    }
}

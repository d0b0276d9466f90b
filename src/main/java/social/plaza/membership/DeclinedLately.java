package social.plaza.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** Looks up when a person's request was last declined. */
@Component
class DeclinedLately {

    private final JdbcClient jdbc;

    DeclinedLately(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null where none ever was. */
    @Nullable
    Instant at(CommunityId community, AccountId account) {
        return jdbc.sql("""
                        SELECT decided_at FROM join_request
                        WHERE community_id = ? AND account_id = ? AND state = 'DECLINED'
                        ORDER BY decided_at DESC LIMIT 1""")
                .params(community.value(), account.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }
}

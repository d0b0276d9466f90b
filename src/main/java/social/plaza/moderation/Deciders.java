package social.plaza.moderation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** Who may decide a case, as {@link CaseSight} shows it. */
@Component
public class Deciders {

    private final JdbcClient jdbc;

    Deciders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who may decide a community's case about this person: the team above it. */
    public List<AccountId> team(CommunityId community, @Nullable AccountId about) {
        return jdbc.sql("""
                        SELECT t.account_id FROM membership t
                        LEFT JOIN membership m ON m.community_id = t.community_id AND m.account_id = ?
                             AND m.state = 'ACTIVE'
                        WHERE t.community_id = ? AND t.state = 'ACTIVE' AND t.role <> 'MEMBER'
                          AND t.account_id IS DISTINCT FROM m.account_id
                          AND (t.role = 'ADMIN' OR coalesce(m.role, 'MEMBER') = 'MEMBER')""")
                .params(Arrays.<@Nullable Object>asList(about == null ? null : about.value(), community.value()))
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list();
    }

    /** Everybody who decides the platform's cases. */
    public List<AccountId> staff() {
        return jdbc.sql("SELECT id FROM account WHERE staff AND standing = 'GOOD'")
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list();
    }
}

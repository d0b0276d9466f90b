package social.plaza.testing;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;

/** Communities and follows set up at once, for tests of what is said there. */
@TestComponent
public class Grounds {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    Grounds(JdbcClient jdbc, TransactionTemplate transaction, TestClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An open community with an admin and members, its address as its name. */
    public CommunityId community(String slug, AccountId admin, AccountId... members) {
        CommunityId id = CommunityId.next();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("INSERT INTO community_address (slug, community_id) VALUES (?, ?)")
                    .params(slug, id.value())
                    .update();
            jdbc.sql("""
                            INSERT INTO community (id, slug, name, theme, cover, membership_policy, language, admin_id,
                                                   members, founded_at, version)
                            VALUES (?, ?, ?, 'TEAL', 'DOTS', 'OPEN', 'en', ?, ?, ?, 0)""")
                    .params(id.value(), slug, slug, admin.value(), members.length + 1, now())
                    .update();
            belong(id, admin, "ADMIN");
            List.of(members).forEach(member -> belong(id, member, "MEMBER"));
        });
        return id;
    }

    /** Changes what an active member is. */
    public void role(CommunityId community, AccountId account, String role) {
        jdbc.sql("UPDATE membership SET role = ? WHERE community_id = ? AND account_id = ?")
                .params(role, community.value(), account.value())
                .update();
    }

    public void removed(CommunityId community, AccountId account) {
        jdbc.sql("""
                        UPDATE membership SET role = 'MEMBER', state = 'REMOVED', ended_at = ?
                        WHERE community_id = ? AND account_id = ?""").params(now(), community.value(), account.value()).update();
        jdbc.sql("""
                        INSERT INTO removal (id, community_id, account_id, removed_by, removed_at, ground, was_member, version)
                        SELECT ?, id, ?, admin_id, ?, 'Be kind', true, 0 FROM community WHERE id = ?""")
                .params(Ids.next(), account.value(), now(), community.value())
                .update();
    }

    public void state(CommunityId community, String state) {
        jdbc.sql("UPDATE community SET state = ? WHERE id = ?")
                .params(state, community.value())
                .update();
    }

    public void follow(AccountId follower, AccountId followee) {
        jdbc.sql("INSERT INTO follow (follower_id, followee_id, asked_at, accepted_at) VALUES (?, ?, ?, ?)")
                .params(follower.value(), followee.value(), now(), now())
                .update();
    }

    public void block(AccountId blocker, AccountId blocked) {
        jdbc.sql("INSERT INTO block (blocker_id, blocked_id, since) VALUES (?, ?, ?)")
                .params(blocker.value(), blocked.value(), now())
                .update();
    }

    public void mute(AccountId muter, AccountId muted) {
        jdbc.sql("INSERT INTO mute (muter_id, muted_id, since) VALUES (?, ?, ?)")
                .params(muter.value(), muted.value(), now())
                .update();
    }

    public void protect(AccountId account, boolean isProtected) {
        jdbc.sql("UPDATE account SET protected = ? WHERE id = ?")
                .params(isProtected, account.value())
                .update();
    }

    public void standing(AccountId account, String standing) {
        jdbc.sql("UPDATE account SET standing = ? WHERE id = ?")
                .params(standing, account.value())
                .update();
    }

    private void belong(CommunityId community, AccountId account, String role) {
        jdbc.sql("""
                        INSERT INTO membership (community_id, account_id, role, state, joined_at, rules_accepted, version)
                        VALUES (?, ?, ?, 'ACTIVE', ?, 0, 0)""").params(community.value(), account.value(), role, now()).update();
    }

    private java.sql.Timestamp now() {
        return java.sql.Timestamp.from(clock.instant());
    }
}

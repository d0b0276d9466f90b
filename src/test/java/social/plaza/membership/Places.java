package social.plaza.membership;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.community.Affiliations;
import social.plaza.community.MembershipPolicy;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.testing.Cast;

/** Communities with one rule for these tests, and the people in them. */
class Places {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Cast cast;
    private final Affiliations affiliations;
    private final Memberships memberships;
    private final Roles roles;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Places(ApplicationContext context) {
        cast = context.getBean(Cast.class);
        affiliations = context.getBean(Affiliations.class);
        memberships = context.getBean(Memberships.class);
        roles = context.getBean(Roles.class);
        jdbc = context.getBean(JdbcClient.class);
        transactions = context.getBean(TransactionTemplate.class);
        clock = context.getBean(Clock.class);
    }

    CommunityId open(AccountId admin) {
        return found(admin, MembershipPolicy.OPEN);
    }

    CommunityId restricted(AccountId admin) {
        return found(admin, MembershipPolicy.RESTRICTED);
    }

    private CommunityId found(AccountId admin, MembershipPolicy policy) {
        CommunityId id = CommunityId.next();
        String slug = "place-" + NUMBER.incrementAndGet();
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("INSERT INTO community_address (slug, community_id) VALUES (?, ?)")
                    .params(slug, id.value())
                    .update();
            jdbc.sql("""
                            INSERT INTO community (id, slug, name, theme, cover, membership_policy, join_question,
                                                   language, admin_id, rules_version, founded_at, version)
                            VALUES (?, ?, ?, 'CORAL', 'PLAIN', ?, 'Why?', 'en', ?, 1, ?, 0)""")
                    .params(id.value(), slug, slug, policy.name(), admin.value(), Timestamp.from(clock.instant()))
                    .update();
            jdbc.sql("INSERT INTO rule (id, community_id, position, text, version) VALUES (?, ?, 1, 'Be kind', 0)")
                    .params(Ids.next(), id.value())
                    .update();
            affiliations.admitFounder(id, admin, 1);
        });
        return id;
    }

    String slug(CommunityId id) {
        return jdbc.sql("SELECT slug FROM community WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** A member, by whatever door is shortest. */
    void member(CommunityId id, AccountId account) {
        String before = policy(id);
        policy(id, MembershipPolicy.OPEN.name());
        memberships.join(cast.actor(account), id, true, "");
        policy(id, before);
    }

    void moderator(CommunityId id, AccountId account) {
        if (memberships.roleOf(id, account) == null) {
            member(id, account);
        }
        Actor admin = cast.actor(admin(id));
        Actor actor = cast.actor(account);
        roles.accept(actor, id, roles.offerModerator(admin, id, actor.handle()));
    }

    void remove(CommunityId id, AccountId account, @Nullable Instant until) {
        Actor admin = cast.actor(admin(id));
        transactions.executeWithoutResult(_ -> memberships.remove(admin, id, account, until, "Be kind", ""));
    }

    AccountId admin(CommunityId id) {
        return new AccountId(jdbc.sql("SELECT admin_id FROM community WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    int members(CommunityId id) {
        return jdbc.sql("SELECT members FROM community WHERE id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    int activeMembers(CommunityId id) {
        return jdbc.sql("SELECT count(*) FROM membership WHERE community_id = ? AND state = 'ACTIVE'")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    String policy(CommunityId id) {
        return jdbc.sql("SELECT membership_policy FROM community WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    void policy(CommunityId id, String policy) {
        jdbc.sql("UPDATE community SET membership_policy = ? WHERE id = ?")
                .params(policy, id.value())
                .update();
    }

    void protect(AccountId account, boolean isProtected) {
        jdbc.sql("UPDATE account SET protected = ? WHERE id = ?")
                .params(isProtected, account.value())
                .update();
    }

    void stand(AccountId account, Actor.Standing standing) {
        jdbc.sql("UPDATE account SET standing = ? WHERE id = ?")
                .params(standing.name(), account.value())
                .update();
    }

    void block(AccountId blocker, AccountId blocked) {
        jdbc.sql("INSERT INTO block (blocker_id, blocked_id, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(blocker.value(), blocked.value(), Timestamp.from(clock.instant()))
                .update();
    }

    void unblock(AccountId blocker, AccountId blocked) {
        jdbc.sql("DELETE FROM block WHERE blocker_id = ? AND blocked_id = ?")
                .params(blocker.value(), blocked.value())
                .update();
    }

    /** Somebody with nothing but an account, made without the cost of a password. */
    AccountId passerBy() {
        AccountId id = AccountId.next();
        String handle = "passer" + NUMBER.incrementAndGet();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        INSERT INTO account (id, handle, handle_skeleton, display_name, email, email_verified_at,
                                             password_hash, created_at, counted_from, version)
                        VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, 0)""")
                .params(id.value(), handle, handle, handle, handle + "@plaza.test", now, now, now)
                .update();
        return id;
    }

    Actor passer() {
        return cast.actor(passerBy());
    }

    long request(CommunityId id, AccountId account) {
        return jdbc.sql("SELECT id FROM join_request WHERE community_id = ? AND account_id = ? AND state = 'PENDING'")
                .params(id.value(), account.value())
                .query(Long.class)
                .single();
    }
}

package social.plaza.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import social.plaza.community.Affiliations;
import social.plaza.community.Role;
import social.plaza.membership.Memberships;
import social.plaza.post.Audience;
import social.plaza.post.Posts;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Ids;
import social.plaza.shared.PostId;

/** Open communities with rules, members in their roles, and what they say. */
@TestComponent
public class Scene {

    /** The rules that every community here has. */
    public static final List<String> RULES = List.of("Be kind", "Stay on topic");

    private final Cast cast;
    private final Database database;
    private final JdbcClient jdbc;
    private final Affiliations affiliations;
    private final Memberships memberships;
    private final Posts posts;
    private final TransactionTemplate transaction;

    Scene(
            Cast cast,
            Database database,
            JdbcClient jdbc,
            Affiliations affiliations,
            Memberships memberships,
            Posts posts,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.database = database;
        this.jdbc = jdbc;
        this.affiliations = affiliations;
        this.memberships = memberships;
        this.posts = posts;
        this.transaction = transaction;
    }

    /** Empties the database for a square with its people. */
    public Square square() {
        settle();
        database.empty();
        AccountId admin = cast.person("alma");
        CommunityId community = community("square", admin);
        return new Square(
                community, admin, moderator("mona", community), member("ben", community), member("rita", community));
    }

    public CommunityId community(String slug, AccountId admin) {
        var id = CommunityId.next();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("INSERT INTO community_address (slug, community_id) VALUES (?, ?)")
                    .params(slug, id.value())
                    .update();
            jdbc.sql("""
                            INSERT INTO community (id, slug, name, theme, cover, membership_policy, language, admin_id,
                                                   rules_version, founded_at, version)
                            VALUES (?, ?, ?, 'TEAL', 'DOTS', 'OPEN', 'en', ?, 1, now(), 0)""")
                    .params(id.value(), slug, "Community " + slug, admin.value())
                    .update();
            for (int i = 0; i < RULES.size(); i++) {
                jdbc.sql("INSERT INTO rule (id, community_id, position, text, version) VALUES (?, ?, ?, ?, 0)")
                        .params(Ids.next(), id.value(), i + 1, RULES.get(i))
                        .update();
            }
            affiliations.admitFounder(id, admin, 1);
        });
        return id;
    }

    public void topics(CommunityId community, String... topics) {
        jdbc.sql("UPDATE community SET topics = ? WHERE id = ?")
                .params(topics, community.value())
                .update();
    }

    /** The id of the community's rule at this position, from 1. */
    public long rule(CommunityId community, int position) {
        return jdbc.sql("SELECT id FROM rule WHERE community_id = ? AND position = ?")
                .params(community.value(), position)
                .query(Long.class)
                .single();
    }

    /** A person years old who has joined. */
    public AccountId member(String handle, CommunityId community) {
        AccountId account = cast.person(handle);
        memberships.join(cast.actor(account), community, true, "");
        return account;
    }

    public AccountId moderator(String handle, CommunityId community) {
        AccountId account = member(handle, community);
        jdbc.sql("UPDATE membership SET role = ? WHERE community_id = ? AND account_id = ?")
                .params(Role.MODERATOR.name(), community.value(), account.value())
                .update();
        return account;
    }

    public PostId post(AccountId author, CommunityId community, String body) {
        return posts.publish(cast.actor(author), new Audience.OfCommunity(community), body);
    }

    /** Waits until every listener has done its part. */
    public void settle() {
        Instant end = Instant.now().plusSeconds(20);
        while (jdbc.sql("SELECT EXISTS (SELECT FROM event_publication)")
                .query(Boolean.class)
                .single()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("events are still waiting to be delivered");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}

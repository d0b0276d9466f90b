package social.plaza.bench.population;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import social.plaza.account.AccountColumns;

/** Everybody on a Plaza of a given size, and all they did; it is written table by table into an empty database. */
public final class Population {

    /** Everybody's. */
    public static final String PASSWORD = "a long walk at night";

    private static final Duration STILL_NEW = Duration.ofDays(30);
    private static final int ONE_MUTES_IN = 25;

    private final ManyAccounts accounts;
    private final ManyFollows follows;
    private final ManyCommunities communities;
    private final ManyPosts posts;
    private final ManyCases cases;
    private final ManyActs acts;
    private final Instant now;

    public Population(Size size, long seed, Instant now) {
        var lot = new Lot(seed);
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.accounts = new ManyAccounts(lot, size.accounts(), this.now);
        this.follows = new ManyFollows(lot, accounts, this.now);
        this.communities = new ManyCommunities(lot, size.communities(), accounts, this.now);
        this.posts = new ManyPosts(lot, size.posts(), accounts, communities, this.now);
        this.cases = new ManyCases(lot, accounts, communities, posts, this.now);
        this.acts = new ManyActs(lot, size.posts(), accounts, communities, this.now);
    }

    /**
     * Who reads the bench's pages: follows 500, belongs to 100 communities, moderates the {@link #largest} and runs the
     * {@link #wanted} one.
     */
    public String viewer() {
        return accounts.handle(accounts.viewer());
    }

    /** Somebody of platform staff. */
    public String staff() {
        return accounts.handle(accounts.staff());
    }

    /** A rule that most reports in the {@link #largest} community name. */
    public String namedRule() {
        return communities.rules(communities.largest()).getFirst();
    }

    /** A rule that hardly any report there names. */
    public String rareRule() {
        return communities.rules(communities.largest()).get(1);
    }

    /** Address of the community with most members, whose team has most to do. */
    public String largest() {
        return communities.slug(communities.largest());
    }

    /** Address of the community with most requests to join. */
    public String wanted() {
        return communities.slug(communities.wanted());
    }

    /** Writes everything, as the owner of the schema, and lets the planner know. */
    public void write(Connection owner) throws SQLException {
        writeAccounts(owner);
        writeFollows(owner);
        owner.setAutoCommit(false); // a community, its address and its admin's membership refer to each other
        writeCommunities(owner);
        writeMembers(owner);
        owner.commit();
        owner.setAutoCommit(true);
        writeRequests(owner);
        writePosts(owner);
        writeHidings(owner);
        writeLikes(owner);
        writeReposts(owner);
        writeHashtags(owner);
        new WrittenDesk(accounts, communities, cases, acts).write(owner);
        writeNotifications(owner);
        try (var statement = owner.createStatement()) {
            statement.execute("VACUUM (ANALYZE, SKIP_DATABASE_STATS)");
        }
    }

    private void writeAccounts(Connection owner) throws SQLException {
        var followers = new int[accounts.count()];
        var following = new int[accounts.count()];
        follows.forEach(follow -> {
            if (follow.acceptedAt() != null) {
                followers[follow.followee()]++;
                following[follow.follower()]++;
            }
        });
        var passwordHash = AccountColumns.passwordHash(PASSWORD);
        try (var rows = new Rows(owner, """
                account (id, handle, handle_skeleton, display_name, bio, email, email_verified_at, password_hash,
                         protected, staff, language, created_at, counted_from, followers, following, version)""")) {
            for (int account = 0; account < accounts.count(); account++) {
                var handle = accounts.handle(account);
                var since = accounts.since(account);
                rows.add(
                        accounts.id(account),
                        handle,
                        AccountColumns.handleSkeleton(handle),
                        accounts.name(account),
                        accounts.bio(account),
                        handle + "@example.org",
                        since,
                        passwordHash,
                        accounts.isProtected(account),
                        account == accounts.staff(),
                        accounts.language(account),
                        since,
                        since,
                        followers[account],
                        following[account],
                        0);
            }
        }
    }

    private void writeFollows(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, "follow (follower_id, followee_id, asked_at, accepted_at)")) {
            follows.forEach(follow -> rows.add(
                    accounts.id(follow.follower()),
                    accounts.id(follow.followee()),
                    follow.askedAt(),
                    follow.acceptedAt()));
        }
        try (var rows = new Rows(owner, "mute (muter_id, muted_id, since)")) {
            for (int account = 0; account < accounts.count(); account += ONE_MUTES_IN) {
                rows.add(accounts.id(account), accounts.id((account + 11) % accounts.count()), now.minus(STILL_NEW));
            }
        }
    }

    private void writeCommunities(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, "community_address (slug, community_id)")) {
            for (int community = 0; community < communities.count(); community++) {
                rows.add(communities.slug(community), communities.id(community));
            }
        }
        try (var rows = new Rows(owner, """
                community (id, slug, name, purpose, theme, theme_chosen, cover, membership_policy, join_question,
                           language, topics, admin_id, rules_version, members, founded_at, checklist_dismissed_at, version)""")) {
            for (int community = 0; community < communities.count(); community++) {
                boolean restricted = communities.restricted(community);
                rows.add(
                        communities.id(community),
                        communities.slug(community),
                        communities.name(community),
                        communities.purpose(community),
                        communities.theme(community),
                        true,
                        communities.cover(community),
                        restricted ? "RESTRICTED" : "OPEN",
                        restricted ? QUESTION : "",
                        communities.language(community),
                        communities.topics(community),
                        accounts.id(communities.admin(community)),
                        1,
                        communities.members(community),
                        communities.foundedAt(community),
                        communities.foundedAt(community),
                        0);
            }
        }
        try (var rows = new Rows(owner, "rule (id, community_id, position, text, version)")) {
            for (int community = 0; community < communities.count(); community++) {
                int position = 0;
                for (var rule : communities.rules(community)) {
                    position++;
                    rows.add(
                            Lot.id(communities.foundedAt(community), community * 16L + position),
                            communities.id(community),
                            position,
                            rule,
                            0);
                }
            }
        }
    }

    private static final String QUESTION = "What would you like to do here?";
    private static final String ANSWER = "I have read along for a while and would like to help on Thursdays.";

    private void writeMembers(Connection owner) throws SQLException {
        try (var rows = new Rows(
                owner, "membership (community_id, account_id, role, state, joined_at, rules_accepted, version)")) {
            for (int community = 0; community < communities.count(); community++) {
                communities.forEachMember(
                        community,
                        member -> rows.add(
                                communities.id(member.community()),
                                accounts.id(member.account()),
                                member.role(),
                                "ACTIVE",
                                member.joinedAt(),
                                1,
                                0));
            }
        }
    }

    private void writeRequests(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, """
                join_request (id, community_id, account_id, question, answer, rules_accepted, state, asked_at, version)""")) {
            for (int request = 0; request < communities.requests(); request++) {
                rows.add(
                        Lot.id(askedAt(request), request),
                        communities.id(communities.wanted()),
                        accounts.id(communities.requester(request)),
                        QUESTION,
                        ANSWER,
                        1,
                        "PENDING",
                        askedAt(request),
                        0);
            }
        }
    }

    private Instant askedAt(int request) {
        return Lot.between(now.minus(STILL_NEW), now, (request + 0.5) / communities.requests());
    }

    private void writePosts(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, """
                post (id, author_id, community_id, body, reply_to_id, quote_of_id, conversation_id, created_at, hidden,
                      likes, replies, quotes, reposts, version)""")) {
            posts.forEach(post -> rows.add(
                    post.id,
                    accounts.id(post.author),
                    post.community == null ? null : (Long) communities.id(post.community),
                    posts.text(post).body(),
                    post.answered == null ? null : (Long) post.answered.id,
                    post.quoted == null ? null : (Long) post.quoted.id,
                    post.conversation,
                    post.at,
                    post.hidden,
                    post.likes,
                    post.replies,
                    post.quotes,
                    post.reposts,
                    0));
        }
    }

    private void writeHidings(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, "hiding (id, post_id, hidden_by, hidden_at, ground, reason, version)")) {
            posts.forEach(post -> {
                if (post.hidden && post.community != null) {
                    rows.add(
                            Lot.id(post.at.plusSeconds(30), post.index),
                            post.id,
                            accounts.id(communities.admin(post.community)),
                            post.at.plusSeconds(30),
                            communities.rules(post.community).getFirst(),
                            "Please say it without the insult.",
                            0);
                }
            });
        }
    }

    private void writeLikes(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, "post_like (post_id, account_id, at)")) {
            posts.forEach(post -> {
                for (int i = 0; i < post.likes; i++) {
                    rows.add(post.id, accounts.id(posts.liker(post, i)), post.at.plusSeconds(5 + i));
                }
            });
        }
    }

    private void writeReposts(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, "repost (id, post_id, account_id, community_id, at)")) {
            posts.forEach(post -> {
                for (int i = 0; i < post.reposts; i++) {
                    var at = post.at.plusSeconds(10 + i);
                    rows.add(
                            Lot.id(at, post.index),
                            post.id,
                            accounts.id(posts.liker(post, i)),
                            post.community == null ? null : (Long) communities.id(post.community),
                            at);
                }
            });
        }
    }

    private void writeHashtags(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, "post_hashtag (tag, post_id)")) {
            posts.forEach(post -> {
                for (var tag : posts.text(post).tags()) {
                    rows.add(tag, post.id);
                }
            });
        }
    }

    private void writeNotifications(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, """
                notification (id, account_id, kind, actor_id, community_id, post_id, reference_id, dedupe_key,
                              created_at, read_at)""")) {
            var news = new News(rows);
            follows.forEach(follow -> news.tell(
                    follow.acceptedAt() == null ? "FOLLOW_REQUEST" : "FOLLOWER",
                    follow.followee(),
                    follow.follower(),
                    null,
                    null,
                    accounts.id(follow.follower()),
                    follow.askedAt()));
            posts.forEach(post -> {
                if (post.answered != null && post.answered.author != post.author) {
                    news.tell("REPLY", post.answered.author, post.author, post.community, post.id, post.id, post.at);
                }
                if (posts.text(post).named()) {
                    news.tell("MENTION", posts.named(post), post.author, post.community, post.id, post.id, post.at);
                }
            });
            for (int leader : communities.team(communities.wanted())) {
                for (int request = 0; request < communities.requests(); request++) {
                    news.tell(
                            "JOIN_REQUEST",
                            leader,
                            communities.requester(request),
                            communities.wanted(),
                            null,
                            Lot.id(askedAt(request), request),
                            askedAt(request));
                }
            }
            for (int moderator : communities.team(communities.largest())) {
                cases.forEach(one ->
                        news.tell("CASE", moderator, null, communities.largest(), null, one.id(), one.openedAt()));
            }
        }
    }

    /** Tells each of them once, and lets most of it have been read. */
    private final class News {

        private final Rows rows;
        private int told;

        News(Rows rows) {
            this.rows = rows;
        }

        void tell(
                String kind,
                int to,
                @Nullable Integer by,
                @Nullable Integer community,
                @Nullable Long post,
                long reference,
                Instant at)
                throws SQLException {
            boolean read = at.isBefore(now.minus(STILL_NEW)) || (told % 10 != 0 && to != accounts.viewer());
            rows.add(
                    Lot.id(at, told++),
                    accounts.id(to),
                    kind,
                    by == null ? null : (Long) accounts.id(by),
                    community == null ? null : (Long) communities.id(community),
                    post,
                    reference,
                    kind + ":" + reference + ":" + accounts.id(to),
                    at,
                    read ? at.plusSeconds(600) : null);
        }
    }
}

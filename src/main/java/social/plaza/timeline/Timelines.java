package social.plaza.timeline;

import java.util.Map;
import social.plaza.post.PostReading.Choice;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** Which posts stand in which timeline. Each takes the newest of every source and merges them, however many there are. */
public final class Timelines {

    /** Who the viewer does not want to hear, or who does not want to be heard by the viewer. */
    static final String NOT_SHUT_OUT = """
            NOT EXISTS (SELECT 1 FROM mute WHERE muter_id = :viewer AND muted_id = %1$s)
            AND NOT EXISTS (SELECT 1 FROM block WHERE blocker_id = :viewer AND blocked_id = %1$s)
            AND NOT EXISTS (SELECT 1 FROM block WHERE blocker_id = %1$s AND blocked_id = :viewer)
            """;

    /** Nobody comes to the viewer through others whom the viewer does not hear. */
    private static final String PASSED_ON = NOT_SHUT_OUT.formatted("a.id") + " AND " + Choice.REPOST_VISIBLE;

    private static final String HOME = Merged.withReposts(
            """
            SELECT followee_id AS id FROM follow
            WHERE follower_id = :viewer AND accepted_at IS NOT NULL AND %s
            UNION ALL SELECT :viewer""".formatted(NOT_SHUT_OUT.formatted("followee_id")),
            "p.author_id = source.id AND p.community_id IS NULL AND p.reply_to_id IS NULL AND p.deleted_at IS NULL",
            Choice.VISIBLE,
            "r.account_id = source.id AND r.community_id IS NULL",
            PASSED_ON);

    private static final String COMMUNITIES = Merged.withReposts(
            "SELECT community_id AS id FROM membership WHERE account_id = :viewer AND state = 'ACTIVE'",
            "p.community_id = source.id AND p.reply_to_id IS NULL AND p.deleted_at IS NULL",
            NOT_SHUT_OUT.formatted("a.id") + " AND " + Choice.VISIBLE,
            "r.community_id = source.id",
            NOT_SHUT_OUT.formatted("r.account_id") + " AND " + PASSED_ON);

    /** The largest communities of a topic: so many that nobody misses the others. */
    private static final String TOPIC = Merged.posts(
            """
            SELECT id FROM (SELECT id, members FROM community
                            WHERE topic_keys(topics) @> ARRAY[topic_key(:topic)] OFFSET 0) AS known
            ORDER BY members DESC, id DESC LIMIT 200""",
            "p.community_id = source.id AND p.reply_to_id IS NULL AND p.deleted_at IS NULL",
            NOT_SHUT_OUT.formatted("a.id") + " AND " + Choice.VISIBLE);

    private static final String HASHTAG = """
            SELECT p.id
            FROM post_hashtag h JOIN post p ON p.id = h.post_id JOIN account a ON a.id = p.author_id
            WHERE h.tag = :tag AND {visible} {range}
            """;

    private Timelines() {}

    /** What the viewer and those they follow said or reposted to their followers; never a post in a community. */
    public static Choice home() {
        return new Choice(HOME, Map.of(), true);
    }

    /** What is said in the communities that the viewer belongs to. */
    public static Choice communities() {
        return new Choice(COMMUNITIES, Map.of(), true);
    }

    /** What the viewer said in communities, answers included. */
    public static Choice ownInCommunities() {
        return Choice.where("p.author_id = :viewer AND p.community_id IS NOT NULL", Map.of());
    }

    public static Choice community(CommunityId community) {
        return community(":community", "", Map.of("community", community.value()));
    }

    /** The same without the post that stands first. */
    public static Choice communityBelowPin(CommunityId community) {
        return community(
                ":community",
                " AND (p.hidden OR p.id IS DISTINCT FROM (SELECT post_id FROM community_pin WHERE community_id = :community))",
                Map.of("community", community.value()));
    }

    /** The post that stands first in a community, while everybody sees it. */
    public static Choice pinnedIn(CommunityId community) {
        return new Choice("""
                SELECT p.id
                FROM community_pin pin JOIN post p ON p.id = pin.post_id JOIN account a ON a.id = p.author_id
                WHERE pin.community_id = :community AND NOT p.hidden AND {visible}""", Map.of("community", community.value()));
    }

    /** The same by address, for who only counts. */
    public static Choice community(String slug) {
        return community("(SELECT id FROM community WHERE slug = :slug)", "", Map.of("slug", slug));
    }

    private static Choice community(String id, String butFor, Map<String, Object> parameters) {
        return withReposts(
                "p.community_id = %s AND p.reply_to_id IS NULL".formatted(id) + butFor,
                "r.community_id = %s AND %s".formatted(id, NOT_SHUT_OUT.formatted("r.account_id")),
                parameters);
    }

    /** What an account said and reposted to its followers and, if it chose so, in communities. */
    public static Choice profile(AccountId account, boolean withCommunities) {
        return profile(account, withCommunities, "");
    }

    /** The same without the post that stands first. */
    public static Choice profileBelowPin(AccountId account, boolean withCommunities) {
        return profile(
                account,
                withCommunities,
                " AND (p.hidden OR p.id IS DISTINCT FROM (SELECT post_id FROM profile_pin WHERE account_id = :author))");
    }

    private static Choice profile(AccountId account, boolean withCommunities, String butFor) {
        return withReposts(
                "p.author_id = :author" + (withCommunities ? "" : " AND p.community_id IS NULL") + butFor,
                "r.account_id = :author" + (withCommunities ? "" : " AND r.community_id IS NULL"),
                Map.of("author", account.value()));
    }

    /** The post that stands first on a profile, while everybody whom it is for sees it. */
    public static Choice pinnedBy(AccountId account) {
        return new Choice("""
                SELECT p.id
                FROM profile_pin pin JOIN post p ON p.id = pin.post_id JOIN account a ON a.id = p.author_id
                WHERE pin.account_id = :author AND NOT p.hidden AND {visible}""", Map.of("author", account.value()));
    }

    /**
     * The latest conversations of a community that somebody answered: of a thousand, which is found without sorting all that
     * was ever said there, and lets what is new come up.
     */
    public static Choice answeredIn(CommunityId community) {
        return new Choice("""
                SELECT p.id
                FROM (SELECT * FROM post
                      WHERE community_id = :community AND reply_to_id IS NULL AND deleted_at IS NULL
                      ORDER BY id DESC LIMIT 1000) AS p
                JOIN account a ON a.id = p.author_id
                WHERE p.replies > 0 AND {visible} {range}""", Map.of("community", community.value()));
    }

    /** What has pictures in a community, answers included. */
    public static Choice picturesIn(CommunityId community) {
        return new Choice("""
                SELECT p.id
                FROM post_image shown JOIN post p ON p.id = shown.post_id JOIN account a ON a.id = p.author_id
                WHERE shown.community_id = :community AND shown.position = 1 AND {visible} {range}""", Map.of("community", community.value()));
    }

    /** Everything that begins a conversation, wherever it stands. */
    public static Choice beginnings() {
        return Choice.where("p.reply_to_id IS NULL", Map.of());
    }

    /** What quotes a post, wherever it stands. */
    public static Choice quotes(PostId post) {
        return Choice.where("p.quote_of_id = :quoted", Map.of("quoted", post.value()));
    }

    /** Without regard to case. */
    public static Choice hashtag(String tag) {
        return new Choice(HASHTAG, Map.of("tag", tag));
    }

    /** What begins a conversation in the communities of a topic, whatever its case and accents. */
    public static Choice topic(String topic) {
        return new Choice(TOPIC, Map.of("topic", topic), true);
    }

    /** The posts and the reposts that fulfil a condition, one merged list. */
    private static Choice withReposts(String said, String reposted, Map<String, Object> parameters) {
        return new Choice(
                """
                SELECT * FROM (
                    (SELECT p.id, p.id AS place, NULL::bigint AS reposter
                     FROM post p JOIN account a ON a.id = p.author_id WHERE {said} AND {visible} {range})
                    UNION ALL
                    (SELECT p.id, r.id, r.account_id
                     FROM repost r JOIN post p ON p.id = r.post_id JOIN account a ON a.id = p.author_id
                     WHERE {reposted} AND {passed on} {repost range})) AS places
                ORDER BY place {order} LIMIT :limit
                """.replace("{said}", said).replace("{reposted}", reposted).replace("{passed on}", PASSED_ON),
                parameters,
                true);
    }
}

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

    private static final String HOME = newestOf(
            """
            SELECT followee_id AS id FROM follow
            WHERE follower_id = :viewer AND accepted_at IS NOT NULL AND %s
            UNION ALL SELECT :viewer""".formatted(NOT_SHUT_OUT.formatted("followee_id")),
            "p.author_id = source.id AND p.community_id IS NULL AND p.reply_to_id IS NULL AND p.deleted_at IS NULL",
            Choice.VISIBLE);

    private static final String COMMUNITIES = newestOf(
            "SELECT community_id AS id FROM membership WHERE account_id = :viewer AND state = 'ACTIVE'",
            "p.community_id = source.id AND p.reply_to_id IS NULL AND p.deleted_at IS NULL",
            NOT_SHUT_OUT.formatted("a.id") + " AND " + Choice.VISIBLE);

    private static final String HASHTAG = """
            SELECT p.id
            FROM post_hashtag h JOIN post p ON p.id = h.post_id JOIN account a ON a.id = p.author_id
            WHERE h.tag = :tag AND {visible} {range}
            """;

    private Timelines() {}

    /** What the viewer and those they follow said to their followers; never a post in a community. */
    public static Choice home() {
        return new Choice(HOME, Map.of());
    }

    /** What is said in the communities that the viewer belongs to. */
    public static Choice communities() {
        return new Choice(COMMUNITIES, Map.of());
    }

    /** What the viewer said in communities, answers included. */
    public static Choice ownInCommunities() {
        return Choice.where("p.author_id = :viewer AND p.community_id IS NOT NULL", Map.of());
    }

    public static Choice community(CommunityId community) {
        return Choice.where(
                "p.community_id = :community AND p.reply_to_id IS NULL", Map.of("community", community.value()));
    }

    /** The same without the post that stands first. */
    public static Choice communityBelowPin(CommunityId community) {
        return Choice.where(
                "p.community_id = :community AND p.reply_to_id IS NULL"
                        + " AND (p.hidden OR p.id IS DISTINCT FROM (SELECT post_id FROM community_pin WHERE community_id = :community))",
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
        return Choice.where(
                "p.community_id = (SELECT id FROM community WHERE slug = :slug) AND p.reply_to_id IS NULL",
                Map.of("slug", slug));
    }

    /** What an account said to its followers and, if it chose so, in communities. */
    public static Choice profile(AccountId account, boolean withCommunities) {
        return Choice.where(
                withCommunities ? "p.author_id = :author" : "p.author_id = :author AND p.community_id IS NULL",
                Map.of("author", account.value()));
    }

    /** The same without the post that stands first. */
    public static Choice profileBelowPin(AccountId account, boolean withCommunities) {
        return Choice.where(
                "p.author_id = :author" + (withCommunities ? "" : " AND p.community_id IS NULL")
                        + " AND (p.hidden OR p.id IS DISTINCT FROM (SELECT post_id FROM profile_pin WHERE account_id = :author))",
                Map.of("author", account.value()));
    }

    /** The post that stands first on a profile, while everybody whom it is for sees it. */
    public static Choice pinnedBy(AccountId account) {
        return new Choice("""
                SELECT p.id
                FROM profile_pin pin JOIN post p ON p.id = pin.post_id JOIN account a ON a.id = p.author_id
                WHERE pin.account_id = :author AND NOT p.hidden AND {visible}""", Map.of("author", account.value()));
    }

    public static Choice answers(PostId post) {
        return Choice.where("p.reply_to_id = :answered", Map.of("answered", post.value()));
    }

    /** Without regard to case. */
    public static Choice hashtag(String tag) {
        return new Choice(HASHTAG, Map.of("tag", tag));
    }

    /**
     * The newest posts of many sources, one merged list. Whether somebody may read a post costs much more than finding it:
     * so the newest few of all sources are found first, in an index alone, and only where too few of those are for the viewer
     * it goes on to the older ones.
     *
     * @param sources query for ids
     * @param said what makes a post {@code p} one of a source
     * @param heard whether it is for the viewer
     */
    private static String newestOf(String sources, String said, String heard) {
        return """
                WITH source AS MATERIALIZED ({sources}),
                floor AS MATERIALIZED (
                    SELECT coalesce((
                        SELECT p.id
                        FROM source CROSS JOIN LATERAL (SELECT p.id FROM post p WHERE {said} {range}) AS p
                        ORDER BY p.id DESC OFFSET 3 * :limit LIMIT 1), 0) AS id),
                near AS MATERIALIZED (
                    SELECT p.id
                    FROM source CROSS JOIN LATERAL (
                        SELECT p.id FROM post p JOIN account a ON a.id = p.author_id
                        WHERE {said} AND p.id >= (SELECT id FROM floor) AND {heard} {range}) AS p
                    ORDER BY p.id DESC LIMIT :limit)
                SELECT id FROM near
                UNION ALL
                (SELECT p.id
                 FROM source CROSS JOIN LATERAL (
                    SELECT p.id FROM post p JOIN account a ON a.id = p.author_id
                    WHERE {said} AND p.id < (SELECT id FROM floor) AND {heard} {range}) AS p
                 WHERE (SELECT count(*) FROM near) < :limit
                 ORDER BY p.id DESC LIMIT :limit)
                ORDER BY id DESC LIMIT :limit
                """.replace("{sources}", sources)
                .replace("{said}", said)
                .replace("{heard}", heard)
                .replace("{range}", Choice.RANGE);
    }
}

package social.plaza.timeline;

import social.plaza.post.PostReading.Choice;

/**
 * The newest posts of many sources in one list. Whether somebody may read a post costs much more than finding it: so the
 * nearest few of all sources are found first, in indexes alone, and only where too few of those are for the viewer it goes on
 * to those farther away.
 */
final class Merged {

    private static final String LIST = """
            WITH source AS MATERIALIZED ({sources}),
            floor AS MATERIALIZED (
                SELECT coalesce((
                    SELECT place FROM ({found}) AS found
                    ORDER BY place {order} OFFSET 3 * :limit LIMIT 1), {end}) AS place),
            near AS MATERIALIZED (
                SELECT * FROM ({near}) AS found ORDER BY place {order} LIMIT :limit)
            SELECT * FROM near
            UNION ALL
            (SELECT * FROM ({farther places}) AS found
             WHERE (SELECT count(*) FROM near) < :limit
             ORDER BY place {order} LIMIT :limit)
            ORDER BY place {order} LIMIT :limit
            """;

    private static final String FOUND_POSTS = """
            SELECT p.id AS place
            FROM source CROSS JOIN LATERAL (SELECT p.id FROM post p WHERE {said} {range}) AS p
            """;

    private static final String FOUND_REPOSTS = """
            SELECT r.id
            FROM source CROSS JOIN LATERAL (SELECT r.id FROM repost r WHERE {reposted} {repost range}) AS r
            """;

    /** On one side of the floor. */
    private static final String POSTS = """
            SELECT p.id, p.place, p.reposter
            FROM source CROSS JOIN LATERAL (
                SELECT p.id, p.id AS place, NULL::bigint AS reposter
                FROM post p JOIN account a ON a.id = p.author_id
                WHERE {said} AND p.id {side} (SELECT place FROM floor) AND {heard} {range}) AS p
            """;

    private static final String REPOSTS = """
            SELECT r.id, r.place, r.reposter
            FROM source CROSS JOIN LATERAL (
                SELECT p.id, r.id AS place, r.account_id AS reposter
                FROM repost r JOIN post p ON p.id = r.post_id JOIN account a ON a.id = p.author_id
                WHERE {reposted} AND r.id {side} (SELECT place FROM floor) AND {passed on} {repost range}) AS r
            """;

    private static final String AND_ALSO = " UNION ALL ";

    private Merged() {}

    /**
     * Posts and reposts.
     *
     * @param sources query for ids
     * @param said what makes a post {@code p} one of a source
     * @param heard whether it is for the viewer
     * @param reposted what makes a repost {@code r} one of a source
     * @param passedOn whether that is for the viewer
     */
    static String withReposts(String sources, String said, String heard, String reposted, String passedOn) {
        return list(FOUND_POSTS + AND_ALSO + FOUND_REPOSTS, POSTS + AND_ALSO + REPOSTS)
                .replace("{sources}", sources)
                .replace("{said}", said)
                .replace("{heard}", heard)
                .replace("{reposted}", reposted)
                .replace("{passed on}", passedOn);
    }

    /** Posts alone. */
    static String posts(String sources, String said, String heard) {
        return list(FOUND_POSTS, POSTS)
                .replace("{sources}", sources)
                .replace("{said}", said)
                .replace("{heard}", heard);
    }

    private static String list(String found, String places) {
        return LIST.replace("{found}", found)
                .replace("{near}", places.replace("{side}", Choice.NEARER))
                .replace("{farther places}", places.replace("{side}", Choice.FARTHER));
    }
}

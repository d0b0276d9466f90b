package social.plaza.post;

import social.plaza.shared.Slice;

/**
 * The statement that reads what stands below a post, whatever there is: of each post only the first few answers are looked
 * at. Its limits are written into it, so that it is planned for them; which post it is about is not, or for one with very many
 * answers the newest posts of all would be gone through instead of its own.
 *
 * @param newestFirst in which order the first level stands; the levels below are always read as they were said
 * @param line whether the author's own going on stands apart from the answers
 * @param levels how many levels of answers are read, up to {@link #DEPTH}
 */
record BelowQuery(boolean newestFirst, boolean line, int levels) {

    /** Levels of answers below a post. */
    static final int DEPTH = 3;

    /** The posts of a line; what is written in one go fits in. */
    static final int LONGEST_LINE = Draft.LONGEST_THREAD - 1;

    /** The level of a line's rows, and of the one that says where the answers looked at end. */
    static final int LINE = 0;

    static final int EDGE = -1;

    /** Answers of one post that are looked at. */
    private static final int WINDOW = 100;

    /** Posts one below the other that cannot be shown, between one that can and another. */
    private static final int GAPS = 20;

    private static final int[] WIDTHS = {0, Slice.SIZE, 2, 1};

    /** How many answers of one post are shown on a level, from 1. */
    int width(int level) {
        return level <= levels ? WIDTHS[level] : 0;
    }

    /** Knows {@code :post, :after} and {@code :before}, ids between which the first level lies, and what {@link PostViewRows} needs. */
    String sql() {
        return """
                WITH RECURSIVE line (id, step) AS (
                    (SELECT p.id, 1 FROM post p WHERE p.reply_to_id = :post AND {line} AND {continued} ORDER BY p.id LIMIT 1)
                    UNION ALL
                    SELECT next.id, step + 1
                    FROM line CROSS JOIN LATERAL (
                        SELECT p.id FROM post p WHERE p.reply_to_id = line.id AND {continued} ORDER BY p.id LIMIT 1) AS next
                    WHERE step <= {longest line} AND :first
                ),
                one AS MATERIALIZED ({one}),
                two AS MATERIALIZED ({two}),
                three AS MATERIALIZED ({three}),
                four AS MATERIALIZED ({four}),
                tree (node, parent, level, rank, readable) AS (
                    SELECT line.id, 0, 0, line.step, {visible}
                    FROM line JOIN post p ON p.id = line.id JOIN account a ON a.id = p.author_id WHERE :first
                    UNION ALL SELECT id, 0, 1, rank, readable FROM one
                    UNION ALL SELECT id, parent, 2, rank, readable FROM two
                    UNION ALL SELECT id, parent, 3, rank, readable FROM three
                    UNION ALL SELECT id, parent, 4, rank, readable FROM four
                    UNION ALL (SELECT id, 0, -1, 0, false FROM post WHERE {first level} OFFSET {window} - 1 LIMIT 1)
                ),
                chosen AS (
                    SELECT node AS id, node AS place, NULL::bigint AS reposter FROM tree
                    WHERE readable AND rank <= CASE level WHEN 0 THEN {longest line} WHEN 1 THEN {width 1}
                                                          WHEN 2 THEN {width 2} WHEN 3 THEN {width 3} ELSE 0 END
                ),
                shown AS ({posts})
                SELECT tree.*, shown.*, shown.id IS NOT NULL AS there FROM tree LEFT JOIN shown ON shown.id = tree.node
                """.replace("{one}", few("{first level}", newestFirst ? "DESC" : "", Slice.FETCH))
                .replace("{first level}", """
                        reply_to_id = (SELECT CAST(:post AS bigint)) AND id > :after AND id < :before
                        AND id <> coalesce((SELECT id FROM line WHERE step = 1), 0) ORDER BY id\s""" + (newestFirst ? "DESC" : ""))
                .replace("{two}", below("one", 2))
                .replace("{three}", below("two", 3))
                .replace("{four}", below("three", 4))
                .replace("{continued}", CONTINUED)
                .replace("{line}", line ? "true" : "false")
                .replace("{longest line}", Integer.toString(LONGEST_LINE))
                .replace("{window}", Integer.toString(WINDOW))
                .replace("{width 1}", Integer.toString(width(1)))
                .replace("{width 2}", Integer.toString(width(2)))
                .replace("{width 3}", Integer.toString(width(3)))
                .replace("{posts}", PostViewRows.SELECT)
                .replace("{visible}", Visibility.SQL);
    }

    /** By the same author; one that was deleted counts while the author goes on after it. */
    private static final String CONTINUED = """
            p.author_id = (SELECT author_id FROM post WHERE id = :post)
            AND (p.deleted_at IS NULL OR EXISTS (
                SELECT 1 FROM post later
                WHERE later.reply_to_id = p.id AND later.author_id = p.author_id AND p.deleted_at IS NOT NULL))""";

    /** The answers to those of a level that are shown, and one more of each. */
    private String below(String level, int next) {
        return """
                SELECT above.id AS parent, few.id, few.readable, few.rank
                FROM {level} AS above CROSS JOIN LATERAL ({few}) AS few WHERE above.rank <= {width}
                """.replace("{level}", level)
                .replace("{width}", Integer.toString(width(next - 1)))
                .replace("{few}", few("reply_to_id = above.id ORDER BY id", "", width(next) + 1));
    }

    /** What can be read, and what cannot, though something below it can. */
    private static String few(String which, String order, int most) {
        return """
                SELECT id, readable, row_number() OVER (ORDER BY id {order}) AS rank
                FROM (SELECT found.id, found.readable
                      FROM (SELECT p.id, ({visible}) AS readable
                            FROM (SELECT * FROM post WHERE {which} LIMIT {window}) AS p JOIN account a ON a.id = p.author_id
                            OFFSET 0) AS found
                      WHERE found.readable OR {something below}
                      ORDER BY found.id {order} LIMIT {most}) AS few
                """.replace("{something below}", SOMETHING_BELOW)
                .replace("{which}", which)
                .replace("{order}", order)
                .replace("{most}", Integer.toString(most));
    }

    private static final String SOMETHING_BELOW = """
            EXISTS (
                WITH RECURSIVE gap (id, depth) AS (
                    SELECT found.id, 1
                    UNION ALL
                    SELECT p.id, depth + 1
                    FROM gap
                    CROSS JOIN LATERAL (SELECT * FROM post WHERE reply_to_id = gap.id ORDER BY id LIMIT {window}) AS p
                    JOIN account a ON a.id = p.author_id
                    WHERE depth < {gaps} AND NOT ({visible})
                )
                SELECT 1
                FROM (SELECT id FROM gap LIMIT {gaps}) AS gap
                CROSS JOIN LATERAL (SELECT * FROM post WHERE reply_to_id = gap.id ORDER BY id LIMIT {window}) AS p
                JOIN account a ON a.id = p.author_id
                WHERE {visible})""".replace("{gaps}", Integer.toString(GAPS));
}

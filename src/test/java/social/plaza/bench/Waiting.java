package social.plaza.bench;

import java.sql.Connection;
import java.sql.SQLException;
import social.plaza.bench.population.Population;
import social.plaza.shared.Cursor;

/**
 * Where to find what, at the desk of the team that has most to do.
 *
 * @param slug of the community
 * @param deep a cursor far down the list by priority
 * @param named id of the rule that most reports name
 * @param rare id of one that hardly any report names
 * @param reported a case about a post that many have reported
 * @param rareRule words of the rare one
 */
record Waiting(String slug, String deep, long named, long rare, long reported, String rareRule) {

    static Waiting find(Connection owner, Population population) throws SQLException {
        var slug = population.largest();
        return new Waiting(
                slug,
                deep(owner, slug),
                rule(owner, slug, population.namedRule()),
                rule(owner, slug, population.rareRule()),
                reported(owner, slug),
                population.rareRule());
    }

    /** After nine in ten. */
    private static String deep(Connection owner, String slug) throws SQLException {
        try (var statement = owner.prepareStatement("""
                        WITH waiting AS (SELECT r.* FROM review_case r JOIN community c ON c.id = r.community_id
                                         WHERE c.slug = ? AND r.state = 'OPEN')
                        SELECT priority, id FROM waiting ORDER BY priority DESC, id
                        OFFSET (SELECT count(*) * 9 / 10 FROM waiting) LIMIT 1""")) {
            statement.setString(1, slug);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new Cursor(rows.getLong(1), rows.getLong(2)).encoded();
            }
        }
    }

    private static long rule(Connection owner, String slug, String text) throws SQLException {
        try (var statement = owner.prepareStatement("""
                        SELECT r.id FROM rule r JOIN community c ON c.id = r.community_id
                        WHERE c.slug = ? AND r.text = ?""")) {
            statement.setString(1, slug);
            statement.setString(2, text);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static long reported(Connection owner, String slug) throws SQLException {
        try (var statement = owner.prepareStatement("""
                        SELECT r.id FROM review_case r JOIN community c ON c.id = r.community_id
                        WHERE c.slug = ? AND r.state = 'OPEN' AND r.subject_kind = 'POST'
                        ORDER BY r.reporters DESC, r.id LIMIT 1""")) {
            statement.setString(1, slug);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}

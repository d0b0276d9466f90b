package social.plaza.post;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;

/** Whom a post names: accounts that exist, may read it and are on speaking terms with its author. */
@Component
class Mentions {

    private static final int MOST_NOTIFIED = 10;

    private final JdbcClient jdbc;

    Mentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which the text names them, once each. */
    List<AccountId> of(Post post, Body body) {
        String[] keys = body.mentions().toArray(String[]::new);
        if (keys.length == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT named.id
                        FROM account named JOIN account author ON author.id = :author
                        WHERE named.handle_key = ANY (:keys) AND named.id <> author.id
                          AND (NOT author.protected OR EXISTS (
                                SELECT 1 FROM follow WHERE follower_id = named.id AND followee_id = author.id
                                                       AND accepted_at IS NOT NULL))
                          AND NOT EXISTS (SELECT 1 FROM block WHERE blocker_id = named.id AND blocked_id = author.id)
                          AND NOT EXISTS (SELECT 1 FROM block WHERE blocker_id = author.id AND blocked_id = named.id)
                          AND NOT EXISTS (SELECT 1 FROM mute WHERE muter_id = named.id AND muted_id = author.id)
                        ORDER BY array_position(:keys, named.handle_key::text) LIMIT :most""")
                .param("author", post.author().value())
                .param("keys", keys)
                .param("most", MOST_NOTIFIED)
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list();
    }
}

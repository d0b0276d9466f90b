package social.plaza.post;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;

/**
 * Which posts a viewer may read, as a condition for every statement that reads posts: over {@code post p} and its author,
 * {@code account a}. Posts in communities and of public accounts are for all; hidden ones for their author and the
 * community's team; those of protected accounts, and answers beneath them, for accepted followers.
 */
final class Visibility {

    /** That p is no beginning is said twice: within, it keeps the database from reading all posts to look for a few. */
    static final String SQL = """
            p.deleted_at IS NULL
            AND (NOT p.hidden OR p.author_id = :viewer OR (:powers AND EXISTS (
                    SELECT 1 FROM membership team
                    WHERE team.community_id = p.community_id AND team.account_id = :viewer
                      AND team.state = 'ACTIVE' AND team.role <> 'MEMBER')))
            AND (NOT a.protected OR p.author_id = :viewer OR (p.community_id IS NULL AND EXISTS (
                    SELECT 1 FROM follow f
                    WHERE f.follower_id = :viewer AND f.followee_id = p.author_id AND f.accepted_at IS NOT NULL)))
            AND (p.community_id IS NOT NULL OR p.conversation_id = p.id OR p.author_id = :viewer OR NOT EXISTS (
                    SELECT 1 FROM post root JOIN account opener ON opener.id = root.author_id
                    WHERE root.id = p.conversation_id AND p.id <> p.conversation_id AND opener.protected AND opener.id <> :viewer
                      AND NOT EXISTS (
                            SELECT 1 FROM follow f
                            WHERE f.follower_id = :viewer AND f.followee_id = opener.id
                              AND f.accepted_at IS NOT NULL)))
            """;

    /**
     * The same for who comes upon the post through a repost, {@code repost r}: no hidden post comes by it, nor one that its
     * author keeps to followers now. Of a protected account it is for its followers, in a community for nobody else, and with
     * who was removed from there it goes.
     */
    static final String OF_REPOST = SQL + """
            AND NOT p.hidden AND (p.community_id IS NOT NULL OR NOT a.protected)
            AND NOT EXISTS (
                SELECT 1 FROM account reposter
                WHERE reposter.id = r.account_id AND reposter.protected AND reposter.id <> :viewer
                  AND (r.community_id IS NOT NULL OR NOT EXISTS (
                        SELECT 1 FROM follow f
                        WHERE f.follower_id = :viewer AND f.followee_id = reposter.id AND f.accepted_at IS NOT NULL)))
            AND NOT EXISTS (
                SELECT 1 FROM membership gone
                WHERE gone.community_id = r.community_id AND gone.account_id = r.account_id AND gone.state = 'REMOVED')
            """;

    /** No account has it. */
    private static final long NOBODY = 0;

    private Visibility() {}

    static Map<String, Object> viewer(Actor actor) {
        @Nullable AccountId id = actor.id();
        return Map.of("viewer", id == null ? NOBODY : id.value(), "powers", actor.powersInForce());
    }
}

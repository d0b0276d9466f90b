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
                    WHERE root.id = p.conversation_id AND opener.protected AND opener.id <> :viewer
                      AND NOT EXISTS (
                            SELECT 1 FROM follow f
                            WHERE f.follower_id = :viewer AND f.followee_id = opener.id
                              AND f.accepted_at IS NOT NULL)))
            """;

    /** No account has it. */
    private static final long NOBODY = 0;

    private Visibility() {}

    static Map<String, Object> viewer(Actor actor) {
        @Nullable AccountId id = actor.id();
        return Map.of("viewer", id == null ? NOBODY : id.value(), "powers", actor.powersInForce());
    }
}

package social.plaza.post;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.community.Affiliations;
import social.plaza.community.Communities;
import social.plaza.community.CommunityView;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** Reads what a {@link PostPolicy} must know of a post; what the actor may not read is not there. */
@Component
class Subjects {

    private final PostRepository posts;
    private final Communities communities;
    private final Affiliations affiliations;
    private final JdbcClient jdbc;

    Subjects(PostRepository posts, Communities communities, Affiliations affiliations, JdbcClient jdbc) {
        this.posts = posts;
        this.communities = communities;
        this.affiliations = affiliations;
        this.jdbc = jdbc;
    }

    Post readable(Actor actor, PostId id) {
        if (!mayRead(actor, id)) {
            throw new NotFound();
        }
        return posts.findById(id).orElseThrow(NotFound::new);
    }

    /** The community and what the actor is in it; null for none. */
    PostPolicy.@Nullable Place place(Actor actor, @Nullable CommunityId id) {
        if (id == null) {
            return null;
        }
        CommunityView community = communities.view(id);
        return PostPolicy.Place.of(community, affiliations.of(actor, id));
    }

    /**
     * The same, for an act. The membership's row is held until the act is done, so that a silence or removal comes wholly
     * before it or finds its outcome; the community's row is never locked.
     */
    PostPolicy.@Nullable Place heldPlace(Actor actor, @Nullable CommunityId id) {
        if (id != null) {
            jdbc.sql("SELECT 1 FROM membership WHERE community_id = ? AND account_id = ? FOR SHARE")
                    .params(id.value(), actor.account().value())
                    .query(Integer.class)
                    .optional();
        }
        return place(actor, id);
    }

    boolean mayRead(Actor actor, PostId id) {
        return jdbc.sql("SELECT 1 FROM post p JOIN account a ON a.id = p.author_id WHERE p.id = :id AND "
                        + Visibility.SQL)
                .params(Visibility.viewer(actor))
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    PostPolicy.Subject of(Actor actor, Post post, PostPolicy.@Nullable Place place) {
        return jdbc.sql("""
                        SELECT a.protected,
                               EXISTS (SELECT 1 FROM follow WHERE follower_id = :viewer AND followee_id = a.id
                                                              AND accepted_at IS NOT NULL) AS followed,
                               EXISTS (SELECT 1 FROM follow WHERE follower_id = a.id AND followee_id = :viewer
                                                              AND accepted_at IS NOT NULL) AS follows,
                               EXISTS (SELECT 1 FROM block WHERE blocker_id = :viewer AND blocked_id = a.id)
                               OR EXISTS (SELECT 1 FROM block WHERE blocker_id = a.id AND blocked_id = :viewer) AS blocked,
                               EXISTS (SELECT 1 FROM thread_lock WHERE conversation_id = :conversation
                                                              AND ended_at IS NULL) AS locked
                        FROM account a WHERE a.id = :author""")
                .param("viewer", actor.account().value())
                .param("author", post.author().value())
                .param("conversation", post.conversation().value())
                .query((row, number) -> new PostPolicy.Subject(
                        post.author(),
                        row.getBoolean("protected"),
                        row.getBoolean("followed"),
                        row.getBoolean("follows"),
                        row.getBoolean("blocked"),
                        post.hidden(),
                        row.getBoolean("locked"),
                        place))
                .optional()
                .orElseThrow(NotFound::new);
    }
}

package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** Showing a post once more: to one's own followers, or in the community where it was said. */
@Component
public class Reposts {

    private final Subjects subjects;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PostPolicy policy = new PostPolicy();

    Reposts(Subjects subjects, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Once for each account; again changes nothing. */
    @Transactional
    public void repost(Actor actor, PostId id) {
        Post post = subjects.readable(actor, id);
        may(actor, post);
        Instant now = clock.instant();
        int first = jdbc.sql("""
                        INSERT INTO repost (id, post_id, account_id, community_id, at)
                        SELECT ?, id, ?, community_id, ? FROM post WHERE id = ? ON CONFLICT (post_id, account_id) DO NOTHING""")
                .params(Ids.next(), actor.account().value(), Timestamp.from(now), id.value())
                .update();
        if (first == 1) {
            count(id);
            events.publishEvent(new PostReposted(id, post.author(), post.community(), actor.account()));
        }
    }

    /** Takes it back everywhere; who may not repost and never did is refused. */
    @Transactional
    public void undo(Actor actor, PostId id) {
        Post post = subjects.readable(actor, id);
        int taken = jdbc.sql("DELETE FROM repost WHERE post_id = ? AND account_id = ?")
                .params(id.value(), actor.account().value())
                .update();
        if (taken == 1) {
            jdbc.sql("UPDATE post SET reposts = reposts - 1 WHERE id = ?")
                    .param(id.value())
                    .update();
        } else {
            may(actor, post);
        }
    }

    private void may(Actor actor, Post post) {
        policy.canRepost(actor, subjects.of(actor, post, subjects.heldPlace(actor, post.community())))
                .orRefuse();
    }

    /** Unless the post went away meanwhile. */
    private void count(PostId id) {
        int counted = jdbc.sql(
                        "UPDATE post SET reposts = reposts + 1 WHERE id = ? AND deleted_at IS NULL AND NOT hidden")
                .param(id.value())
                .update();
        if (counted == 0) {
            throw new NotFound();
        }
    }
}

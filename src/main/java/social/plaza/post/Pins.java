package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.Excerpt;
import social.plaza.shared.PostId;

/** Puts one post first on its community's page, or on its author's profile. */
@Component
public class Pins {

    /** How much of a post names it in the log, in code points. */
    private static final int LABEL = 80;

    private final Subjects subjects;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PostPolicy policy = new PostPolicy();

    Pins(Subjects subjects, AuditLog log, JdbcClient jdbc, Clock clock) {
        this.subjects = subjects;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Another one that was pinned there gives way. */
    @Transactional
    public void pin(Actor actor, PostId id) {
        Post post = subjects.readable(actor, id);
        CommunityId community = post.community();
        policy.canPin(actor, post.author(), post.replyTo() == null, post.hidden(), subjects.heldPlace(actor, community))
                .orRefuse();
        if (community == null) {
            jdbc.sql("""
                            INSERT INTO profile_pin (account_id, post_id, pinned_at) VALUES (?, ?, ?)
                            ON CONFLICT (account_id)
                            DO UPDATE SET post_id = excluded.post_id, pinned_at = excluded.pinned_at""").params(post.author().value(), id.value(), now()).update();
            return;
        }
        int pinned = jdbc.sql("""
                        INSERT INTO community_pin AS pin (community_id, post_id, pinned_by, pinned_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (community_id)
                        DO UPDATE SET post_id = excluded.post_id, pinned_by = excluded.pinned_by,
                                      pinned_at = excluded.pinned_at
                        WHERE pin.post_id <> excluded.post_id""")
                .params(community.value(), id.value(), actor.account().value(), now())
                .update();
        if (pinned == 1) {
            record(actor, community, Act.POST_PINNED, post);
        }
    }

    /** Nothing happens where another one is pinned. */
    @Transactional
    public void unpin(Actor actor, PostId id) {
        Post post = subjects.readable(actor, id);
        CommunityId community = post.community();
        policy.canUnpin(actor, post.author(), subjects.heldPlace(actor, community))
                .orRefuse();
        if (community == null) {
            jdbc.sql("DELETE FROM profile_pin WHERE account_id = ? AND post_id = ?")
                    .params(post.author().value(), id.value())
                    .update();
            return;
        }
        int unpinned = jdbc.sql("DELETE FROM community_pin WHERE community_id = ? AND post_id = ?")
                .params(community.value(), id.value())
                .update();
        if (unpinned == 1) {
            record(actor, community, Act.POST_UNPINNED, post);
        }
    }

    private void record(Actor actor, CommunityId community, Act act, Post post) {
        log.append(AuditEntry.of(
                community,
                actor.account(),
                act,
                Subject.POST,
                post.id().value(),
                Excerpt.beginning(post.facts().body(), LABEL),
                ""));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

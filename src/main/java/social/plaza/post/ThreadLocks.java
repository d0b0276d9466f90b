package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** Closes conversations to more answers, and opens them again. */
@Component
public class ThreadLocks {

    private final PostRepository posts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ThreadLocks(PostRepository posts, JdbcClient jdbc, Clock clock) {
        this.posts = posts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Locks the conversation that a post opened; called by moderation, which has authorised, cites the ground and
     * records the act. {@link AlreadyLocked}.
     *
     * @return the lock's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(Actor by, PostId conversation, String ground, String reason) {
        if (posts.lock(conversation).isEmpty()) {
            throw new NotFound();
        }
        long id = Ids.next();
        int begun = jdbc.sql("""
                        INSERT INTO thread_lock (id, conversation_id, locked_by, locked_at, ground, reason)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (conversation_id) WHERE ended_at IS NULL DO NOTHING""")
                .params(id, conversation.value(), by.account().value(), now(), ground, reason)
                .update();
        if (begun == 0) {
            throw new AlreadyLocked();
        }
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Actor by, long lock) {
        jdbc.sql("UPDATE thread_lock SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL")
                .params(now(), by.account().value(), lock)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

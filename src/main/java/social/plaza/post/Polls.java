package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** Asking with a post, and voting. */
@Component
public class Polls {

    private final Subjects subjects;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PostPolicy policy = new PostPolicy();

    Polls(Subjects subjects, JdbcClient jdbc, Clock clock) {
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** With the post that has just been published in this transaction. */
    void ask(PostId post, PollDraft poll) {
        jdbc.sql("INSERT INTO poll (post_id, closes_at) VALUES (?, ?)")
                .params(
                        post.value(),
                        Timestamp.from(clock.instant().plus(poll.lasts().time())))
                .update();
        jdbc.sql("""
                        INSERT INTO poll_option (post_id, position, text)
                        SELECT ?, asked.position, asked.text FROM unnest(?) WITH ORDINALITY AS asked (text, position)""")
                .params(post.value(), poll.options().toArray(String[]::new))
                .update();
    }

    /**
     * Votes once and for all. {@link PollClosed}, {@link AlreadyVoted}; {@code NotFound} where there is no such option.
     *
     * @param option its position, from 1
     */
    @Transactional
    public void vote(Actor actor, PostId id, int option) {
        Post post = subjects.readable(actor, id);
        policy.canVote(actor, subjects.of(actor, post, subjects.heldPlace(actor, post.community())))
                .orRefuse();
        Instant closes = jdbc.sql("SELECT closes_at FROM poll WHERE post_id = ?")
                .param(id.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseThrow(NotFound::new);
        if (!clock.instant().isBefore(closes)) {
            throw new PollClosed();
        }
        int voted = jdbc.sql("""
                        INSERT INTO poll_vote (post_id, account_id, position)
                        SELECT post_id, ?, position FROM poll_option WHERE post_id = ? AND position = ?
                        ON CONFLICT (post_id, account_id) DO NOTHING""")
                .params(actor.account().value(), id.value(), option)
                .update();
        if (voted == 0) {
            throw hasVoted(actor, id) ? new AlreadyVoted() : new NotFound();
        }
        jdbc.sql("UPDATE poll_option SET votes = votes + 1 WHERE post_id = ? AND position = ?")
                .params(id.value(), option)
                .update();
    }

    private boolean hasVoted(Actor actor, PostId id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM poll_vote WHERE post_id = ? AND account_id = ?)")
                .params(id.value(), actor.account().value())
                .query(Boolean.class)
                .single();
    }
}

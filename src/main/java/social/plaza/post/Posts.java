package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;
import social.plaza.shared.Submissions;

/** Publishing, answering, liking, deleting and hiding posts. */
@Component
public class Posts {

    /** A post's facts, for the modules that act on it. */
    public record PostFacts(
            PostId id,
            PostId conversation,
            AccountId author,
            @Nullable CommunityId community,
            String body,
            boolean hidden,
            boolean deleted) {}

    private final PostRepository posts;
    private final Publishing publishing;
    private final Threads threads;
    private final Hidings hidings;
    private final Hashtags hashtags;
    private final PostImages images;
    private final Subjects subjects;
    private final Counts counts;
    private final Submissions submissions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PostPolicy policy = new PostPolicy();

    Posts(
            PostRepository posts,
            Publishing publishing,
            Threads threads,
            Hidings hidings,
            Hashtags hashtags,
            PostImages images,
            Subjects subjects,
            Counts counts,
            Submissions submissions,
            JdbcClient jdbc,
            Clock clock) {
        this.posts = posts;
        this.publishing = publishing;
        this.threads = threads;
        this.hidings = hidings;
        this.hashtags = hashtags;
        this.images = images;
        this.subjects = subjects;
        this.counts = counts;
        this.submissions = submissions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code NotFound} where there is none. */
    @Transactional(readOnly = true)
    public PostFacts facts(PostId id) {
        return posts.findById(id).map(Post::facts).orElseThrow(NotFound::new);
    }

    /**
     * The community that a post stands in, null for none; {@code NotFound} where there is no such post. Reads nothing
     * else, so that what else is known of it is read under a lock.
     */
    @Transactional(readOnly = true)
    public @Nullable CommunityId communityOf(PostId id) {
        return jdbc.sql("SELECT community_id FROM post WHERE id = ?")
                .param(id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .orElseThrow(NotFound::new)
                .map(CommunityId::new)
                .orElse(null);
    }

    /**
     * Publishes what the composer sends, all of it or nothing, once for each submission. {@link UnfitPart}, {@link ThreadTooLong}.
     *
     * @param submission key made with the form, null to publish every time
     * @return the first post of what was sent
     */
    @Transactional
    public PostId publish(Actor actor, Draft draft, @Nullable String submission) {
        String id = submissions.once(
                actor.account(),
                submission,
                draft,
                () -> threads.publish(actor, draft).toString());
        return new PostId(Long.parseLong(id));
    }

    /** Publishes to the actor's followers, or to a community the actor belongs to. */
    @Transactional
    public PostId publish(Actor actor, Audience audience, String text) {
        return publishing.begin(actor, audience, new Body(text)).post().id();
    }

    /** Answers a post; the answer takes the audience of what it answers. */
    @Transactional
    public PostId reply(Actor actor, PostId to, String text) {
        return publishing.answer(actor, to, new Body(text)).post().id();
    }

    @Transactional
    public void like(Actor actor, PostId id) {
        Post post = subjects.readable(actor, id);
        policy.canLike(actor, subjects.of(actor, post, subjects.heldPlace(actor, post.community())))
                .orRefuse();
        int first = jdbc.sql("INSERT INTO post_like (post_id, account_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(id.value(), actor.account().value(), Timestamp.from(now()))
                .update();
        if (first == 1) {
            jdbc.sql("UPDATE post SET likes = likes + 1 WHERE id = ?")
                    .param(id.value())
                    .update();
        }
    }

    /** Takes a like back; who may not like and never did is refused. */
    @Transactional
    public void unlike(Actor actor, PostId id) {
        Post post = subjects.readable(actor, id);
        int taken = jdbc.sql("DELETE FROM post_like WHERE post_id = ? AND account_id = ?")
                .params(id.value(), actor.account().value())
                .update();
        if (taken == 1) {
            jdbc.sql("UPDATE post SET likes = likes - 1 WHERE id = ?")
                    .param(id.value())
                    .update();
        } else {
            policy.canLike(actor, subjects.of(actor, post, subjects.heldPlace(actor, post.community())))
                    .orRefuse();
        }
    }

    @Transactional
    public void delete(Actor actor, PostId id) {
        subjects.readable(actor, id);
        Post post = posts.lock(id).filter(found -> !found.deleted()).orElseThrow(NotFound::new);
        policy.canDelete(actor, post.author()).orRefuse();
        counts.goes(id.value());
        post.delete(now());
        posts.flush();
        hashtags.remove(id);
        images.remove(id);
    }

    /**
     * Hides a post; called by moderation, which has authorised, cites the ground and records the act.
     *
     * @return the hiding's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long hide(Actor by, PostId post, String ground, String reason) {
        return hidings.begin(by, post, ground, reason);
    }

    /** Ends a hiding; the post is seen again unless another hiding stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unhide(Actor by, long hidingId) {
        hidings.end(by, hidingId);
    }

    /** Hides every post of a removed member in the community. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hideAllBy(Actor by, AccountId author, CommunityId community, long removalId, String ground) {
        hidings.beginAll(by, author, community, removalId, ground);
    }

    /**
     * Brings back exactly what a removal hid.
     *
     * @param by null where the removal's time is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restoreHiddenBy(@Nullable Actor by, long removalId) {
        hidings.endAll(by, removalId);
    }

    private Instant now() {
        return clock.instant();
    }
}

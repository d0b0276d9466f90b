package social.plaza.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.Ids;
import social.plaza.shared.NotFound;
import social.plaza.shared.PostId;

/** Changing what a post says, shortly after it was published, and what it said before. */
@Component
public class Edits {

    /** After this time a post stays as it is. */
    public static final Duration TIME = Duration.ofMinutes(15);

    /** What a post said, from when on. */
    public record Version(List<Segment> segments, Instant from) {}

    private final PostRepository posts;
    private final Subjects subjects;
    private final Hashtags hashtags;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PostPolicy policy = new PostPolicy();

    Edits(
            PostRepository posts,
            Subjects subjects,
            Hashtags hashtags,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posts = posts;
        this.subjects = subjects;
        this.hashtags = hashtags;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What the post says now, for its author who may still change it. */
    @Transactional(readOnly = true)
    public String offer(Actor actor, PostId id) {
        Post post = subjects.readable(actor, id);
        may(actor, post, subjects.place(actor, post.community()));
        return post.facts().body();
    }

    /** Changes what a post says within {@link #TIME} of its publishing; the same text again changes nothing. */
    @Transactional
    public void edit(Actor actor, PostId id, String text) {
        Body body = new Body(text);
        PostPolicy.Place place =
                subjects.heldPlace(actor, subjects.readable(actor, id).community());
        Post post = posts.lock(id).filter(found -> !found.deleted()).orElseThrow(NotFound::new);
        may(actor, post, place);
        String before = post.facts().body();
        if (before.equals(body.text())) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO post_edit (id, post_id, body, edited_at) VALUES (?, ?, ?, ?)")
                .params(Ids.next(), id.value(), before, Timestamp.from(now))
                .update();
        post.edit(body, now);
        hashtags.replace(id, body);
        events.publishEvent(new PostEdited(id, now));
    }

    /**
     * Lets a hidden post say what its author has changed it to; called by moderation, which has authorised. What it said
     * before is shown to nobody any more. Returns false where the author has deleted it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean rewrite(PostId id, String text) {
        Body body = new Body(text);
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        if (post.deleted()) {
            return false;
        }
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM post_edit WHERE post_id = ?").param(id.value()).update();
        post.edit(body, now);
        hashtags.replace(id, body);
        events.publishEvent(new PostEdited(id, now));
        return true;
    }

    /** Everything a post has said, the newest first; one entry where it was never changed. */
    @Transactional(readOnly = true)
    public List<Version> history(Actor actor, PostId id) {
        subjects.readable(actor, id);
        return jdbc.sql("""
                        SELECT body, coalesce(lag(edited_at) OVER (ORDER BY id), created_at) AS said_at
                        FROM (SELECT e.id, e.body, e.edited_at, p.created_at
                              FROM post_edit e JOIN post p ON p.id = e.post_id WHERE p.id = :id
                              UNION ALL
                              SELECT 9223372036854775807, p.body, NULL, p.created_at FROM post p WHERE p.id = :id) said
                        ORDER BY id DESC""")
                .param("id", id.value())
                .query((row, number) -> new Version(
                        Segment.of(row.getString("body")),
                        row.getTimestamp("said_at").toInstant()))
                .list();
    }

    private void may(Actor actor, Post post, PostPolicy.@Nullable Place place) {
        policy.canEdit(actor, post.author(), post.hidden(), place).orRefuse();
        if (!clock.instant().isBefore(post.createdAt().plus(TIME))) {
            throw new TooLateToEdit();
        }
    }
}

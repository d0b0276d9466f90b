package social.plaza.post;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;

/** Begins conversations and answers, once it has asked whether the actor may, and tells whom a post concerns. */
@Component
class Publishing {

    /**
     * A post that is published.
     *
     * @param told who is told of it, or of a post that it follows
     */
    record Published(Post post, Set<AccountId> told) {}

    private final PostRepository posts;
    private final Hashtags hashtags;
    private final Mentions mentions;
    private final Subjects subjects;
    private final Counts counts;
    private final SlowSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PostPolicy policy = new PostPolicy();

    Publishing(
            PostRepository posts,
            Hashtags hashtags,
            Mentions mentions,
            Subjects subjects,
            Counts counts,
            SlowSteps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posts = posts;
        this.hashtags = hashtags;
        this.mentions = mentions;
        this.subjects = subjects;
        this.counts = counts;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    Published begin(Actor actor, Audience audience, Body body) {
        PostPolicy.Place place = subjects.heldPlace(actor, audience.community());
        policy.canPublish(actor, place).orRefuse();
        steps.step(actor, place);
        return put(Post.to(audience, actor.account(), body, now()), body, null, null, Set.of());
    }

    Published answer(Actor actor, PostId to, Body body) {
        Post answered = subjects.readable(actor, to);
        PostPolicy.Place place = subjects.heldPlace(actor, answered.community());
        policy.canAnswer(actor, subjects.of(actor, answered, place)).orRefuse();
        steps.step(actor, place);
        Published answer = put(answered.answer(actor.account(), body, now()), body, answered.author(), null, Set.of());
        counts.answer(to);
        return answer;
    }

    /** Goes on after a post that the same author published a moment ago: whoever might say that may say this. */
    Published follow(Published before, Body body) {
        Post last = before.post();
        Published next = put(last.answer(last.author(), body, now()), body, last.author(), null, before.told());
        counts.answer(last.id());
        return next;
    }

    /** Once the actor may, and with what is quoted counted by the caller. */
    Published quote(Actor actor, Post quoted, Audience audience, Body body) {
        return put(quoted.quote(audience, actor.account(), body, now()), body, null, quoted.author(), Set.of());
    }

    /** @param toldBefore who is told of what it follows, and is not called again */
    private Published put(
            Post post, Body body, @Nullable AccountId answered, @Nullable AccountId quoted, Set<AccountId> toldBefore) {
        posts.saveAndFlush(post);
        hashtags.add(post.id(), body);
        Set<AccountId> told = new HashSet<>(toldBefore);
        if (answered != null) {
            told.add(answered);
        }
        if (quoted != null) {
            told.add(quoted);
        }
        List<AccountId> mentioned =
                mentions.of(post, body).stream().filter(told::add).toList();
        events.publishEvent(new PostPublished(
                post.id(), post.author(), post.community(), post.replyTo(), answered, quoted, mentioned));
        return new Published(post, told);
    }

    private Instant now() {
        return clock.instant();
    }
}

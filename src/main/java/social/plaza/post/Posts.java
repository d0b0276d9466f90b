package social.plaza.post;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** Publishing, answering, liking, deleting and hiding posts. */
@Component
public class Posts {

    /** A post's facts, for the modules that act on it. */
    public record PostFacts(
            PostId id,
            AccountId author,
            @Nullable CommunityId community,
            String body,
            boolean hidden,
            boolean deleted) {}

    /** {@code NotFound} where there is none. */
    public PostFacts facts(PostId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Publishes to the actor's followers, or to a community the actor belongs to. */
    @Transactional
    public PostId publish(Actor actor, Audience audience, String body) {
        throw new UnsupportedOperationException(actor.toString() + audience + body);
    }

    /** Answers a post; the answer takes the audience of what it answers. */
    @Transactional
    public PostId reply(Actor actor, PostId to, String body) {
        throw new UnsupportedOperationException(actor.toString() + to + body);
    }

    @Transactional
    public void like(Actor actor, PostId post) {
        throw new UnsupportedOperationException(actor.toString() + post);
    }

    @Transactional
    public void unlike(Actor actor, PostId post) {
        throw new UnsupportedOperationException(actor.toString() + post);
    }

    @Transactional
    public void delete(Actor actor, PostId post) {
        throw new UnsupportedOperationException(actor.toString() + post);
    }

    /**
     * Hides a post; called by moderation, which has authorised, cites the ground and records the act.
     *
     * @return the hiding's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long hide(Actor by, PostId post, String ground, String reason) {
        throw new UnsupportedOperationException(by.toString() + post + ground + reason);
    }

    /** Ends a hiding; the post is seen again unless another hiding stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unhide(Actor by, long hidingId) {
        throw new UnsupportedOperationException(by.toString() + hidingId);
    }

    /** Hides every post of a removed member in the community. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hideAllBy(Actor by, AccountId author, CommunityId community, long removalId, String ground) {
        throw new UnsupportedOperationException(by.toString() + author + community + removalId + ground);
    }

    /** Brings back exactly what a removal hid. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restoreHiddenBy(Actor by, long removalId) {
        throw new UnsupportedOperationException(by.toString() + removalId);
    }
}

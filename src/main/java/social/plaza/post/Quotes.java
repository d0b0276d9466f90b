package social.plaza.post;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.shared.Actor;
import social.plaza.shared.PostId;

/** Showing a post with what one says about it, to an audience of one's own. */
@Component
public class Quotes {

    private final Publishing publishing;
    private final Subjects subjects;
    private final Counts counts;
    private final SlowSteps steps;
    private final PostPolicy policy = new PostPolicy();

    Quotes(Publishing publishing, Subjects subjects, Counts counts, SlowSteps steps) {
        this.publishing = publishing;
        this.subjects = subjects;
        this.counts = counts;
        this.steps = steps;
    }

    /** Refuses who may not quote a post; {@code NotFound} where there is none to read. */
    @Transactional(readOnly = true)
    public void offer(Actor actor, PostId id) {
        Post quoted = subjects.readable(actor, id);
        policy.canQuote(actor, subjects.of(actor, quoted, subjects.place(actor, quoted.community())))
                .orRefuse();
    }

    /** {@link QuoteGone}. */
    @Transactional
    public PostId quote(Actor actor, PostId of, Audience audience, String text) {
        return quote(actor, of, audience, new Body(text)).post().id();
    }

    Publishing.Published quote(Actor actor, PostId of, Audience audience, Body body) {
        Post quoted = quotable(actor, of);
        PostPolicy.Place place = subjects.heldPlace(actor, audience.community());
        policy.canPublish(actor, place).orRefuse();
        steps.step(actor, place);
        Publishing.Published quote = publishing.quote(actor, quoted, audience, body);
        counts.quote(of);
        return quote;
    }

    /** The post, held for an act; {@link QuoteGone}, and refuses who may not quote it. */
    Post quotable(Actor actor, PostId of) {
        if (!subjects.mayRead(actor, of)) {
            throw new QuoteGone();
        }
        Post quoted = subjects.readable(actor, of);
        policy.canQuote(actor, subjects.of(actor, quoted, subjects.heldPlace(actor, quoted.community())))
                .orRefuse();
        return quoted;
    }
}

package social.plaza.post;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.shared.UnfitText;

/** Publishes what a composer sends: a post with all that belongs to it, and those that follow it, or nothing. */
@Component
class Threads {

    private final Publishing publishing;
    private final Quotes quotes;
    private final Polls polls;
    private final PostImages images;
    private final Subjects subjects;
    private final RuleAcceptance rules;

    Threads(
            Publishing publishing,
            Quotes quotes,
            Polls polls,
            PostImages images,
            Subjects subjects,
            RuleAcceptance rules) {
        this.publishing = publishing;
        this.quotes = quotes;
        this.polls = polls;
        this.images = images;
        this.subjects = subjects;
        this.rules = rules;
    }

    /**
     * In the transaction of its caller. The first post is asked about and waits as any other; those that follow it come with
     * it.
     *
     * @return the first post
     */
    PostId publish(Actor actor, Draft draft) {
        List<Body> texts = texts(draft);
        rules.accept(actor, draft, community(actor, draft));
        Publishing.Published first = first(actor, draft, texts.getFirst());
        PostId post = first.post().id();
        PollDraft poll = draft.poll();
        if (poll != null) {
            polls.ask(post, poll);
        }
        images.attach(actor, post, draft.images());
        Publishing.Published last = first;
        for (Body next : texts.subList(1, texts.size())) {
            last = publishing.follow(last, next);
        }
        return post;
    }

    /** One for each post; {@link ThreadTooLong}, {@code UnfitText} for the first and {@link UnfitPart} for the others. */
    static List<Body> texts(Draft draft) {
        if (draft.then().size() >= Draft.LONGEST_THREAD) {
            throw new ThreadTooLong();
        }
        List<Body> texts = new ArrayList<>();
        texts.add(new Body(draft.body()));
        for (String text : draft.then()) {
            try {
                texts.add(new Body(text));
            } catch (UnfitText unfit) {
                throw new UnfitPart(texts.size(), unfit);
            }
        }
        return texts;
    }

    private Publishing.Published first(Actor actor, Draft draft, Body body) {
        PostId answered = draft.replyTo();
        if (answered != null) {
            return publishing.answer(actor, answered, body);
        }
        PostId quoted = draft.quoteOf();
        return quoted == null
                ? publishing.begin(actor, draft.audience(), body)
                : quotes.quote(actor, quoted, draft.audience(), body);
    }

    private @Nullable CommunityId community(Actor actor, Draft draft) {
        PostId answered = draft.replyTo();
        return answered == null
                ? draft.audience().community()
                : subjects.readable(actor, answered).community();
    }
}

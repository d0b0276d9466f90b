package social.plaza.post;

import org.springframework.stereotype.Component;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** Asks of a post that is to appear later what {@link Posts} asks of one that appears now, but for the pace of slow mode. */
@Component
class SchedulePermission {

    private final Subjects subjects;
    private final Quotes quotes;
    private final RuleAcceptance rules;
    private final PostPolicy policy = new PostPolicy();

    SchedulePermission(Subjects subjects, Quotes quotes, RuleAcceptance rules) {
        this.subjects = subjects;
        this.quotes = quotes;
        this.rules = rules;
    }

    void orRefuse(Actor author, Draft draft) {
        policy.canSchedule(author).orRefuse();
        Threads.texts(draft);
        PostId answered = draft.replyTo();
        if (answered == null) {
            CommunityId community = draft.audience().community();
            rules.accept(author, draft, community);
            PostId quoted = draft.quoteOf();
            if (quoted != null) {
                quotes.quotable(author, quoted);
            }
            policy.canPublish(author, subjects.heldPlace(author, community)).orRefuse();
        } else {
            Post post = subjects.readable(author, answered);
            rules.accept(author, draft, post.community());
            policy.canAnswer(author, subjects.of(author, post, subjects.heldPlace(author, post.community())))
                    .orRefuse();
        }
    }
}

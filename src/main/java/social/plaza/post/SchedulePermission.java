package social.plaza.post;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.plaza.community.Communities;
import social.plaza.membership.Memberships;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** Asks of a post that is to appear later what {@link Posts} asks of one that appears now, but for the pace of slow mode. */
@Component
class SchedulePermission {

    private final Subjects subjects;
    private final Communities communities;
    private final Memberships memberships;
    private final PostPolicy policy = new PostPolicy();

    SchedulePermission(Subjects subjects, Communities communities, Memberships memberships) {
        this.subjects = subjects;
        this.communities = communities;
        this.memberships = memberships;
    }

    void orRefuse(Actor author, Draft draft) {
        policy.canSchedule(author).orRefuse();
        Threads.texts(draft);
        PostId answered = draft.replyTo();
        if (answered == null) {
            CommunityId community = draft.audience().community();
            acceptRules(author, draft, community);
            quotable(author, draft.quoteOf());
            policy.canPublish(author, subjects.heldPlace(author, community)).orRefuse();
        } else {
            Post post = subjects.readable(author, answered);
            acceptRules(author, draft, post.community());
            policy.canAnswer(author, subjects.of(author, post, subjects.heldPlace(author, post.community())))
                    .orRefuse();
        }
    }

    private void quotable(Actor author, @Nullable PostId quoted) {
        if (quoted == null) {
            return;
        }
        if (!subjects.mayRead(author, quoted)) {
            throw new QuoteGone();
        }
        Post post = subjects.readable(author, quoted);
        policy.canQuote(author, subjects.of(author, post, subjects.heldPlace(author, post.community())))
                .orRefuse();
    }

    private void acceptRules(Actor author, Draft draft, @Nullable CommunityId community) {
        if (community == null || !draft.rulesAccepted()) {
            return;
        }
        Integer shown = draft.rulesVersion();
        memberships.acceptRules(
                author, community, shown == null ? communities.view(community).rulesVersion() : shown);
    }
}

package social.plaza.moderation;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.plaza.audit.Act;
import social.plaza.membership.Memberships;
import social.plaza.membership.Silences;
import social.plaza.post.Posts;
import social.plaza.post.ThreadLocks;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;

/** Puts in place what was decided, and takes it back, through the modules that hold the state. */
@Component
class Measures {

    private final Posts posts;
    private final ThreadLocks locks;
    private final Silences silences;
    private final Memberships memberships;
    private final Clock clock;

    Measures(Posts posts, ThreadLocks locks, Silences silences, Memberships memberships, Clock clock) {
        this.posts = posts;
        this.locks = locks;
        this.silences = silences;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Returns the act to record. */
    Act take(Actor by, Decision decision, Ruling ruling) {
        String ground = decision.citation().text();
        String reason = decision.reason();
        return switch (decision.kind()) {
            case HIDE -> {
                decision.took(posts.hide(by, post(decision), ground, reason));
                yield Act.POST_HIDDEN;
            }
            case LOCK -> {
                decision.took(locks.begin(by, post(decision), ground, reason));
                yield Act.THREAD_LOCKED;
            }
            case WARN -> Act.MEMBER_WARNED;
            case SILENCE -> {
                decision.took(silences.begin(
                        by,
                        community(decision),
                        decision.account(),
                        ruling.silencedUntil(clock.instant()),
                        ground,
                        reason));
                yield Act.MEMBER_SILENCED;
            }
            case REMOVE -> {
                CommunityId community = community(decision);
                decision.took(
                        memberships.remove(by, community, decision.account(), ruling.removedUntil(), ground, reason));
                posts.hideAllBy(by, decision.account(), community, decision.taken(), ground);
                yield Act.MEMBER_REMOVED;
            }
        };
    }

    /**
     * Returns the act to record.
     *
     * @param by null where the time that was set is over
     */
    Act restore(@Nullable Actor by, Decision decision) {
        return switch (decision.kind()) {
            case HIDE -> {
                posts.unhide(requireNonNull(by), decision.taken());
                yield Act.POST_RESTORED;
            }
            case LOCK -> {
                locks.end(requireNonNull(by), decision.taken());
                yield Act.THREAD_UNLOCKED;
            }
            case WARN -> Act.WARNING_WITHDRAWN;
            case SILENCE -> {
                silences.end(by, decision.taken());
                yield Act.SILENCE_ENDED;
            }
            case REMOVE -> {
                memberships.reinstate(by, decision.taken());
                posts.restoreHiddenBy(by, decision.taken());
                yield Act.MEMBER_REINSTATED;
            }
        };
    }

    private static PostId post(Decision decision) {
        return requireNonNull(decision.post());
    }

    private static CommunityId community(Decision decision) {
        return requireNonNull(decision.community());
    }
}

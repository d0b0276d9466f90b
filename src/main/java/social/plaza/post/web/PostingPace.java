package social.plaza.post.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import social.plaza.shared.AccountId;
import social.plaza.shared.RuleViolation;

/** Slows down who posts faster than anybody writes: 30 posts a minute and account. */
@Component
class PostingPace {

    private static final int MOST = 30;
    private static final int SECONDS = 60;

    /** More posts in a minute than a person writes. */
    static final class TooFast extends RuleViolation {

        private static final long serialVersionUID = 1L;

        TooFast() {
            super("post.refused.tooFast");
        }

        @Override
        public int status() {
            return 429;
        }
    }

    private record Minute(AccountId account, long minute) {}

    private final Cache<Minute, AtomicInteger> posts =
            Caffeine.newBuilder().maximumSize(100_000).build();
    private final Clock clock;

    PostingPace(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts what is about to be published. A thread is let through whole while there is room for one post: whoever wrote 25
     * took longer than a minute.
     */
    void step(AccountId account, int posted) {
        if (counted(account).getAndAdd(posted) >= MOST) {
            throw new TooFast();
        }
    }

    /** Of a thread that was refused only one post counts, so that it can be mended and sent again. */
    void giveBack(AccountId account, int posted) {
        counted(account).addAndGet(-posted);
    }

    private AtomicInteger counted(AccountId account) {
        Minute now = new Minute(account, clock.instant().getEpochSecond() / SECONDS);
        return posts.get(now, _ -> new AtomicInteger());
    }
}

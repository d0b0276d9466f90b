package social.plaza.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many acts in so long a time for each key, counted in memory. */
final class Allowance {

    private static final int MOST_KEYS = 100_000;

    private final int acts;
    private final Duration within;
    private final Clock clock;
    private final Cache<String, Deque<Instant>> taken;

    Allowance(int acts, Duration within, Clock clock) {
        this.acts = acts;
        this.within = within;
        this.clock = clock;
        this.taken = Caffeine.newBuilder()
                .expireAfterAccess(within)
                .maximumSize(MOST_KEYS)
                .build();
    }

    /** Takes one, if one is left. */
    boolean take(String key) {
        Instant now = clock.instant();
        boolean[] got = new boolean[1];
        taken.asMap().compute(key, (_, before) -> {
            Deque<Instant> acts = before == null ? new ArrayDeque<>() : before;
            acts.removeIf(at -> !at.isAfter(now.minus(within)) || at.isAfter(now));
            got[0] = acts.size() < this.acts;
            if (got[0]) {
                acts.add(now);
            }
            return acts;
        });
        return got[0];
    }
}

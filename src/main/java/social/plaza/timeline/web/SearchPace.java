package social.plaza.timeline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import social.plaza.account.Network;
import social.plaza.shared.Actor;
import social.plaza.shared.RuleViolation;

/** Slows down who searches faster than anybody reads: guests by the network they come from, accounts by themselves. */
@Component
class SearchPace {

    private static final int SECONDS = 60;

    /** More searches in a minute than are allowed. */
    static final class TooManySearches extends RuleViolation {

        private static final long serialVersionUID = 1L;

        TooManySearches() {
            super("timeline.search.tooMany");
        }

        @Override
        public int status() {
            return 429;
        }
    }

    private record Minute(String who, long minute) {}

    private final Cache<Minute, AtomicInteger> searches =
            Caffeine.newBuilder().maximumSize(100_000).build();
    private final SearchLimits limits;
    private final Clock clock;

    SearchPace(SearchLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** {@link TooManySearches}. */
    void step(Actor actor, String remoteAddress) {
        boolean guest = actor.guest();
        String who = guest
                ? Network.of(remoteAddress).value()
                : "account " + actor.account().value();
        Minute now = new Minute(who, clock.instant().getEpochSecond() / SECONDS);
        int most = guest ? limits.guestsAMinute() : limits.accountsAMinute();
        if (searches.get(now, _ -> new AtomicInteger()).incrementAndGet() > most) {
            throw new TooManySearches();
        }
    }
}

package social.plaza.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How fast somebody may guess. After a few failures every further one makes the next attempt wait longer, up to a
 * minute. It counts one name from one network, and one network over all names: a stranger who guesses from elsewhere
 * never slows the owner down, and nobody is ever locked out.
 */
@Component
class SignInPace {

    static final int FREE_FOR_A_NAME = 5;
    static final int FREE_FOR_A_NETWORK = 50;

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 100_000;

    private record Failures(int count, Instant waitUntil) {}

    private final Clock clock;
    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .expireAfterWrite(FORGOTTEN_AFTER)
            .maximumSize(MOST_KEYS)
            .build();

    SignInPace(Clock clock) {
        this.clock = clock;
    }

    /** How long the next attempt must wait; zero where it may be made now. */
    Duration pause(String name, Network network) {
        Duration forName = pause(key(name, network));
        Duration forNetwork = pause(network.value());
        return forName.compareTo(forNetwork) > 0 ? forName : forNetwork;
    }

    void failed(String name, Network network) {
        count(key(name, network), FREE_FOR_A_NAME);
        count(network.value(), FREE_FOR_A_NETWORK);
    }

    void succeeded(String name, Network network) {
        failures.invalidate(key(name, network));
    }

    private Duration pause(String key) {
        Failures known = failures.getIfPresent(key);
        Duration left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.waitUntil());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String key, int free) {
        failures.asMap().compute(key, (_, before) -> after(before, free));
    }

    private Failures after(@Nullable Failures before, int free) {
        int count = before == null ? 1 : before.count() + 1;
        Duration pause = count < free ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - free, 6));
        return new Failures(count, clock.instant().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
    }

    private static String key(String name, Network network) {
        return network.value() + ' ' + name.strip().toLowerCase(Locale.ROOT);
    }
}

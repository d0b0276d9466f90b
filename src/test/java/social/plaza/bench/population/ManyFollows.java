package social.plaza.bench.population;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who follows whom: most follow a few, some five hundred; half of those they follow are the well-known ones. */
final class ManyFollows {

    private static final int MOST = 500;
    private static final int ONE_KNOWN_IN = 20;

    /** One follow; not yet accepted where {@code acceptedAt} is null. */
    record Follow(
            int follower,
            int followee,
            Instant askedAt,
            @Nullable Instant acceptedAt) {}

    @FunctionalInterface
    interface Reader<X extends Exception> {
        void read(Follow follow) throws X;
    }

    private final Lot lot;
    private final ManyAccounts accounts;
    private final Instant now;

    ManyFollows(Lot lot, ManyAccounts accounts, Instant now) {
        this.lot = lot;
        this.accounts = accounts;
        this.now = now;
    }

    <X extends Exception> void forEach(Reader<X> reader) throws X {
        for (int follower = 0; follower < accounts.count(); follower++) {
            of(follower, reader);
        }
    }

    private <X extends Exception> void of(int follower, Reader<X> reader) throws X {
        var numbers = lot.of("follow", follower);
        int known = Math.max(accounts.count() / ONE_KNOWN_IN, 20);
        int many = Math.min(MOST, accounts.count() / 2);
        int wanted =
                follower == accounts.viewer() ? many : Math.min(many, (int) (5 / Math.pow(numbers.nextDouble(), 0.6)));
        int ofKnown = Math.min(wanted / 2, known - 1);
        var wellKnown = Ring.of(0, known, numbers);
        var others = Ring.of(known, accounts.count() - known, numbers);
        for (int i = 0; i < wanted; i++) {
            int followee = i < ofKnown ? wellKnown.at(i) : others.at(i - ofKnown);
            if (followee != follower) {
                reader.read(follow(follower, followee, numbers.nextDouble()));
            }
        }
    }

    private Follow follow(int follower, int followee, double fraction) {
        var first = accounts.since(follower).isAfter(accounts.since(followee))
                ? accounts.since(follower)
                : accounts.since(followee);
        var asked = Lot.between(first, now, fraction);
        boolean waits = accounts.isProtected(followee) && follower != accounts.viewer() && follower % 3 == 0;
        return new Follow(follower, followee, asked, waits ? null : asked);
    }
}

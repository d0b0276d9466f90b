package social.plaza.bench.population;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** What is drawn by lot, always the same for the same thing, so that every table can be written from scratch. */
final class Lot {

    /** Ids count milliseconds from here, see {@code social.plaza.shared.Ids}. */
    private static final Instant FIRST_ID = Instant.parse("2020-01-01T00:00:00Z");

    private static final int ID_BITS = 22;

    private final long seed;

    Lot(long seed) {
        this.seed = seed;
    }

    /** The numbers that belong to one thing of a kind. */
    SplittableRandom of(String kind, long index) {
        return new SplittableRandom((seed * 31 + kind.hashCode()) * 0x9E3779B97F4A7C15L + index * 0xBF58476D1CE4E5B9L);
    }

    /** Some moment between two. */
    static Instant between(Instant from, Instant to, double fraction) {
        return from.plus(Duration.ofMillis((long) (Duration.between(from, to).toMillis() * fraction)));
    }

    /** An id made at that moment; {@code index} tells it from others of the same millisecond. */
    static long id(Instant at, long index) {
        return (Duration.between(FIRST_ID, at).toMillis() << ID_BITS) | (index & ((1L << ID_BITS) - 1));
    }

    /** Few get much: a number below {@code bound}, low ones most often. */
    static int skewed(SplittableRandom lot, int bound) {
        double fraction = lot.nextDouble();
        return (int) (bound * fraction * fraction * fraction);
    }
}

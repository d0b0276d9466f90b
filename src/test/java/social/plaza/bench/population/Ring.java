package social.plaza.bench.population;

import java.math.BigInteger;
import java.util.SplittableRandom;

/** Numbers of a range, each once, in an order that looks drawn by lot and needs no memory. */
record Ring(int first, int span, int start, int step) {

    static Ring of(int first, int span, SplittableRandom lot) {
        int step = 1 + lot.nextInt(span);
        while (!coprime(step, span)) {
            step++;
        }
        return new Ring(first, span, lot.nextInt(span), step);
    }

    int at(int position) {
        return first + (int) ((start + (long) position * step) % span);
    }

    private static boolean coprime(int one, int other) {
        return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).equals(BigInteger.ONE);
    }
}

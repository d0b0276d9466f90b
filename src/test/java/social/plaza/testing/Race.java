package social.plaza.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Many threads let go by one gate at the same moment.
 *
 * @param values what those came back with that got through
 * @param failures what the others threw
 */
public record Race<T>(List<T> values, List<Throwable> failures) {

    /** How often a race is repeated: few times in every build, many in a long run. */
    public static int rounds() {
        return Integer.getInteger("plaza.rounds", 50);
    }

    /** How many run at once. */
    public static int threads() {
        return Integer.getInteger("plaza.threads", 32);
    }

    /** All threads do the same. */
    public static <T> Race<T> of(Callable<T> act) {
        return of(threads(), _ -> act);
    }

    /** Thread {@code i} does what {@code acts} has for {@code i}, counted from 0. */
    public static <T> Race<T> of(int threads, IntFunction<Callable<T>> acts) {
        var gate = new CyclicBarrier(threads);
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<T>>();
            for (var i = 0; i < threads; i++) {
                var act = acts.apply(i);
                results.add(runners.submit(() -> {
                    gate.await();
                    return act.call();
                }));
            }
            return finish(results);
        }
    }

    private static <T> Race<T> finish(List<Future<T>> results) {
        var values = new ArrayList<T>();
        var failures = new ArrayList<Throwable>();
        for (var result : results) {
            try {
                values.add(result.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return new Race<>(values, failures);
    }
}

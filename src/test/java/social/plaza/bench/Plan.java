package social.plaza.bench;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.plaza.bench.population.Size;

/**
 * What is asked of the bench, each a system property {@code bench.…}.
 *
 * @param seconds how long each figure is measured
 * @param warmUp seconds of the same load before
 * @param runs figures are the medians of so many
 * @param connections that wrk keeps busy
 * @param only names of the pages to measure, all where empty
 * @param profile whether a flight recording is made
 * @param options what the application's JVM is told beside its heap
 * @param url a PostgreSQL of yours, empty and with its two roles; null for one of the bench's own
 */
record Plan(
        Size size,
        int seconds,
        int warmUp,
        int runs,
        int connections,
        List<String> only,
        boolean profile,
        List<String> options,
        @Nullable String url) {

    static Plan read() {
        return new Plan(
                new Size(number("accounts", 10_000), number("communities", 200), number("posts", 50_000)),
                number("seconds", 20),
                number("warmup", 20),
                number("runs", 1),
                number("connections", 16),
                words("only"),
                Boolean.getBoolean("bench.profile"),
                words("java"),
                words("url").stream().findFirst().orElse(null));
    }

    /** Who owns the schema of the given database, and who reads and writes; with their passwords. */
    static String role(String name, String otherwise) {
        return words(name).stream().findFirst().orElse(otherwise);
    }

    boolean wants(String page) {
        return only.isEmpty() || only.contains(page);
    }

    private static int number(String name, int otherwise) {
        return words(name).stream().findFirst().map(Integer::valueOf).orElse(otherwise);
    }

    private static List<String> words(String name) {
        return Stream.of(System.getProperty("bench." + name, "").split("[ ,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

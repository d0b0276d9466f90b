package social.plaza.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The load: wrk with one thread. */
record Wrk(URI address, int connections) {

    private static final Pattern LINE = Pattern.compile("(Requests/sec:|50%|99%) +([0-9.]+)(us|ms|s|m)?");
    private static final Pattern TROUBLE = Pattern.compile("(?m)^ *(Socket errors|Non-2xx or 3xx responses):.*$");

    /** One request after the other. */
    Wrk alone() {
        return new Wrk(address, 1);
    }

    /** What wrk measured. */
    record Figures(double perSecond, double median, double p99) {}

    /** Says what to do where wrk is missing. */
    static void require() throws InterruptedException {
        try {
            new ProcessBuilder("wrk", "--version")
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "The bench needs wrk. Debian, Ubuntu: apt-get install wrk. macOS: brew install wrk.", missing);
        }
    }

    /** Refuses figures of anything but success. */
    Figures measure(Load load, int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "--latency"));
        load.arguments(address).forEach(command::add);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(seconds + 30L, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("wrk failed on " + load.path() + ":\n" + output);
            }
            return figures(load.path(), output);
        } finally {
            process.destroyForcibly();
        }
    }

    static Figures figures(String path, String output) {
        var trouble = TROUBLE.matcher(output);
        if (trouble.find()) {
            throw new IllegalStateException(path + ": " + trouble.group().strip());
        }
        double perSecond = 0;
        double median = 0;
        double p99 = 0;
        var lines = LINE.matcher(output);
        while (lines.find()) {
            double value = Double.parseDouble(lines.group(2));
            switch (lines.group(1)) {
                case "50%" -> median = value * milliseconds(lines.group(3));
                case "99%" -> p99 = value * milliseconds(lines.group(3));
                default -> perSecond = value;
            }
        }
        return new Figures(perSecond, median, p99);
    }

    private static double milliseconds(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
        };
    }
}

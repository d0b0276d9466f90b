package social.plaza.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The table, in Markdown.
 *
 * @param start from the start of the process to its first page
 * @param residentAtStart in MB
 * @param residentUnderLoad in MB, after all of it
 */
record Report(Plan plan, Duration start, long residentAtStart, long residentUnderLoad, List<Row> rows) {

    String markdown() {
        return String.format(
                Locale.ROOT,
                """
                | page | requests/s | p50 ms | p99 ms | alone: p50 ms | p99 ms | bytes | SQL statements | static page, requests/s | of static page | peer, requests/s | times the peer |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                %s

                %,d accounts, %,d communities, %,d posts; wrk with one thread and %d connections, %d s after %d s of \
                warm-up, median of %d; alone with one connection; heap of 256 MB.
                First page %.1f s after the start; resident memory %d MB at first, %d MB after the load.
                """,
                rows.stream().map(Report::line).collect(Collectors.joining("\n")),
                plan.size().accounts(),
                plan.size().communities(),
                plan.size().posts(),
                plan.connections(),
                plan.seconds(),
                plan.warmUp(),
                plan.runs(),
                start.toMillis() / 1000.0,
                residentAtStart,
                residentUnderLoad);
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.1f | %.1f | %.1f | %.1f | %,d | %s | %,.0f | %.0f %% | %s |",
                row.page().name(),
                row.figures().perSecond(),
                row.figures().median(),
                row.figures().p99(),
                row.alone().median(),
                row.alone().p99(),
                row.bytes(),
                row.statements().isPresent() ? Integer.toString(row.statements().getAsInt()) : "–",
                row.yardstick().perSecond(),
                100 * row.shareOfYardstick(),
                row.page().peer() == 0
                        ? "– | –"
                        : String.format(Locale.ROOT, "%d | %.1f", row.page().peer(), row.timesThePeer()));
    }
}

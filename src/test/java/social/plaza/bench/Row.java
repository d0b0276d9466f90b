package social.plaza.bench;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import social.plaza.bench.Wrk.Figures;

/**
 * What was measured of one page, and of as many bytes that cost nothing to make; medians over the runs.
 *
 * @param alone one request after the other
 */
record Row(Page page, int bytes, OptionalInt statements, Figures figures, Figures alone, Figures yardstick) {

    static Row of(
            Page page,
            int bytes,
            OptionalInt statements,
            List<Figures> runs,
            List<Figures> alone,
            List<Figures> yardsticks) {
        return new Row(page, bytes, statements, median(runs), median(alone), median(yardsticks));
    }

    double timesThePeer() {
        return figures.perSecond() / page.peer();
    }

    double shareOfYardstick() {
        return figures.perSecond() / yardstick.perSecond();
    }

    private static Figures median(List<Figures> runs) {
        return new Figures(median(runs, Figures::perSecond), median(runs, Figures::median), median(runs, Figures::p99));
    }

    private static double median(List<Figures> runs, ToDoubleFunction<Figures> figure) {
        return runs.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .skip((runs.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}

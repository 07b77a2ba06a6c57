package health.portico.benchmarks.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The median of some measurements, the least and the greatest. Immutable. */
record Spread(double median, double least, double greatest) {
    static <T> Spread of(List<T> measured, ToDoubleFunction<T> figure) {
        var sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    String text(String unit) {
        return String.format(Locale.ROOT, "%s (%s–%s) %s", digits(median), digits(least), digits(greatest), unit);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }
}

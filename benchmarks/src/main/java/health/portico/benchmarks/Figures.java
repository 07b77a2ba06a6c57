package health.portico.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Makes the tables of {@code docs/reference/performance.md}: runs benchmarks in rounds, each in a JVM of its own, and divides each by the
 * if-chain of the same round. A machine that other work shares is slower in one minute than in the next; a ratio within a round suffers
 * less from that than two times from different minutes. The middle round is told, and the lowest and highest ratio.
 */
public final class Figures {
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);

    private Figures() {}

    /** @param args how many rounds, and a regular expression of benchmarks */
    public static void main(String[] args) throws RunnerException {
        int rounds = Integer.parseInt(args[0]);
        Map<Group, List<Map<String, Figure>>> figures = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            Map<Group, Map<String, Figure>> one = new TreeMap<>();
            for (RunResult result : new Runner(options(args[1])).run()) {
                one.computeIfAbsent(Group.of(result), group -> new TreeMap<>()).put(name(result), Figure.of(result));
            }
            one.forEach((group, rows) ->
                    figures.computeIfAbsent(group, g -> new ArrayList<>()).add(rows));
        }
        figures.forEach(Figures::print);
    }

    private static Options options(String benchmarks) {
        return new OptionsBuilder()
                .include(benchmarks)
                .forks(1)
                .warmupIterations(10)
                .warmupTime(ITERATION)
                .measurementIterations(5)
                .measurementTime(ITERATION)
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .build();
    }

    /** What a row is called: who decides, or the method that does. */
    private static String name(RunResult result) {
        String who = result.getParams().getParam("who");
        String benchmark = result.getParams().getBenchmark();
        return who == null ? benchmark.substring(benchmark.lastIndexOf('.') + 1) : who;
    }

    private static void print(Group group, List<Map<String, Figure>> rounds) {
        System.out.printf("%n%s%n", group);
        System.out.println("| | CPU ns | wall ns | bytes | × if-chain | lowest–highest |");
        System.out.println("|---|---|---|---|---|---|");
        for (String name : rounds.get(0).keySet()) {
            List<Figure> own = rounds.stream().map(round -> round.get(name)).toList();
            List<Double> ratios = rounds.stream()
                    .map(round -> round.get(name).cpu() / chain(round).cpu())
                    .sorted()
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.2f | %.2f–%.2f |%n",
                    name,
                    median(own.stream().map(Figure::cpu).sorted().toList()),
                    median(own.stream().map(Figure::wall).sorted().toList()),
                    median(own.stream().map(Figure::bytes).sorted().toList()),
                    median(ratios),
                    ratios.get(0),
                    ratios.get(ratios.size() - 1));
        }
    }

    private static Figure chain(Map<String, Figure> round) {
        return round.getOrDefault("ifChain", round.get("IF_CHAIN"));
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    /** What is compared with each other: one class of benchmarks, with one policy pack if it has several. */
    private record Group(String name, String pack) implements Comparable<Group> {
        static Group of(RunResult result) {
            String benchmark = result.getParams().getBenchmark();
            String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
            String pack = result.getParams().getParam("pack");
            return new Group(type.substring(type.lastIndexOf('.') + 1), pack == null ? "" : pack);
        }

        @Override
        public int compareTo(Group other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return pack.isEmpty() ? name : name + " " + pack;
        }
    }

    /** One benchmark in one round, per operation: nanoseconds of CPU and of the clock on the wall, bytes of new objects. */
    private record Figure(double cpu, double wall, double bytes) {
        static Figure of(RunResult result) {
            return new Figure(
                    result.getSecondaryResults().get("cpu").getScore(),
                    result.getPrimaryResult().getScore(),
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
    }
}

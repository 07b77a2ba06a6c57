package health.portico.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Makes the tables of {@code docs/reference/performance.md}: runs benchmarks in rounds, each in a JVM of its own, many short iterations in
 * each. A machine that other work shares only ever makes a program slower, and in one minute more than in the next. So the ratio that is
 * told first is that of the fastest iterations, engine to if-chain; the middle ratio of CPU times within a round stands beside it.
 */
public final class Figures {
    private static final TimeValue MEASURED = TimeValue.milliseconds(100);

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
                .measurementIterations(15)
                .measurementTime(MEASURED)
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
        System.out.println("| | fastest ns | × if-chain | CPU ns | × if-chain in a round | bytes |");
        System.out.println("|---|---|---|---|---|---|");
        double chain = fastest(rounds, chain(rounds.get(0)));
        for (String name : rounds.get(0).keySet()) {
            double fastest = fastest(rounds, name);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | **%.2f** | %.1f | %.2f | %.1f |%n",
                    name,
                    fastest,
                    fastest / chain,
                    median(rounds, round -> round.get(name).cpu()),
                    median(
                            rounds,
                            round -> round.get(name).cpu()
                                    / round.get(chain(round)).cpu()),
                    median(rounds, round -> round.get(name).bytes()));
        }
    }

    private static String chain(Map<String, Figure> round) {
        return round.containsKey("ifChain") ? "ifChain" : "IF_CHAIN";
    }

    private static double fastest(List<Map<String, Figure>> rounds, String name) {
        return rounds.stream()
                .mapToDouble(round -> round.get(name).fastest())
                .min()
                .orElseThrow();
    }

    private static double median(List<Map<String, Figure>> rounds, ToDoubleFunction<Map<String, Figure>> part) {
        return rounds.stream().mapToDouble(part).sorted().toArray()[rounds.size() / 2];
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

    /** One benchmark in one round, per operation: nanoseconds of the fastest iteration and of CPU, bytes of new objects. */
    private record Figure(double fastest, double cpu, double bytes) {
        static Figure of(RunResult result) {
            return new Figure(
                    result.getPrimaryResult().getStatistics().getMin(),
                    result.getSecondaryResults().get("cpu").getScore(),
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
    }
}

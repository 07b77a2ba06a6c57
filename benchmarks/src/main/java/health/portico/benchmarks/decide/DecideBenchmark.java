package health.portico.benchmarks.decide;

import health.portico.api.record.RecordItem;
import health.portico.core.visibility.RuleSet;
import health.portico.core.visibility.VisibilityEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** One decision about one item without cached facts, per item: sixteen rules, all causes, beside an if-chain that stops at the first. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class DecideBenchmark {
    private static final int COUNT = 512;

    private final RecordItem[] items = Items.of(COUNT).toArray(RecordItem[]::new);
    private final IfChain chain = new IfChain(Requests.patient());
    private VisibilityEngine.Evaluation evaluation = begin("engine");

    /** Refuse to measure an engine that differs. Others stay out of this JVM, whose compiler would remember them. */
    @Setup
    public void agree(BenchmarkParams params) {
        String method = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
        Agreement.check(VisibilityEngine.of(rules(method)), List.of(items));
        evaluation = begin(method);
    }

    private static VisibilityEngine.Evaluation begin(String method) {
        return VisibilityEngine.of(rules(method)).begin(Requests.patient());
    }

    private static RuleSet rules(String method) {
        return switch (method) {
            case "engineWithMoment" -> Book.rules();
            case "enginePlus784Keyed" -> Book.jointRules().plus(PluginRules.keyed());
            case "enginePlus784Asked" -> Book.jointRules().plus(PluginRules.asked());
            default -> Book.jointRules();
        };
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void ifChain(Blackhole hole) {
        for (RecordItem item : items) {
            hole.consume(chain.firstCause(item));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void engine(Blackhole hole) {
        for (RecordItem item : items) {
            hole.consume(evaluation.decide(item));
        }
    }

    /** The window is a moment, for which the rule makes an object; the engine makes none. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void engineWithMoment(Blackhole hole) {
        for (RecordItem item : items) {
            hole.consume(evaluation.decide(item));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void enginePlus784Keyed(Blackhole hole) {
        for (RecordItem item : items) {
            hole.consume(evaluation.decide(item));
        }
    }

    /** Needs a long warm-up: so many tests in one piece of code take the compiler seconds. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    @Warmup(iterations = 12, time = 1)
    public void enginePlus784Asked(Blackhole hole) {
        for (RecordItem item : items) {
            hole.consume(evaluation.decide(item));
        }
    }
}

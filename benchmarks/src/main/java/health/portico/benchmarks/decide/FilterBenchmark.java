package health.portico.benchmarks.decide;

import health.portico.api.record.RecordItem;
import health.portico.core.visibility.FactTable;
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

/** The visible ones of 10,000 items whose facts are kept, per item, beside an if-chain that asks the items themselves. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class FilterBenchmark {
    private static final int COUNT = 10_000;
    private final List<RecordItem> list = Items.of(COUNT);
    private final RecordItem[] items = list.toArray(RecordItem[]::new);
    private final IfChain chain = new IfChain(Requests.patient());
    private VisibilityEngine engine = VisibilityEngine.of(RuleSet.EMPTY);
    private VisibilityEngine.Evaluation evaluation = engine.begin(Requests.patient());
    private FactTable facts = engine.facts(List.of());

    /** Refuse to measure an engine that differs. Others stay out of this JVM, whose compiler would remember them. */
    @Setup
    public void agree(BenchmarkParams params) {
        engine = VisibilityEngine.of(rules(params.getBenchmark()));
        Agreement.check(engine, list);
        evaluation = engine.begin(Requests.patient());
        facts = engine.facts(list);
    }

    private static RuleSet rules(String benchmark) {
        return switch (benchmark.substring(benchmark.lastIndexOf('.') + 1)) {
            case "engineWithJointRule" -> Book.jointRules();
            case "enginePlus784Asked" -> Book.rules().plus(PluginRules.asked());
            default -> Book.rules();
        };
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void ifChain(Blackhole hole) {
        for (int i = 0; i < items.length; i++) {
            if (chain.firstCause(items[i]) == IfChain.VISIBLE) {
                hole.consume(i);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int engine(Blackhole hole) {
        return evaluation.filter(facts, hole::consume);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int engineWithJointRule(Blackhole hole) {
        return evaluation.filter(facts, hole::consume);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int enginePlus784Asked(Blackhole hole) {
        return evaluation.filter(facts, hole::consume);
    }

    /** What it costs to make the facts that the others keep. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public FactTable facts() {
        return engine.facts(list);
    }
}

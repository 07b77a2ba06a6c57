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
    private final Kept sixteen = new Kept(Book.rules(), list);
    private final Kept joint = new Kept(Book.jointRules(), list);
    private final Kept asked = new Kept(Book.rules().plus(PluginRules.asked()), list);

    /** Refuse to measure engines that differ. */
    @Setup
    public void agree() {
        List.of(sixteen, joint, asked).forEach(kept -> Agreement.check(kept.engine, list));
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
        return sixteen.filter(hole);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int engineWithJointRule(Blackhole hole) {
        return joint.filter(hole);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int enginePlus784Asked(Blackhole hole) {
        return asked.filter(hole);
    }

    /** What it costs to make the facts that the others keep. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public FactTable facts() {
        return sixteen.engine.facts(list);
    }

    /** An engine with the facts of all items and the patient's evaluation. */
    private static final class Kept {
        private final VisibilityEngine engine;
        private final FactTable facts;
        private final VisibilityEngine.Evaluation evaluation;

        Kept(RuleSet rules, List<RecordItem> items) {
            this.engine = VisibilityEngine.of(rules);
            this.facts = engine.facts(items);
            this.evaluation = engine.begin(Requests.patient());
        }

        int filter(Blackhole hole) {
            return evaluation.filter(facts, hole::consume);
        }
    }
}

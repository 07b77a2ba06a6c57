package health.portico.benchmarks.decide;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.core.policy.PolicyPack;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.rules.RuleBooks;
import health.portico.core.visibility.FactTable;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The portal's own rule books for a patient and 10,000 items, per item, beside an if-chain of the same policy. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class PackBenchmark {
    private static final int COUNT = 10_000;
    private static final AccessContext PATIENT = Requests.patient();

    @Param({"default", "us-ca"})
    public String pack = "default";

    private final List<RecordItem> list = Items.of(COUNT, Vocabulary.OF_PACKS);
    private final RecordItem[] items = list.toArray(RecordItem[]::new);
    private PackChain chain = chain("default");
    private VisibilityEngine engine = VisibilityEngine.of(RuleBooks.of(pack("default")));
    private VisibilityEngine.Evaluation evaluation = engine.begin(PATIENT);
    private FactTable facts = engine.facts(list);

    /** Refuse to measure what differs. */
    @Setup
    public void agree() {
        chain = chain(pack);
        engine = VisibilityEngine.of(RuleBooks.of(pack(pack)));
        evaluation = engine.begin(PATIENT);
        facts = engine.facts(list);
        List<Decision> decisions = evaluation.decide(facts);
        for (int i = 0; i < items.length; i++) {
            Decision decision = decisions.get(i);
            Agreement.require(decision.visible() == chain.isVisible(items[i]), PATIENT, items[i].id() + " " + decision);
            Agreement.require(decision.equals(evaluation.decide(items[i])), PATIENT, items[i].id() + " " + decision);
        }
    }

    private static PolicyPack pack(String name) {
        return PolicyTimeline.of(name).at(PATIENT.now());
    }

    private static PackChain chain(String name) {
        return new PackChain(pack(name), PATIENT);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void ifChain(Blackhole hole) {
        for (int i = 0; i < items.length; i++) {
            if (chain.isVisible(items[i])) {
                hole.consume(i);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void decide(Blackhole hole) {
        for (RecordItem item : items) {
            hole.consume(evaluation.decide(item));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int filter(Blackhole hole) {
        return evaluation.filter(facts, hole::consume);
    }

    /** What it costs to make the facts that {@link #filter} keeps. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public FactTable facts() {
        return engine.facts(list);
    }
}

package health.portico.benchmarks.decide;

import health.portico.api.record.ClinicalNote;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.RuleId;
import health.portico.core.visibility.VisibilityEngine;
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

/** The worst case of a decision ({@link FlatBook}), per note, beside an if-chain that stops at the first cause. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class FlatBenchmark {
    private static final int COUNT = 512;

    private final ClinicalNote[] notes = Items.notes(COUNT).toArray(ClinicalNote[]::new);
    private final VisibilityEngine.Evaluation evaluation =
            VisibilityEngine.of(FlatBook.rules()).begin(Requests.patient());

    /** Refuse to measure what differs. */
    @Setup
    public void agree() {
        for (ClinicalNote note : notes) {
            int cause = FlatBook.firstCause(note);
            Decision decision = evaluation.decide(note);
            boolean same = cause < 0 ? decision.visible() : decision.hiddenBy().contains(RuleId.of("flat.r" + cause));
            Agreement.require(same, Requests.patient(), decision);
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void ifChain(Blackhole hole) {
        for (ClinicalNote note : notes) {
            hole.consume(FlatBook.firstCause(note));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void engine(Blackhole hole) {
        for (ClinicalNote note : notes) {
            hole.consume(evaluation.decide(note));
        }
    }
}

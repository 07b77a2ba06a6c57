package health.portico.benchmarks.decide;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.RuleId;
import health.portico.core.visibility.VisibilityEngine;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same sixteen rules and items, decided by other engines: per item, what each can prepare for a viewer not counted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class PeersBenchmark {
    private static final int COUNT = 512;

    /** Who decides. */
    public enum Who {
        IF_CHAIN,
        PORTICO,
        HAPI_FHIR,
        DROOLS,
        JCASBIN,
        CEDAR
    }

    @Param
    public Who who = Who.PORTICO;

    private final List<RecordItem> items = Items.of(COUNT);
    private Peer peer = () -> new boolean[0];

    /** Refuse to measure an engine that decides otherwise than ours, for any viewer. */
    @Setup(Level.Trial)
    public void agree() {
        VisibilityEngine engine = VisibilityEngine.of(Book.jointRules());
        Agreement.check(engine, items);
        for (AccessContext context : Requests.all()) {
            agree(engine.begin(context), context);
        }
        peer = peer(Requests.patient());
    }

    private void agree(VisibilityEngine.Evaluation evaluation, AccessContext context) {
        Peer asked = peer(context);
        boolean[] visible = asked.decide();
        List<Set<String>> causes = asked.causes();
        for (int i = 0; i < visible.length; i++) {
            Decision decision = evaluation.decide(items.get(i));
            Agreement.require(decision.visible() == visible[i], context, who + " " + decision);
            boolean same = causes.isEmpty() || causes.get(i).equals(hiding(decision));
            Agreement.require(same, context, who + " " + decision);
        }
    }

    private static Set<String> hiding(Decision decision) {
        return decision.hiddenBy().stream().map(RuleId::value).collect(Collectors.toSet());
    }

    private Peer peer(AccessContext context) {
        BoundRules bound = new BoundRules(context);
        return switch (who) {
            case IF_CHAIN -> chain(new IfChain(context));
            case PORTICO -> ours(VisibilityEngine.of(Book.jointRules()).begin(context));
            case HAPI_FHIR -> new FhirPeer(bound, items);
            case DROOLS -> new DroolsPeer(bound, items);
            case JCASBIN -> new CasbinPeer(bound, items);
            case CEDAR -> new CedarPeer(context, items);
        };
    }

    private Peer chain(IfChain chain) {
        return () -> {
            boolean[] visible = new boolean[items.size()];
            for (int i = 0; i < visible.length; i++) {
                visible[i] = chain.firstCause(items.get(i)) == IfChain.VISIBLE;
            }
            return visible;
        };
    }

    private Peer ours(VisibilityEngine.Evaluation evaluation) {
        return () -> {
            boolean[] visible = new boolean[items.size()];
            for (int i = 0; i < visible.length; i++) {
                visible[i] = evaluation.decide(items.get(i)).visible();
            }
            return visible;
        };
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public boolean[] decide() {
        return peer.decide();
    }
}

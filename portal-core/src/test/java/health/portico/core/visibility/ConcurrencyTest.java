package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One engine, one evaluation and one table serve many threads at once")
class ConcurrencyTest {
    private static final int THREADS = 6;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    @DisplayName("Every thread gets the decisions of the rules, from the first one on")
    void decidesAlikeOnAllThreads(long seed) throws Exception {
        World world = new World(seed);
        RuleSet rules = world.rules(4, 40);
        List<RecordItem> items = world.items(80);
        List<AccessContext> contexts =
                IntStream.range(0, 6).mapToObj(i -> world.context()).toList();
        List<List<Decision>> expected = contexts.stream()
                .map(context -> items.stream()
                        .map(item -> Reference.decide(rules, context, item))
                        .toList())
                .toList();
        VisibilityEngine engine = VisibilityEngine.of(rules);
        List<VisibilityEngine.Evaluation> shared =
                contexts.stream().map(engine::begin).toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Void>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(seed + thread);
            work.add(() -> {
                start.await();
                check(engine, shared, items, expected, random);
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void check(
            VisibilityEngine engine,
            List<VisibilityEngine.Evaluation> shared,
            List<RecordItem> items,
            List<List<Decision>> expected,
            Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(order, random);
            int request = random.nextInt(shared.size());
            for (int i : order) {
                assertEquals(expected.get(request).get(i), shared.get(request).decide(items.get(i)));
            }
            assertEquals(expected.get(request), shared.get(request).decide(engine.facts(items)));
        }
    }
}

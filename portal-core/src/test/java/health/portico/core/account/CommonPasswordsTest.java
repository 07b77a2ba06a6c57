package health.portico.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommonPasswordsTest {
    private static final int STORM = 60;
    private static final int ADMITTED = 17;

    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    @DisplayName("S24 S21 of 60 passwords at once one is judged and 16 wait, the rest is sent away")
    void boundsJudging() throws Exception {
        var common = new CommonPasswords(this::isGood);
        var executor = Executors.newFixedThreadPool(STORM);
        try {
            var results = new ArrayList<Future<String>>();
            for (var i = 0; i < STORM; i++) {
                results.add(executor.submit(() -> outcome(common)));
            }
            while (results.stream().filter(Future::isDone).count() < STORM - ADMITTED) {
                Thread.onSpinWait();
            }
            go.countDown();

            var busy = 0;
            for (var result : results) {
                busy += result.get().equals(ProblemType.LOG_IN_BUSY.code()) ? 1 : 0;
            }
            assertTrue(busy >= STORM - ADMITTED && busy < STORM, () -> "not one was judged, or too many were");
            assertEquals(1, most.get());
        } finally {
            executor.shutdown();
            assertTrue(executor.awaitTermination(30, TimeUnit.SECONDS));
        }
    }

    private static String outcome(CommonPasswords common) {
        try {
            return Boolean.toString(common.contains("a password"));
        } catch (PortalException e) {
            return e.type().code();
        }
    }

    private boolean isGood(String piece) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        running.decrementAndGet();
        return piece.isEmpty();
    }
}

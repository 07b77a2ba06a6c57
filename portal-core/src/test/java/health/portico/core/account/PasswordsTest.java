package health.portico.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @Test
    @DisplayName(
            "S24 of 200 log-ins at once as many are hashed as there are processors, twice as many wait, the rest is sent away")
    void boundsHashing() throws Exception {
        var slow = new SlowHashing();
        var passwords = new Passwords(slow);
        var executor = Executors.newFixedThreadPool(200);
        try {
            var results = new ArrayList<Future<String>>();
            for (var i = 0; i < 200; i++) {
                results.add(executor.submit(() -> passwords.hash("a password")));
            }
            var sentAway = 0;
            slow.started.acquire(PROCESSORS);
            while (sentAway < 200 - 3 * PROCESSORS) {
                sentAway = (int) results.stream().filter(Future::isDone).count();
                Thread.onSpinWait();
            }
            assertEquals(PROCESSORS, slow.running.get());
            slow.go.countDown();

            assertEquals(
                    3L * PROCESSORS,
                    results.stream().filter(PasswordsTest::isHashed).count());
            assertEquals(PROCESSORS, slow.most.get());
        } finally {
            executor.shutdown();
            assertTrue(executor.awaitTermination(30, TimeUnit.SECONDS));
        }
    }

    @Test
    @DisplayName("S24 a place is free again after a failure")
    void freesPlacesAfterFailures() {
        var passwords = new Passwords(new PasswordHashing() {
            @Override
            String hash(String password) {
                throw new IllegalStateException("no hash");
            }
        });

        for (var i = 0; i < 4 * PROCESSORS; i++) {
            var failure = assertThrows(IllegalStateException.class, () -> passwords.hash("a password"));
            assertEquals("no hash", failure.getMessage());
        }
    }

    private static boolean isHashed(Future<String> result) {
        try {
            return result.get().equals("hash");
        } catch (ExecutionException e) {
            assertEquals(ProblemType.LOG_IN_BUSY, ((PortalException) e.getCause()).type());
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Hashing that takes until it is told to go on. */
    private static final class SlowHashing extends PasswordHashing {
        final Semaphore started = new Semaphore(0);
        final CountDownLatch go = new CountDownLatch(1);
        final AtomicInteger running = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        String hash(String password) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            started.release();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            running.decrementAndGet();
            return "hash";
        }
    }
}

package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.embedded.fixture.Ledgers;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {
    @Test
    void runsTasksInTheContainerOfTheirServer() throws Exception {
        try (var one = Fixture.inMemory().start();
                var two = Fixture.inMemory().start()) {
            var executor = one.bean(ManagedExecutorService.class);
            executor.submit(() -> CDI.current().select(Ledgers.class).get().write("one"))
                    .get(10, TimeUnit.SECONDS);
            two.bean(ManagedScheduledExecutorService.class)
                    .schedule(() -> CDI.current().select(Ledgers.class).get().write("two"), 1, TimeUnit.MILLISECONDS)
                    .get(10, TimeUnit.SECONDS);
            assertEquals(List.of("one"), one.bean(Ledgers.class).names());
            assertEquals(List.of("two"), two.bean(Ledgers.class).names());
        }
    }

    @Test
    void letsARunningTaskFinishBeforeTheContainerGoes() throws Exception {
        var server = Fixture.inMemory().start();
        var running = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var executor = server.bean(ManagedExecutorService.class);
        var ledgers = server.bean(Ledgers.class);
        var task = executor.submit(() -> {
            running.countDown();
            leave.await();
            return ledgers.write("late");
        });
        running.await();
        var stopping = CompletableFuture.runAsync(server::close);
        while (isOpen(executor)) {
            Thread.onSpinWait();
        }
        assertFalse(stopping.isDone());
        leave.countDown();
        assertTrue(task.get(10, TimeUnit.SECONDS).toString().length() > 0);
        stopping.get(10, TimeUnit.SECONDS);
    }

    @Test
    void keepsBeansFromEndingTheExecutor() {
        try (var server = Fixture.inMemory().start()) {
            assertThrows(IllegalStateException.class, server.bean(ManagedExecutorService.class)::shutdown);
        }
    }

    private static boolean isOpen(ManagedExecutorService executor) {
        try {
            executor.execute(() -> {});
            return true;
        } catch (java.util.concurrent.RejectedExecutionException e) {
            return false;
        }
    }
}

package health.portico.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.fixture.CrankedExecutor;
import health.portico.core.fixture.TestClock;
import health.portico.core.health.HealthStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final CrankedExecutor executor = new CrankedExecutor();
    private final TestClock clock = new TestClock();
    private final List<String> runs = new ArrayList<>();

    @Test
    void runsEachPieceAgainAfterItsPauseInTheOrderOfNames() {
        var schedule = new Schedule(executor, List.of(work("sweep", 60, () -> {}), work("post", 10, () -> {})), clock);
        schedule.begin();
        assertEquals(List.of(Schedule.FIRST, Schedule.FIRST), executor.delays());

        executor.turn();
        assertEquals(List.of("post", "sweep"), runs);
        assertEquals(List.of(Duration.ofSeconds(10), Duration.ofSeconds(60)), executor.delays());

        executor.turn();
        assertEquals(List.of("post", "sweep", "post", "sweep"), runs);
    }

    @Test
    void repeatsAndReportsWhatThrows() {
        var failures =
                new ArrayList<Throwable>(List.of(new IllegalStateException("broken"), new AssertionError("killed")));
        var schedule = new Schedule(executor, List.of(work("post", 10, () -> fail(failures))), clock);
        schedule.begin();
        assertEquals(List.of(new HealthStatus("work:post", true, false, "", Map.of())), schedule.states());

        executor.turn();
        executor.turn();
        var failed = clock.now();
        assertEquals(
                List.of(new HealthStatus("work:post", false, false, "failed", Map.of("lastFailedAt", failed))),
                schedule.states());

        clock.advance(Duration.ofMinutes(1));
        executor.turn();
        assertEquals(3, runs.size());
        assertEquals(
                List.of(new HealthStatus(
                        "work:post", true, false, "", Map.of("lastFailedAt", failed, "lastSucceededAt", clock.now()))),
                schedule.states());
    }

    @Test
    void runsNoPieceBesideItself() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var schedule = new Schedule(
                executor,
                List.of(work("post", 10, () -> {
                    inside.countDown();
                    await(leave);
                })),
                clock);
        schedule.begin();
        var command = executor.commands().get(0);
        var first = CompletableFuture.runAsync(command);
        await(inside);

        command.run();
        assertEquals(1, runs.size(), "the second came while the first was running");

        leave.countDown();
        first.get(10, TimeUnit.SECONDS);
        assertEquals(2, executor.delays().size(), "the first plan and the one after the run");
    }

    @Test
    void waitsForWhatRunsAndPlansNothingMore() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var schedule = new Schedule(
                executor,
                List.of(work("post", 10, () -> {
                    inside.countDown();
                    await(leave);
                    runs.add("ended");
                })),
                clock);
        schedule.begin();
        var command = executor.commands().get(0);
        var run = CompletableFuture.runAsync(command);
        await(inside);

        schedule.stop(Duration.ZERO);
        assertEquals(List.of("post"), runs, "nobody waits longer than the patience");
        leave.countDown();
        run.get(10, TimeUnit.SECONDS);
        assertEquals(List.of(), executor.delays());

        schedule.stop(Duration.ofSeconds(10));
        command.run();
        assertEquals(List.of("post", "ended"), runs, "once stopped, nothing runs");
    }

    @Test
    void endsWithItsExecutor() {
        var schedule = new Schedule(executor, List.of(work("post", 10, () -> {})), clock);
        schedule.begin();
        executor.end();

        executor.turn();
        assertEquals(List.of(), executor.delays());
        assertTrue(schedule.states().get(0).up());
    }

    private PeriodicWork work(String name, int pauseSeconds, Runnable does) {
        return new PeriodicWork() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration pause() {
                return Duration.ofSeconds(pauseSeconds);
            }

            @Override
            public void run() {
                runs.add(name);
                does.run();
            }
        };
    }

    private static void fail(List<Throwable> failures) {
        var next = failures.isEmpty() ? null : failures.remove(0);
        if (next instanceof RuntimeException e) {
            throw e;
        } else if (next instanceof Error e) {
            throw e;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package health.portico.embedded.concurrent;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.enterprise.concurrent.AbstractManagedExecutorService.RejectPolicy;
import org.glassfish.enterprise.concurrent.ContextServiceImpl;
import org.glassfish.enterprise.concurrent.ManagedScheduledExecutorServiceImpl;
import org.glassfish.enterprise.concurrent.ManagedThreadFactoryImpl;

/**
 * The executor of one server, with few threads that belong to its container. Tasks get no transaction and no request context; they
 * begin their own. Thread-safe.
 */
public final class BackgroundWork implements AutoCloseable {
    private static final int THREADS = 4;
    private static final long GRACE_SECONDS = 5;
    private static final String NAME = "portico-work";

    private final ManagedThreadFactoryImpl threads;
    private final ManagedScheduledExecutorServiceImpl executor;

    public BackgroundWork(ClassLoader loader) {
        var context = new ContextServiceImpl(NAME, new LoaderContext(loader));
        threads = new ManagedThreadFactoryImpl(NAME, context);
        executor = new ManagedScheduledExecutorServiceImpl(
                NAME, threads, 0, false, THREADS, 0, TimeUnit.SECONDS, 0, context, RejectPolicy.ABORT);
    }

    /** Return what beans may use: all but ending the executor. */
    public ManagedScheduledExecutorService executor() {
        return executor.getAdapter();
    }

    /** Take no more tasks, let running ones finish within 5 s, then interrupt them. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            threads.stop();
        }
    }
}

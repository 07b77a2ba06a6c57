package health.portico.embedded;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A part of the server that is made on a thread of its own while the container starts. Thread-safe. */
final class Ahead<T> implements Supplier<T>, AutoCloseable {
    private final CompletableFuture<T> part = new CompletableFuture<>();

    private Ahead() {}

    /** Begin to make a part on a thread with this class loader. */
    static <T> Ahead<T> begin(ClassLoader loader, Callable<T> maker) {
        var ahead = new Ahead<T>();
        var thread = new Thread(() -> ahead.make(maker), "portico-start");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        return ahead;
    }

    private void make(Callable<T> maker) {
        try {
            part.complete(maker.call());
        } catch (Exception | LinkageError e) {
            part.completeExceptionally(e);
        }
    }

    /** Wait for the part; throws what kept it from being made. */
    @Override
    public T get() {
        try {
            return part.join();
        } catch (CompletionException e) {
            throw StartFailure.of(e.getCause());
        }
    }

    /** Wait until it is known whether there is a part, and close it if there is one. */
    @Override
    public void close() throws Exception {
        var made = part.exceptionally(failure -> null).join();
        if (made instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}

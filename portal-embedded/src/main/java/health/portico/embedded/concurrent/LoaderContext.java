package health.portico.embedded.concurrent;

import jakarta.enterprise.concurrent.ContextService;
import java.io.Serial;
import java.util.Map;
import org.glassfish.enterprise.concurrent.spi.ContextHandle;
import org.glassfish.enterprise.concurrent.spi.ContextSetupProvider;

/** The only context that a task takes along: the class loader of its server, which tells whose container it belongs to. Stateless. */
final class LoaderContext implements ContextSetupProvider {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ClassLoader loader;

    LoaderContext(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public ContextHandle saveContext(ContextService service) {
        return new Loader(loader);
    }

    @Override
    public ContextHandle saveContext(ContextService service, Map<String, String> properties) {
        return new Loader(loader);
    }

    @Override
    public ContextHandle setup(ContextHandle handle) {
        return new Loader(exchange(((Loader) handle).loader()));
    }

    @Override
    public void reset(ContextHandle handle) {
        exchange(((Loader) handle).loader());
    }

    private static ClassLoader exchange(ClassLoader next) {
        var thread = Thread.currentThread();
        var outer = thread.getContextClassLoader();
        thread.setContextClassLoader(next);
        return outer;
    }

    /** A class loader on its way to a thread or back; never serialized, although the library asks for the type. */
    @SuppressWarnings("serial")
    private record Loader(ClassLoader loader) implements ContextHandle {}
}

package health.portico.embedded.cdi;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.CDIProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * Answers {@code CDI.current()} when several portals run in one virtual machine: as on an application server, the thread's context
 * class loader tells which one is meant. A thread without such a loader gets the only container, if there is only one. Thread-safe;
 * static, because {@link CDI#setCDIProvider} is.
 */
public final class Containers implements CDIProvider {
    private static final Map<ClassLoader, String> IDS = new ConcurrentHashMap<>();
    private static final Containers INSTANCE = new Containers();

    private Containers() {}

    /** Say that threads with this class loader belong to the container of that id. */
    public static void register(ClassLoader loader, String id) {
        IDS.put(loader, id);
        CDI.setCDIProvider(INSTANCE);
    }

    /** Forget the class loader. */
    public static void remove(ClassLoader loader) {
        IDS.remove(loader);
    }

    @Override
    public CDI<Object> getCDI() {
        for (var loader = Thread.currentThread().getContextClassLoader(); loader != null; loader = loader.getParent()) {
            var id = IDS.get(loader);
            var container = id == null ? null : WeldContainer.instance(id);
            if (container != null) {
                return container;
            }
        }
        return WeldContainer.current();
    }
}

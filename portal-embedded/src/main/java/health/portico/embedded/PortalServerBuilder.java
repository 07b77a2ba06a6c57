package health.portico.embedded;

import health.portico.api.host.PortalClock;
import health.portico.core.config.CoreKeys;
import health.portico.embedded.http.ConnectionLimits;
import jakarta.ws.rs.core.Application;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how a portal is to run. What is configured here gives way to the system properties, the environment and the file that
 * {@code portico.config} names, so that whoever operates the program has the last word. Not thread-safe; good for one start.
 *
 * @since 0.1
 */
public final class PortalServerBuilder {
    final Map<String, String> configuration = new LinkedHashMap<>();
    final Map<Class<?>, Object> replacements = new LinkedHashMap<>();
    final List<Class<?>> beans = new ArrayList<>();
    final List<URL> jars = new ArrayList<>();
    ClassLoader parent = PortalServerBuilder.class.getClassLoader();
    boolean discovery = true;
    ConnectionLimits limits = ConnectionLimits.STANDARD;

    @Nullable
    Class<? extends Application> application;

    PortalServerBuilder() {
        var context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            parent = context;
        }
    }

    /** Set a {@code portico.} key; an unknown one stops the start. */
    public PortalServerBuilder configure(String key, String value) {
        configuration.put(key, value);
        return this;
    }

    /** Set several {@code portico.} keys. */
    public PortalServerBuilder configure(Map<String, String> values) {
        configuration.putAll(values);
        return this;
    }

    /** Listen on this port, 0 for a free one; the same as {@code portico.http.port}. */
    public PortalServerBuilder port(int port) {
        return configure(CoreKeys.HTTP_PORT, Integer.toString(port));
    }

    /** Keep the database file here; the same as {@code portico.data.dir}. */
    public PortalServerBuilder dataDirectory(Path directory) {
        return configure(CoreKeys.DATA_DIR, directory.toString());
    }

    /** Take the time from this clock. */
    public PortalServerBuilder clock(PortalClock clock) {
        return replace(PortalClock.class, clock);
    }

    /** Put the instance in the place of the portal's bean of that type, a host SPI for instance. */
    public <T> PortalServerBuilder replace(Class<T> type, T instance) {
        replacements.put(type, instance);
        return this;
    }

    /** Add bean classes that no jar with a {@code META-INF/beans.xml} brings. */
    public PortalServerBuilder beans(Class<?>... classes) {
        beans.addAll(List.of(classes));
        return this;
    }

    /** Add jars or folders of classes, of plugins for instance, to those on the class path. */
    public PortalServerBuilder jars(URL... urls) {
        jars.addAll(List.of(urls));
        return this;
    }

    /** Look for the portal's jars through this class loader instead of the thread's context class loader. */
    public PortalServerBuilder classLoader(ClassLoader loader) {
        parent = loader;
        return this;
    }

    /** Run only the given beans and this application: how this module tests itself without the portal. */
    PortalServerBuilder only(Class<? extends Application> testApplication) {
        application = testApplication;
        discovery = false;
        return this;
    }

    /** Give clients other deadlines: how this module tests them without waiting long. */
    PortalServerBuilder limits(ConnectionLimits other) {
        limits = other;
        return this;
    }

    /**
     * Start and return when requests are served.
     *
     * @throws StartFailure with one sentence that names the culprit; nothing is left running
     */
    public PortalServer start() {
        return new Assembly(this).start();
    }
}

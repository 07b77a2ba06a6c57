package health.portico.core.wiring;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The one REST application: it answers everything below the context root, pages and API alike. Resources carry their whole path,
 * {@code @Path("api/v1/…")}. The container makes it and may ask it more than once; injection into it does not work on every host.
 */
@ApplicationPath("/")
public class PortalApplication extends Application {
    /** Jersey's hosts would put their own scheme before a path, which is not the browser's where a proxy ends TLS; others ignore it. */
    private static final String KEEP_PATHS = "jersey.config.server.headers.location.relative.resolution.disabled";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(KEEP_PATHS, true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new LinkedHashSet<Class<?>>();
        CDI.current().select(PortalResources.class).forEach(bean -> classes.addAll(bean.classes()));
        return classes;
    }
}

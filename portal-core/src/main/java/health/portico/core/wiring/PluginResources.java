package health.portico.core.wiring;

import health.portico.core.plugin.Plugins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The REST classes of the plugins. */
@ApplicationScoped
public class PluginResources implements PortalResources {
    private final Plugins plugins;

    @Inject
    PluginResources(Plugins plugins) {
        this.plugins = plugins;
    }

    /** For the container's proxy alone. */
    protected PluginResources() {
        this(null);
    }

    @Override
    public Set<Class<?>> classes() {
        return plugins.resources();
    }
}

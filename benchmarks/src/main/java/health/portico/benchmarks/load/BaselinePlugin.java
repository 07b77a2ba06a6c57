package health.portico.benchmarks.load;

import health.portico.api.plugin.PortalPlugin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Adds the baseline to a portal that is measured. */
@ApplicationScoped
public class BaselinePlugin implements PortalPlugin {
    @Override
    public String id() {
        return "baseline";
    }

    @Override
    public Set<Class<?>> resources() {
        return Set.of(BaselineResource.class);
    }
}

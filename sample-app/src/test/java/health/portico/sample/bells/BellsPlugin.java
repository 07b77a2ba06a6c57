package health.portico.sample.bells;

import health.portico.api.plugin.PortalPlugin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Bells that people ring for themselves. */
@ApplicationScoped
public class BellsPlugin implements PortalPlugin {
    @Override
    public String id() {
        return "bells";
    }

    @Override
    public Set<Class<?>> resources() {
        return Set.of(RingsResource.class);
    }
}

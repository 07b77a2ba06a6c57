package health.portico.core.wiring;

import health.portico.core.web.PublishedClasses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;

/** What {@link PortalApplication} serves, for whoever describes it. */
@ApplicationScoped
public class PublishedRestClasses implements PublishedClasses {
    private final Instance<PortalResources> resources;

    @Inject
    public PublishedRestClasses(Instance<PortalResources> resources) {
        this.resources = resources;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected PublishedRestClasses() {
        this(null);
    }

    @Override
    public Set<Class<?>> all() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        resources.forEach(bean -> classes.addAll(bean.classes()));
        return classes;
    }
}

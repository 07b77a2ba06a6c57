package health.portico.core.wiring;

import health.portico.api.host.DeviceConnector;
import health.portico.api.portal.DeviceConnectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks every {@link DeviceConnector} bean for whom it speaks. */
@ApplicationScoped
public class CollectedDeviceConnectors implements DeviceConnectors {
    private final Instance<DeviceConnector> beans;

    @Inject
    CollectedDeviceConnectors(Instance<DeviceConnector> beans) {
        this.beans = beans;
    }

    /** For the container's proxy alone. */
    protected CollectedDeviceConnectors() {
        this(null);
    }

    @Override
    public Optional<DeviceConnector> of(String source) {
        var found = beans.stream()
                .filter(bean -> bean.sources().contains(source))
                .limit(2)
                .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("several beans implement DeviceConnector for " + source + "; leave one");
        }
        return found.stream().findFirst();
    }
}

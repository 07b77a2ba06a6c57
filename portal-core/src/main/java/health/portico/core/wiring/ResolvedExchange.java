package health.portico.core.wiring;

import health.portico.api.host.HealthInformationExchange;
import health.portico.core.exchange.InstalledExchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the host's exchange with other health systems, if there is one. */
@ApplicationScoped
public class ResolvedExchange implements InstalledExchange {
    private final @Nullable HealthInformationExchange exchange;

    /** Two beans stop the start ({@link HostChoices}). */
    @Inject
    ResolvedExchange(Instance<HealthInformationExchange> beans) {
        this.exchange = beans.isUnsatisfied() ? null : beans.get();
    }

    /** For the container's proxy alone. */
    protected ResolvedExchange() {
        this.exchange = null;
    }

    @Override
    public Optional<HealthInformationExchange> exchange() {
        return Optional.ofNullable(exchange);
    }
}

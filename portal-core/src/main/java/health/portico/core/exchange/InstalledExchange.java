package health.portico.core.exchange;

import health.portico.api.host.HealthInformationExchange;
import java.util.Optional;

/** The exchange of the hospital, if it takes part in one. Thread-safe; the wiring implements it. */
@FunctionalInterface
public interface InstalledExchange {
    Optional<HealthInformationExchange> exchange();
}

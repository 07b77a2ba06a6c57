package health.portico.core.wiring;

import health.portico.api.host.CareTeamInbox;
import health.portico.api.host.ProviderDirectory;
import health.portico.core.host.FromHost;
import health.portico.core.messaging.AccountProviders;
import health.portico.core.messaging.store.DatabaseInbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** Chooses what a host brings, and the portal's own where it brings nothing. Two beans of one SPI stop the start. */
@ApplicationScoped
public class HostChoices {
    @Produces
    @FromHost
    @ApplicationScoped
    CareTeamInbox inbox(Instance<CareTeamInbox> host, DatabaseInbox own) {
        return host.isUnsatisfied() ? own : host.get();
    }

    @Produces
    @FromHost
    @ApplicationScoped
    ProviderDirectory providers(Instance<ProviderDirectory> host, AccountProviders own) {
        return host.isUnsatisfied() ? own : host.get();
    }
}

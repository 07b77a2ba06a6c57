package health.portico.core.wiring;

import health.portico.api.host.CareTeamInbox;
import health.portico.api.host.DemographicsUpdates;
import health.portico.api.host.HealthInformationExchange;
import health.portico.api.host.ProviderDirectory;
import health.portico.api.host.ViewerResolver;
import health.portico.core.config.ConfigurationException;
import health.portico.core.config.HostKeys;
import health.portico.core.desk.TypedUpdates;
import health.portico.core.host.FromHost;
import health.portico.core.host.TrustedHeaders;
import health.portico.core.messaging.AccountProviders;
import health.portico.core.messaging.store.DatabaseInbox;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** Chooses what a host brings, and the portal's own where it brings nothing. Two beans of one SPI stop the start. */
@ApplicationScoped
public class HostChoices {
    /** After {@link PortalStartup} has prepared. */
    void check(
            @Observes @Priority(2) @Initialized(ApplicationScoped.class) Object event,
            Instance<CareTeamInbox> inboxes,
            Instance<ProviderDirectory> directories,
            Instance<DemographicsUpdates> updates,
            Instance<HealthInformationExchange> exchanges,
            Instance<ViewerResolver> resolvers,
            TrustedHeaders headers) {
        checkOne(inboxes, CareTeamInbox.class);
        checkOne(directories, ProviderDirectory.class);
        checkOne(updates, DemographicsUpdates.class);
        checkOne(exchanges, HealthInformationExchange.class);
        checkOne(resolvers, ViewerResolver.class);
        if (headers.isOn() && !resolvers.isUnsatisfied()) {
            throw new ConfigurationException(
                    HostKeys.HEADER_PEERS
                            + " is set and a bean implements ViewerResolver; leave one way in which the hospital logs people in");
        }
    }

    private static void checkOne(Instance<?> beans, Class<?> type) {
        if (beans.isAmbiguous()) {
            throw new IllegalStateException("several beans implement " + type.getSimpleName() + "; leave one");
        }
    }

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

    @Produces
    @FromHost
    @ApplicationScoped
    DemographicsUpdates updates(Instance<DemographicsUpdates> host, TypedUpdates own) {
        return host.isUnsatisfied() ? own : host.get();
    }
}

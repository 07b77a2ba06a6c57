package health.portico.core.settings;

import health.portico.api.host.PortalClock;
import health.portico.core.account.AccountSecured;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends the link that waits to change an address when an account is secured, in the same transaction (S18). Thread-safe. */
@ApplicationScoped
public class SecuredAddresses {
    private final SettingsStore store;
    private final PortalClock clock;

    @Inject
    public SecuredAddresses(SettingsStore store, PortalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SecuredAddresses() {
        this(null, null);
    }

    void end(@Observes AccountSecured event) {
        store.endEmailChange(event.account(), Now.of(clock));
    }
}

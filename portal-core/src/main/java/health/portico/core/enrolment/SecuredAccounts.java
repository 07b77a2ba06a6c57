package health.portico.core.enrolment;

import health.portico.api.host.PortalClock;
import health.portico.core.account.AccountSecured;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends the link that waits to change a password when the owner secures the account, in the same transaction (S18). Thread-safe. */
@ApplicationScoped
public class SecuredAccounts {
    private final RecoveryStore store;
    private final PortalClock clock;

    @Inject
    public SecuredAccounts(RecoveryStore store, PortalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SecuredAccounts() {
        this(null, null);
    }

    void end(@Observes AccountSecured event) {
        store.replace(event.account(), Now.of(clock));
    }
}

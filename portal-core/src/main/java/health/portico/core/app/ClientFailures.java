package health.portico.core.app;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.core.limit.AddressLimit;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Counts and audits who says to be an app and is none. Thread-safe. */
@ApplicationScoped
public class ClientFailures {
    private final AddressLimit addresses;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public ClientFailures(AddressLimit addresses, AuditLog audit, PortalClock clock) {
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ClientFailures() {
        this(null, null, null);
    }

    /** Charge a failure to an address; fails if the first two come at the same moment. */
    @Transactional
    public boolean charge(String address) {
        var now = Now.of(clock);
        addresses.charge(addresses.lock(address, AppPolicy.LIMIT, now), AppPolicy.LIMIT, now);
        audit.append(Draft.of("app.token", Outcome.FAILED, "anonymous").detail("unknown-app"));
        return true;
    }
}

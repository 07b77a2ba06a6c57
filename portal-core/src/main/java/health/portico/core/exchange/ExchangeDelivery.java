package health.portico.core.exchange;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.ExchangeConnection;
import health.portico.api.host.HealthInformationExchange;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthStatus;
import health.portico.core.time.Now;
import health.portico.core.work.Backoff;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * Tells the exchange what patients connected and what has ended, until it takes it: the latest state of each connection, at least once. The
 * first retry comes after a minute, each further one after twice the time, at most an hour. Thread-safe.
 */
@ApplicationScoped
public class ExchangeDelivery implements PeriodicWork, HealthCheck {
    private static final Logger LOG = Logger.getLogger(ExchangeDelivery.class.getName());
    private static final Backoff WAIT = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final int MOST = 100;

    /** So many in a row that it does not take are an outage: the others are spared their attempt. */
    private static final int OUTAGE = 3;

    private final InstalledExchange installed;
    private final TellQueue queue;
    private final AuditLog audit;
    private final PortalClock clock;
    private final AtomicBoolean taking = new AtomicBoolean(true);

    @Inject
    public ExchangeDelivery(InstalledExchange installed, TellQueue queue, AuditLog audit, PortalClock clock) {
        this.installed = installed;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ExchangeDelivery() {
        this(null, null, null, null);
    }

    @Override
    public String name() {
        return "external-exchange";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        installed.exchange().ifPresent(this::tell);
    }

    private void tell(HealthInformationExchange exchange) {
        var failuresInARow = 0;
        for (var one : queue.due(Now.of(clock), MOST)) {
            if (queue.claim(one, Now.of(clock).plus(WAIT.after(one.attempts())))) {
                failuresInARow = isTaken(exchange, one.connection()) ? 0 : failuresInARow + 1;
                taking.set(failuresInARow == 0);
            }
            if (failuresInARow == OUTAGE) {
                return;
            }
        }
    }

    /** What the host throws may tell of the patient, so its words are not logged (S13). */
    private boolean isTaken(HealthInformationExchange exchange, ExchangeConnection connection) {
        try {
            exchange.take(connection);
        } catch (RuntimeException e) {
            LOG.warning(() -> "the exchange did not take " + connection + ": "
                    + e.getClass().getName());
            return false;
        }
        confirm(connection);
        return true;
    }

    /** In this order: what is told and could not be audited is told again. */
    private void confirm(ExchangeConnection connection) {
        audit.append(Draft.of("exchange.tell", Outcome.SUCCESS, "system")
                .about(connection.patient())
                .detail(connection.organization() + (connection.connected() ? " connected" : " ended")));
        queue.confirm(connection);
    }

    @Override
    public HealthStatus check() {
        if (installed.exchange().isEmpty()) {
            return HealthStatus.off(name());
        }
        return taking.get() ? HealthStatus.up(name()) : HealthStatus.impaired(name(), "does not take connections");
    }
}

package health.portico.core.wiring;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditSink;
import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands each entry on to the hospital's own logs once it is durable in ours. A failure is logged and shown by {@code /health}. */
@ApplicationScoped
public class AuditSinks implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(AuditSinks.class.getName());

    private final Instance<AuditSink> sinks;
    private final AtomicLong failuresInARow = new AtomicLong();

    @Inject
    AuditSinks(Instance<AuditSink> sinks) {
        this.sinks = sinks;
    }

    /** For the container's proxy alone. */
    protected AuditSinks() {
        this(null);
    }

    void handOn(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditEvent entry) {
        for (var sink : sinks) {
            try {
                sink.received(entry);
                failuresInARow.set(0);
            } catch (RuntimeException e) {
                failuresInARow.incrementAndGet();
                LOG.log(Level.WARNING, e, () -> "an audit sink did not take entry " + entry.id());
            }
        }
    }

    @Override
    public String name() {
        return "audit-sink";
    }

    @Override
    public HealthStatus check() {
        return failuresInARow.get() == 0 ? HealthStatus.up(name()) : HealthStatus.impaired(name(), "entries not taken");
    }
}

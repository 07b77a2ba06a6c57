package health.portico.core.attachment.scan;

import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthStatus;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Tries the scanner every minute and tells {@code /health} how it is; who asks there never waits for the scanner. An outage is no reason
 * to be unready: records are served without it. Thread-safe.
 */
@ApplicationScoped
public class ScannerWatch implements PeriodicWork, HealthCheck {
    private final Scanning scanning;

    @Inject
    public ScannerWatch(Scanning scanning) {
        this.scanning = scanning;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ScannerWatch() {
        this(null);
    }

    @Override
    public String name() {
        return "attachment-scanner";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        scanning.probe();
    }

    @Override
    public HealthStatus check() {
        if (!scanning.isInstalled()) {
            return HealthStatus.off(name());
        }
        return scanning.isWorking() ? HealthStatus.up(name()) : HealthStatus.impaired(name(), "does not answer");
    }
}

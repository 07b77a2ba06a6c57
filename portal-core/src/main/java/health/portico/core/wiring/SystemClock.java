package health.portico.core.wiring;

import health.portico.api.host.PortalClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The system's UTC clock: the portal's time unless a host puts an alternative in its place. */
@ApplicationScoped
public class SystemClock implements PortalClock {
    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }
}

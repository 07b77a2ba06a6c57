package health.portico.sample.openid;

import health.portico.api.host.PortalClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** The system's clock, and as much later as a test says. Goes into the WAR. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TurnedClock implements PortalClock {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Override
    public Clock clock() {
        return Clock.offset(Clock.systemUTC(), AHEAD.get());
    }

    static void turn(Duration by) {
        AHEAD.accumulateAndGet(by, Duration::plus);
    }
}

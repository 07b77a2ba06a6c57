package health.portico.core.enrolment;

import health.portico.api.host.PortalClock;
import health.portico.core.time.Now;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Ends activations that time has passed by, and forgets what is not needed any more. On several nodes each may do it. */
@ApplicationScoped
public class EnrolmentTidying implements PeriodicWork {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 500;

    private final ActivationStore activations;
    private final RecoveryStore recoveries;
    private final PortalClock clock;

    @Inject
    public EnrolmentTidying(ActivationStore activations, RecoveryStore recoveries, PortalClock clock) {
        this.activations = activations;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected EnrolmentTidying() {
        this(null, null, null);
    }

    @Override
    public String name() {
        return "enrolment-tidying";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    @Transactional
    public void run() {
        var now = Now.of(clock);
        activations.overdue(now, AT_ONCE).forEach(one -> activations.end(one.id(), ActivationState.EXPIRED, now));
        activations.forget(now.minus(EnrolmentPolicy.HISTORY));
        recoveries.forget(now.minus(EnrolmentPolicy.HISTORY));
    }
}

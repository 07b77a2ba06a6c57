package health.portico.core.sharing;

import health.portico.api.host.PortalClock;
import health.portico.core.config.Configuration;
import health.portico.core.limit.FailureStore;
import health.portico.core.limit.Limit;
import health.portico.core.time.Now;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Brings shares that time has passed by to their final state, so that the history and the audit log tell it although nobody came back,
 * and forgets what is not needed any more. On several nodes each may do it: who changes a row audits it.
 */
@ApplicationScoped
public class ShareTidying implements PeriodicWork {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** As long as the audit log (S59). */
    private static final Duration HISTORY = Duration.ofDays(6 * 366);

    private static final int AT_ONCE = 500;

    private final Transitions transitions;
    private final ShareStore store;
    private final FailureStore failures;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    public ShareTidying(
            Transitions transitions,
            ShareStore store,
            FailureStore failures,
            PortalClock clock,
            Configuration configuration) {
        this.transitions = transitions;
        this.store = store;
        this.failures = failures;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ShareTidying() {
        this(null, null, null, null, null);
    }

    @Override
    public String name() {
        return "share-codes";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    @Transactional
    public void run() {
        var now = Now.of(clock);
        var policy = SharePolicy.of(configuration);
        for (var share : store.overdue(now, now.minus(policy.idle()), now.minus(policy.absolute()), AT_ONCE)) {
            var state = policy.stateAt(share, now);
            if (state.isFinal()) {
                transitions.end(share, state, ShareMachine.PORTAL);
            }
        }
        failures.forgetBefore(now.minus(Limit.LONGEST));
        store.forgetSecrets(now.minus(SharePolicy.DAY));
        store.forget(now.minus(HISTORY));
    }
}

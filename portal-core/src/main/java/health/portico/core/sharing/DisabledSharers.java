package health.portico.core.sharing;

import health.portico.api.host.PortalClock;
import health.portico.core.account.AccountDisabled;
import health.portico.core.config.Configuration;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends what a disabled account has shared: its code that waits and its guests' sessions, in the same transaction (S36). */
@ApplicationScoped
public class DisabledSharers {
    private final Transitions transitions;
    private final ShareStore store;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    public DisabledSharers(Transitions transitions, ShareStore store, PortalClock clock, Configuration configuration) {
        this.transitions = transitions;
        this.store = store;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected DisabledSharers() {
        this(null, null, null, null);
    }

    /** A code that is redeemed at this moment is looked at again, as the session that it became. */
    void end(@Observes AccountDisabled event) {
        for (var share : store.livingOf(event.account())) {
            var now = share;
            while (!now.state().isFinal() && !end(now)) {
                now = store.byId(now.id()).orElseThrow();
            }
        }
    }

    /** What time has ended is not ended by the hospital. */
    private boolean end(Share share) {
        var now = SharePolicy.of(configuration).stateAt(share, Now.of(clock));
        return transitions.end(share, now.isFinal() ? now : ShareState.ENDED_BY_HOSPITAL, ShareMachine.PORTAL);
    }
}

package health.portico.core.sharing;

import health.portico.core.account.AccountDisabled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends what a disabled account has shared: its code that waits and its guests' sessions, in the same transaction (S36). */
@ApplicationScoped
public class DisabledSharers {
    private final Transitions transitions;
    private final ShareStore store;

    @Inject
    public DisabledSharers(Transitions transitions, ShareStore store) {
        this.transitions = transitions;
        this.store = store;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected DisabledSharers() {
        this(null, null);
    }

    /** A code that is redeemed at this moment is looked at again, as the session that it became. */
    void end(@Observes AccountDisabled event) {
        for (var share : store.livingOf(event.account())) {
            var now = share;
            while (!now.state().isFinal() && !transitions.end(now, ShareState.ENDED_BY_HOSPITAL, ShareMachine.PORTAL)) {
                now = store.byId(now.id()).orElseThrow();
            }
        }
    }
}

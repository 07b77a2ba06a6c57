package health.portico.core.app;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.audit.StandIn;
import health.portico.core.audit.StandInNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows apps by their links, so that a patient reads in the access log which one looked (S55). */
@ApplicationScoped
public class NamedApps implements StandInNames {
    private final AppStore store;

    @Inject
    public NamedApps(AppStore store) {
        this.store = store;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected NamedApps() {
        this(null);
    }

    @Override
    public Optional<StandIn> of(String actor) {
        return AppLink.ofActor(actor).flatMap(store::byId).map(link -> new StandIn(link.name(), ViewerKind.APP));
    }
}

package health.portico.core.sharing;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.audit.StandIn;
import health.portico.core.audit.StandInNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows guests by their shares, so that a patient reads in the access log who looked (S12). */
@ApplicationScoped
public class NamedGuests implements StandInNames {
    private final ShareStore store;

    @Inject
    public NamedGuests(ShareStore store) {
        this.store = store;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected NamedGuests() {
        this(null);
    }

    @Override
    public Optional<StandIn> of(String actor) {
        return Share.ofActor(actor)
                .flatMap(store::byId)
                .map(share -> new StandIn(share.recipientName(), ViewerKind.SHARE_GUEST));
    }
}

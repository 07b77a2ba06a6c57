package health.portico.core.exchange;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.portal.ExchangeGate;
import health.portico.api.record.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks the database, and our own side of the match, at each call. */
@ApplicationScoped
public class PortalExchangeGate implements ExchangeGate {
    private final ConnectionStore store;
    private final Matches matches;
    private final MatchReview review;

    @Inject
    public PortalExchangeGate(ConnectionStore store, Matches matches, MatchReview review) {
        this.store = store;
        this.matches = matches;
        this.review = review;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected PortalExchangeGate() {
        this(null, null, null);
    }

    @Override
    public Optional<String> openTo(PatientId patient, String organization) {
        return store.find(patient, organization)
                .filter(ExchangeConnection::connected)
                .map(ExchangeConnection::recordThere)
                .filter(there -> matches.ours(organization, patient)
                        .filter(there::equals)
                        .isPresent());
    }

    @Override
    public void matchWithdrawn(PatientId patient, String organization) {
        review.withdraw(organization, patient);
    }
}

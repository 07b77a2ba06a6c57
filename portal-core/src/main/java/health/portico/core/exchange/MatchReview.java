package health.portico.core.exchange;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.problem.PortalException;
import health.portico.api.record.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Ends a connection whose record the two sides do not name any more. A side that does not answer has taken nothing back. Stateless. */
@ApplicationScoped
public class MatchReview {
    /** What the audit log calls the portal itself. */
    private static final String PORTAL = "system";

    private final Matches matches;
    private final ConnectionStore store;
    private final ConnectionSteps steps;

    @Inject
    public MatchReview(Matches matches, ConnectionStore store, ConnectionSteps steps) {
        this.matches = matches;
        this.store = store;
        this.steps = steps;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected MatchReview() {
        this(null, null, null);
    }

    /**
     * Ask both sides about a patient and an organization, and let a connection fall back that is not of the record that they name.
     * Where no exchange is installed, as when its jar is missing for a while, nobody says anything, and nothing falls back.
     *
     * @return the record that both name
     * @throws PortalException {@code source-not-available}; nothing has changed then
     */
    public Optional<String> look(String organization, PatientId patient) {
        var named = matches.of(organization, patient);
        if (matches.canBeAsked()) {
            fallBack(organization, patient, named);
        }
        return named;
    }

    /** End what is connected at this moment, whoever is quicker. */
    void withdraw(String organization, PatientId patient) {
        fallBack(organization, patient, Optional.empty());
    }

    private void fallBack(String organization, PatientId patient, Optional<String> named) {
        var wrong = wrong(organization, patient, named);
        while (wrong.isPresent() && !steps.end(wrong.get(), Ending.WITHDRAWN, PORTAL)) {
            wrong = wrong(organization, patient, named);
        }
    }

    private Optional<ExchangeConnection> wrong(String organization, PatientId patient, Optional<String> named) {
        return store.find(patient, organization)
                .filter(ExchangeConnection::connected)
                .filter(connection ->
                        named.filter(connection.recordThere()::equals).isEmpty());
    }
}

package health.portico.core.exchange;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.ExchangeConnection;
import health.portico.api.host.ExchangeOrganization;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.OwnRecord;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.database.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The patient's side of the exchange: see who takes part, connect, disconnect (R18, R62). For the patient alone, never for a proxy (ADR 98).
 * Thread-safe; not to be called in a transaction.
 */
@ApplicationScoped
public class ExternalAccounts {
    /** Two clicks of one person at the same moment are rare; more in a row are a fault. */
    private static final int TURNS = 8;

    private final Matches matches;
    private final MatchReview review;
    private final ConnectionStore store;
    private final ConnectionSteps steps;
    private final OwnRecord own;
    private final AuditLog audit;

    @Inject
    public ExternalAccounts(
            Matches matches,
            MatchReview review,
            ConnectionStore store,
            ConnectionSteps steps,
            OwnRecord own,
            AuditLog audit) {
        this.matches = matches;
        this.review = review;
        this.store = store;
        this.steps = steps;
        this.own = own;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ExternalAccounts() {
        this(null, null, null, null, null, null);
    }

    /** @throws PortalException {@code record-not-available} if the viewer is not this patient */
    public void requireOwn(Viewer viewer, PatientId patient) {
        own.require(viewer, patient, "external-accounts");
    }

    /**
     * List the organizations that take part, as the patient stands with each now. What is connected with one that takes no part any more ends.
     *
     * @throws PortalException {@code source-not-available} if nobody can say who takes part
     */
    public List<ExternalAccount> list(Viewer viewer, PatientId own) {
        var organizations = matches.organizations();
        var accounts = organizations.stream().map(one -> look(one, own)).toList();
        store.connected(own).stream()
                .map(ExchangeConnection::organization)
                .filter(id -> organizations.stream().noneMatch(one -> one.id().equals(id)))
                .forEach(id -> review.look(id, own));
        audit.append(
                Draft.of("exchange.list", Outcome.SUCCESS, viewer.account()).about(own));
        return accounts;
    }

    /**
     * Connect the patient's records with an organization; nothing happens if they are connected.
     *
     * @throws PortalException {@code record-not-available} if it takes no part; {@code external-account-not-matched} if the two sides do not
     *     name the same record, and then nothing is connected; {@code source-not-available}
     */
    public ExternalAccount connect(Viewer viewer, PatientId own, String id) {
        var organization = matches.organizations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
        Turns.of(TURNS, () -> connectOnce(viewer, own, id));
        // what was taken back between the question and the commit is seen here
        var account = look(organization, own);
        if (account.state() == ExternalState.UNMATCHED) {
            throw refuse(viewer, own, id);
        }
        return account;
    }

    private boolean connectOnce(Viewer viewer, PatientId own, String id) {
        var there = review.look(id, own).orElseThrow(() -> refuse(viewer, own, id));
        var former = store.find(own, id);
        var stands = former.filter(ExchangeConnection::connected).isPresent();
        if (!stands) {
            steps.connect(former, new ConnectionSteps.Wanted(own, id, there), viewer.account());
        }
        return !stands;
    }

    /**
     * End a connection, from the gate's next answer on; nothing happens if it has ended. No other system is asked.
     *
     * @throws PortalException {@code record-not-available} if there never was one
     */
    public void disconnect(Viewer viewer, PatientId own, String id) {
        var connection = find(own, id);
        while (connection.connected() && !steps.end(connection, Ending.DISCONNECTED, viewer.account())) {
            connection = find(own, id);
        }
    }

    private ExchangeConnection find(PatientId own, String id) {
        return store.find(own, id).orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
    }

    /** A side that does not answer leaves what is connected as it is. */
    private ExternalAccount look(ExchangeOrganization organization, PatientId own) {
        var other = otherwise(organization, own);
        var kept = store.find(own, organization.id()).filter(ExchangeConnection::connected);
        var state = kept.isPresent() ? ExternalState.CONNECTED : other;
        return new ExternalAccount(organization, state, kept.map(ExchangeConnection::at));
    }

    private ExternalState otherwise(ExchangeOrganization organization, PatientId own) {
        try {
            var named = review.look(organization.id(), own);
            return named.isPresent() ? ExternalState.MATCHED : ExternalState.UNMATCHED;
        } catch (PortalException e) {
            if (e.type().equals(ProblemType.SOURCE_NOT_AVAILABLE)) {
                return ExternalState.UNKNOWN;
            }
            throw e;
        }
    }

    private PortalException refuse(Viewer viewer, PatientId own, String id) {
        audit.append(Draft.of(ConnectionMachine.CONNECT, Outcome.DENIED, viewer.account())
                .about(own)
                .detail(id + " not matched"));
        return new PortalException(ProblemType.EXTERNAL_ACCOUNT_NOT_MATCHED);
    }
}

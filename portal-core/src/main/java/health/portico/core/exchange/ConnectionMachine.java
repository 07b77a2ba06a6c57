package health.portico.core.exchange;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.ExchangeConnection;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.Outbox;
import health.portico.core.account.Accounts;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The steps by the portal's clock and database. Whoever changes a row audits it and tells the patient. */
@ApplicationScoped
public class ConnectionMachine implements ConnectionSteps {
    static final String CONNECT = "exchange.connect";

    private static final String CONNECTED = "mail.external-connected";
    private static final String ENDED = "mail.external-ended";

    private final ConnectionStore store;
    private final Accounts accounts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public ConnectionMachine(
            ConnectionStore store, Accounts accounts, Outbox outbox, AuditLog audit, PortalClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ConnectionMachine() {
        this(null, null, null, null, null);
    }

    @Override
    @Transactional
    public void connect(Optional<ExchangeConnection> former, Wanted wanted, String actor) {
        var next = new ExchangeConnection(
                former.map(ExchangeConnection::id).orElseGet(UUID::randomUUID),
                wanted.patient(),
                wanted.organization(),
                wanted.recordThere(),
                true,
                former.map(ExchangeConnection::number).orElse(0) + 1,
                Now.of(clock));
        if (former.isEmpty()) {
            store.insert(next);
        } else if (!store.replace(former.get(), next)) {
            throw new IllegalStateException("somebody was quicker");
        }
        note(next, Draft.of(CONNECT, Outcome.SUCCESS, actor).detail(next.organization()), CONNECTED);
    }

    @Override
    @Transactional
    public boolean end(ExchangeConnection connection, Ending why, String actor) {
        var next = new ExchangeConnection(
                connection.id(),
                connection.patient(),
                connection.organization(),
                connection.recordThere(),
                false,
                connection.number() + 1,
                Now.of(clock));
        var ended = store.replace(connection, next);
        if (ended) {
            var detail = connection.organization() + " " + why.word();
            note(next, Draft.of(why.action(), Outcome.SUCCESS, actor).detail(detail), ENDED);
        }
        return ended;
    }

    private void note(ExchangeConnection now, Draft entry, String notice) {
        var about = now.id() + " " + now.number();
        accounts.ofPatient(now.patient()).forEach(account -> outbox.add(account.id(), notice, about));
        audit.append(entry.about(now.patient()));
    }
}

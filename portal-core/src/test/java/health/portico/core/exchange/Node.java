package health.portico.core.exchange;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.PortalAccounts;
import health.portico.core.account.StoredAccount;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.exchange.store.SqlConnections;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** One node with the real parts, on a database and between the two sides of a test. */
final class Node {
    final TestClock clock;
    final Network network;
    final MemoryAudit audit = new MemoryAudit();
    final List<String> mails = new CopyOnWriteArrayList<>();
    final ConnectionStore store;
    final TellQueue queue;
    final ExternalAccounts accounts;
    final PortalExchangeGate gate;
    final MatchCheck check;
    final ExchangeDelivery delivery;
    final Viewer self;

    Node(TestDatabase database, TestClock clock, Network network) {
        this(database, clock, network, steps -> steps);
    }

    /** @param around what stands before the steps */
    Node(TestDatabase database, TestClock clock, Network network, UnaryOperator<ConnectionSteps> around) {
        this.clock = clock;
        this.network = network;
        self = new Viewer(
                "account of " + network.patient,
                ViewerKind.PATIENT,
                "Robin Sample",
                Optional.of(network.patient),
                Optional.empty(),
                Set.of());
        store = database.transactional(ConnectionStore.class, new SqlConnections(database.sql()));
        queue = database.transactional(TellQueue.class, new SqlConnections(database.sql()));
        var people = new PortalAccounts(database.inject(new JpaAccountStore(clock)), null, null, null, audit);
        var machine = new ConnectionMachine(
                store, people, (account, template, about) -> mails.add(template + " " + about), audit, clock);
        var steps = around.apply(database.transactional(ConnectionSteps.class, machine));
        InstalledExchange installed = () ->
                Optional.of(network).filter(exchange -> exchange.installed).map(exchange -> exchange);
        var matches = new Matches(installed, network);
        var review = new MatchReview(matches, store, steps);
        accounts = new ExternalAccounts(matches, review, store, steps, null, audit);
        gate = new PortalExchangeGate(store, matches, review);
        check = new MatchCheck(installed, review, store, clock);
        delivery = new ExchangeDelivery(installed, queue, audit, clock);
    }

    /** A patient with an account that gets mail; what other tests have left on the database is gone. */
    static PatientId somebody(TestDatabase database) throws Exception {
        database.execute("delete from portico_external_connection");
        var patient = new PatientId("p" + UUID.randomUUID());
        var account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Robin Sample",
                ViewerKind.PATIENT,
                Optional.of(patient),
                Optional.empty(),
                true);
        database.run(
                () -> database.inject(new JpaAccountStore(new TestClock())).insert(new StoredAccount(account, "hash")));
        return patient;
    }

    /** Connect and return the word of the state, or the code of what it was refused with. */
    String connect(String organization) {
        try {
            return accounts.connect(self, network.patient, organization).state().word();
        } catch (PortalException e) {
            return e.type().code();
        }
    }

    /** Disconnect; tell whether there was anything that could be. */
    boolean disconnect(String organization) {
        try {
            accounts.disconnect(self, network.patient, organization);
            return true;
        } catch (PortalException e) {
            if (!e.type().equals(ProblemType.RECORD_NOT_AVAILABLE)) {
                throw e;
            }
            return false;
        }
    }

    /** What the patient's page says of an organization. */
    String listed(String organization) {
        return accounts.list(self, network.patient).stream()
                .filter(one -> one.organization().id().equals(organization))
                .map(one -> one.state().word())
                .findFirst()
                .orElse("");
    }

    Optional<String> open(String organization) {
        return gate.openTo(network.patient, organization);
    }

    long entries(String action) {
        return audit.actions().stream().filter(action::equals).count();
    }
}

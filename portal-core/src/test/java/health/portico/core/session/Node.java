package health.portico.core.session;

import health.portico.api.host.HostViewer;
import health.portico.core.account.AccountDisabled;
import health.portico.core.account.AccountStore;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.fixture.HeardEvents;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.request.CurrentRequest;
import health.portico.core.session.store.JpaSessionStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What one node knows of sessions: stores of its own on a database that it shares, the same secret and the same clock. */
final class Node {
    private static final Configuration CONFIGURATION = Configuration.of(
            Map.of("portico.secret.key", "a key for tests that is long enough", "portico.mode", "demo"));

    final MemoryAudit audit = new MemoryAudit();
    final List<SessionEnded> ends = Collections.synchronizedList(new ArrayList<>());
    final List<AccountDisabled> disabled = Collections.synchronizedList(new ArrayList<>());
    final SessionStore store;
    final AccountStore accounts;
    final PortalSessions portal;

    /** The same sessions, each call in a transaction. */
    final Sessions sessions;

    Node(TestDatabase database, TestClock clock) {
        store = database.transactional(SessionStore.class, database.inject(new JpaSessionStore(database.sql())));
        accounts = database.transactional(AccountStore.class, database.inject(new JpaAccountStore(clock)));
        portal = new PortalSessions(
                store,
                accounts,
                new SessionTokens(KeyedHashes.of(CONFIGURATION)),
                new SessionRecords(store, audit, new HeardEvents<>(ends::add), new HeardEvents<>(disabled::add)),
                clock,
                CONFIGURATION);
        sessions = database.transactional(Sessions.class, portal);
    }

    /** Return what a request knows of its session. */
    Request request() {
        var active = new ActiveSession();
        return new Request(active, new RequestSessions(sessions, new CurrentRequest(), active));
    }

    /** Return a request that carries a log-in of the host and nothing else. */
    Request request(HostViewer host) {
        var request = request();
        request.sessions().enter(host);
        return request;
    }

    record Request(ActiveSession active, RequestSessions sessions) {}
}

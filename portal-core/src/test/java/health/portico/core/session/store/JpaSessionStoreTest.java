package health.portico.core.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.StoredAccount;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.session.Session;
import health.portico.core.session.SessionStore;
import health.portico.core.session.StoredSession;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaSessionStoreTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-05-20T19:00:00.000001Z");

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S36 a session shows the account as it is now: its role, its name, and that it was disabled")
    void readsTheAccountWithTheSession(TestDatabase database) throws Exception {
        var store = database.inject(new JpaSessionStore(database.sql()));
        var accounts = database.inject(new JpaAccountStore(new TestClock()));
        var account = account(database);
        var session = session(account.viewer(), Session.Origin.ACCOUNT, NOON);
        var hash = insert(database, store, session);

        assertEquals(Optional.of(new StoredSession(session, true)), store.find(hash));

        database.run(() -> accounts.enable(account.id(), false));

        assertEquals(Optional.of(new StoredSession(session, false)), store.find(hash));
        assertEquals(Optional.empty(), store.find("0".repeat(64)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S25 the viewer of a host's log-in comes back as it was given")
    void keepsTheViewerOfTheHost(TestDatabase database) throws Exception {
        var store = database.inject(new JpaSessionStore(database.sql()));
        var clinician = new Viewer(
                "host:" + UUID.randomUUID(),
                ViewerKind.CLINICIAN,
                "Dr. Ada Example",
                Optional.of(new PatientId("p-9")),
                Optional.of(new PractitionerId("d-1")),
                Set.of());
        var session = session(clinician, Session.Origin.HOST, NOON);
        var hash = insert(database, store, session);

        assertEquals(Optional.of(new StoredSession(session, true)), store.find(hash));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S30 activity is stored to the microsecond and never replaced by an older moment")
    void movesActivityForwardOnly(TestDatabase database) throws Exception {
        var store = database.inject(new JpaSessionStore(database.sql()));
        var session = session(account(database).viewer(), Session.Origin.ACCOUNT, NOON);
        var hash = insert(database, store, session);
        var later = NOON.plusNanos(1_000);

        database.run(() -> store.touch(session, later));
        database.run(() -> store.touch(session, NOON));

        assertEquals(later, store.find(hash).orElseThrow().session().lastActivityAt());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S34 of two who end a session one is told that it was there")
    void deletesOnce(TestDatabase database) throws Exception {
        var store = database.inject(new JpaSessionStore(database.sql()));
        var session = session(account(database).viewer(), Session.Origin.ACCOUNT, NOON);
        var hash = insert(database, store, session);

        assertTrue(database.inTransaction(() -> store.delete(session)));
        assertFalse(database.inTransaction(() -> store.delete(session)));
        assertEquals(Optional.empty(), store.find(hash));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S33 S36 sessions are listed by account, and those that nobody came back to are found")
    void listsByAccountAndByAge(TestDatabase database) throws Exception {
        var store = database.inject(new JpaSessionStore(database.sql()));
        var viewer = account(database).viewer();
        var older = session(viewer, Session.Origin.ACCOUNT, NOON.minusYears(20));
        var newer = session(viewer, Session.Origin.ACCOUNT, NOON);
        insert(database, store, older);
        insert(database, store, newer);
        var end = NOON.minusYears(19);

        assertEquals(List.of(newer, older), sessions(store.ofAccount(viewer.account())));
        assertTrue(sessions(store.ended(end, end, 50)).contains(older));
        assertFalse(sessions(store.ended(end, end, 50)).contains(newer));
    }

    private static List<Session> sessions(List<StoredSession> stored) {
        return stored.stream().map(StoredSession::session).toList();
    }

    private static String insert(TestDatabase database, SessionStore store, Session session) throws Exception {
        var hash = UUID.randomUUID().toString();
        database.run(() -> store.insert(hash, session));
        return hash;
    }

    private static Session session(Viewer viewer, Session.Origin origin, OffsetDateTime at) {
        return new Session(UUID.randomUUID(), viewer, origin, "127.0.0.1", at, at);
    }

    private static Account account(TestDatabase database) throws Exception {
        var account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Robin Example",
                ViewerKind.PATIENT,
                Optional.of(new PatientId("p-1")),
                Optional.empty(),
                true);
        var accounts = database.inject(new JpaAccountStore(new TestClock()));
        database.run(() -> accounts.insert(new StoredAccount(account, "hash")));
        return account;
    }
}

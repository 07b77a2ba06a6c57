package health.portico.core.account.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.Attempts;
import health.portico.core.account.CheckedPassword;
import health.portico.core.account.StoredAccount;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaAccountStoreTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-05-20T19:00:00Z");

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R8 an account is found by its log-in name and by its id, with the hash of its password")
    void findsByNameAndId(TestDatabase database) throws Exception {
        var store = store(database);
        var stored = account();
        database.run(() -> store.insert(stored));

        assertEquals(Optional.of(stored), store.byUsername(stored.account().username()));
        assertEquals(Optional.of(stored), store.byId(stored.account().id()));
        assertEquals(Optional.empty(), store.byUsername("nobody"));
        assertEquals(Optional.empty(), store.byId("no uuid"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R8 a log-in name belongs to one account")
    void refusesTheSameNameTwice(TestDatabase database) throws Exception {
        var store = store(database);
        var first = account();
        database.run(() -> store.insert(first));
        var second = new StoredAccount(
                new Account(
                        UUID.randomUUID().toString(),
                        first.account().username(),
                        "Another",
                        ViewerKind.SUPPORT,
                        Optional.empty(),
                        Optional.empty(),
                        true),
                "hash");

        assertThrows(RuntimeException.class, () -> database.run(() -> store.insert(second)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S22 S36 an account is disabled and gets another hash")
    void changesWhatMayChange(TestDatabase database) throws Exception {
        var store = store(database);
        var account = account();
        var id = account.account().id();
        database.run(() -> store.insert(account));

        assertTrue(database.inTransaction(() -> store.enable(id, false)));
        database.run(() -> store.passwordHash(id, "other"));

        assertFalse(store.byId(id).orElseThrow().account().enabled());
        assertEquals("other", store.byId(id).orElseThrow().passwordHash());
        assertFalse(database.inTransaction(() -> store.enable(UUID.randomUUID().toString(), true)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S36 why an account is disabled is kept until it is enabled, or disabled by the hospital's own code")
    void keepsWhyItIsDisabled(TestDatabase database) throws Exception {
        var store = store(database);
        var account = account();
        var id = account.account().id();
        database.run(() -> store.insert(account));
        assertEquals(Optional.empty(), store.disabledFor(id));

        database.run(() -> store.disable(id, "suspected-misuse"));
        assertFalse(store.byId(id).orElseThrow().account().enabled());
        assertEquals(Optional.of("suspected-misuse"), store.disabledFor(id));

        database.run(() -> store.enable(id, true));
        assertTrue(store.byId(id).orElseThrow().account().enabled());
        assertEquals(Optional.empty(), store.disabledFor(id));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S36 R12 a disabled account is nobody's: neither its address nor its clinician or patient leads to it, and nothing holds it")
    void passesDisabledAccountsBy(TestDatabase database) throws Exception {
        var store = store(database);
        var id = UUID.randomUUID().toString();
        var patient = new PatientId("p-" + id);
        var clinician = new PractitionerId("d-" + id);
        var address = id + "@example.org";
        var account = new Account(
                id,
                "u" + id,
                "Robin Sample",
                ViewerKind.PATIENT,
                Optional.of(patient),
                Optional.of(clinician),
                true,
                Optional.of(address),
                Locale.ENGLISH);
        database.run(() -> store.insert(new StoredAccount(account, "hash")));
        assertEquals(List.of(account), store.byEmail(address.toUpperCase(Locale.ROOT)));
        assertEquals(List.of(account), store.ofPatient(patient));
        assertEquals(List.of(account), store.ofPractitioner(clinician));
        assertTrue(database.inTransaction(() -> store.hold(new CheckedPassword(id, "hash"))));

        database.run(() -> store.enable(id, false));
        assertEquals(List.of(), store.byEmail(address));
        assertEquals(List.of(), store.ofPatient(patient));
        assertEquals(List.of(), store.ofPractitioner(clinician));
        assertFalse(database.inTransaction(() -> store.hold(new CheckedPassword(id, "hash"))));
        assertTrue(store.hasAccount(patient), "there is one all the same");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S18 S22 when a password was chosen is kept, and hashing it anew is no choice")
    void knowsWhenAPasswordWasChosen(TestDatabase database) throws Exception {
        var store = store(database);
        var account = account();
        var id = account.account().id();
        database.run(() -> store.insert(account));
        var checked = new CheckedPassword(id, account.passwordHash());
        assertTrue(database.inTransaction(() -> store.renewHash(checked, "renewed")));
        assertEquals(Optional.empty(), store.passwordChangedAt(id));
        database.run(() -> store.passwordHash(id, "chosen"));

        assertEquals(Optional.of(new TestClock().now()), store.passwordChangedAt(id));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S23 failures are counted under a key, begun once, cleared and forgotten with age")
    void countsAttempts(TestDatabase database) throws Exception {
        var attempts = database.inject(new JpaAttemptStore());
        var key = UUID.randomUUID().toString();
        var old = UUID.randomUUID().toString();
        database.run(() -> attempts.begin(key, new Attempts(1, NOON)));
        assertThrows(
                RuntimeException.class,
                () -> database.run(() -> attempts.begin(key, new Attempts(1, NOON.plusSeconds(1)))));
        database.run(() -> attempts.save(key, new Attempts(2, NOON.plusSeconds(1))));
        database.run(() -> attempts.begin(old, new Attempts(9, NOON.minusDays(2))));

        assertEquals(
                Optional.of(new Attempts(2, NOON.plusSeconds(1))), database.inTransaction(() -> attempts.lock(key)));
        database.run(() -> attempts.forgetBefore(NOON.minusDays(1)));
        assertEquals(Optional.empty(), database.inTransaction(() -> attempts.lock(old)));
        database.run(() -> attempts.clear(key));
        assertEquals(Optional.empty(), database.inTransaction(() -> attempts.lock(key)));
    }

    private static JpaAccountStore store(TestDatabase database) {
        return database.inject(new JpaAccountStore(new TestClock()));
    }

    private static StoredAccount account() {
        return new StoredAccount(
                new Account(
                        UUID.randomUUID().toString(),
                        "u" + UUID.randomUUID(),
                        "Dr. Ada Example",
                        ViewerKind.CLINICIAN,
                        Optional.empty(),
                        Optional.of(new PractitionerId("d-1")),
                        true),
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");
    }
}

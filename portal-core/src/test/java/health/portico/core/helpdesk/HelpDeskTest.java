package health.portico.core.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.Notifier;
import health.portico.api.host.PersonDirectory;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.AccountChanges;
import health.portico.core.account.AccountStore;
import health.portico.core.account.StoredAccount;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.fixture.HeardEvents;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.outbox.Letter;
import health.portico.core.record.AccessContexts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk with the real accounts, on both databases; what is mailed and whose sessions end is kept in lists. */
class HelpDeskTest implements PersonDirectory {
    private static final Viewer STAFF =
            new Viewer("staff-1", ViewerKind.SUPPORT, "Support", Optional.empty(), Optional.empty(), Set.of());
    private static final long PATIENCE = 400;

    private final PatientId id = new PatientId("p" + UUID.randomUUID());
    private final MemoryAudit audit = new MemoryAudit();
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private List<String> onFile = List.of("kim@example.org");

    static Stream<TestDatabase> databases() {
        return TestDatabase.all().filter(database -> database.toString().endsWith("EclipseLink"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R7 R80 accounts of patients and of proxies are helped with; those of staff are not even listed")
    void reachesPatientsAndProxies(TestDatabase database) throws Exception {
        var desk = desk(database, people(database));
        var patient = account(database, ViewerKind.PATIENT, "a@example.org", Locale.ENGLISH);
        var proxy = account(database, ViewerKind.PROXY, "b@example.org", Locale.ENGLISH);
        var clerk = account(database, ViewerKind.SUPPORT, "c@example.org", Locale.ENGLISH);

        assertEquals(
                Set.of(patient.id(), proxy.id()),
                Set.copyOf(desk.look(STAFF, id).accounts().stream()
                        .map(line -> line.account().id())
                        .toList()));
        desk.enable(STAFF, id, proxy.id(), false, SwitchReason.REQUESTED);
        var refused = assertThrows(
                PortalException.class, () -> desk.enable(STAFF, id, clerk.id(), false, SwitchReason.REQUESTED));
        assertEquals(ProblemType.RECORD_NOT_AVAILABLE, refused.type());
        assertEquals(
                Map.of(patient.id(), true, proxy.id(), false),
                desk.look(STAFF, id).accounts().stream()
                        .map(HelpView.Line::account)
                        .collect(Collectors.toMap(Account::id, Account::enabled)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R7 S45 old and new address are told in the account's language, also of an account that is disabled")
    void tellsBothAddresses(TestDatabase database) throws Exception {
        var desk = desk(database, people(database));
        var account = account(database, ViewerKind.PATIENT, "old@example.org", Locale.forLanguageTag("es-US"));
        desk.enable(STAFF, id, account.id(), false, SwitchReason.LOST_CREDENTIALS);
        desk.useAddress(
                STAFF, id, account.id(), desk.look(STAFF, id).addresses().get(0).id());

        assertEquals(
                List.of("mail.email-changed old@example.org", "mail.email-from-file kim@example.org"),
                letters.stream()
                        .map(letter -> letter.template() + " " + letter.address())
                        .toList());
        for (var letter : letters) {
            assertEquals("es", letter.language().getLanguage());
            assertEquals(Optional.empty(), letter.account(), "a letter of a disabled account is not sent");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R7 an address on file is listed once whatever its case, has an id of its own for each patient, and is found in use by any case; what is no address is not offered")
    void namesAddresses(TestDatabase database) throws Exception {
        onFile = List.of(
                "unknown", "Kim@Example.org", "kim@example.org", " other@example.org ", "a@example.org, b@example.org");
        var desk = desk(database, people(database));
        account(database, ViewerKind.PATIENT, "KIM@example.org", Locale.ENGLISH);
        var view = desk.look(STAFF, id);

        assertEquals(
                List.of("Kim@Example.org", "other@example.org"),
                view.addresses().stream().map(FiledAddress::address).toList());
        assertEquals(
                Optional.of(view.addresses().get(0)), view.accounts().get(0).filed());
        var hashes = new FiledAddresses(keys());
        onFile = List.of("kim@example.org");
        assertEquals(
                view.addresses().get(0).id(),
                hashes.of(patient(id).orElseThrow()).get(0).id(),
                "the same address");
        var stranger = patient(new PatientId("other")).orElseThrow();
        assertNotEquals(view.addresses().get(0).id(), hashes.of(stranger).get(0).id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S36 S55 of two people who disable an account at the same moment one does it; the other reads that it changed")
    void disablesOnce(TestDatabase database) throws Exception {
        var bothHaveLooked = new CyclicBarrier(2);
        var desk = desk(database, waiting(people(database), bothHaveLooked));
        var account = account(database, ViewerKind.PATIENT, "a@example.org", Locale.ENGLISH);
        Callable<Boolean> disable = () -> {
            try {
                desk.enable(STAFF, id, account.id(), false, SwitchReason.DECEASED);
                return true;
            } catch (PortalException e) {
                assertEquals(ProblemType.CHANGED_MEANWHILE, e.type());
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var done = 0;
            for (var answer : pool.invokeAll(List.of(disable, disable))) {
                done += answer.get() ? 1 : 0;
            }
            assertEquals(1, done);
        } finally {
            pool.shutdownNow();
        }
        assertEquals(
                1,
                audit.actions().stream()
                        .filter("account.disable SUCCESS"::equals)
                        .count());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R80 an account is disabled and enabled for reasons out of two closed lists")
    @CsvSource({
        "lost-credentials, true, false",
        "suspected-misuse, true, false",
        "deceased, true, false",
        "requested, true, true",
        "resolved, false, true",
        "by-mistake, false, true",
        "because, false, false"
    })
    void knowsItsReasons(String word, boolean disables, boolean enables) {
        assertEquals(disables, SwitchReason.of(word, false).isPresent());
        assertEquals(enables, SwitchReason.of(word, true).isPresent());
    }

    private HelpDesk desk(TestDatabase database, AccountStore people) {
        var changes = new AccountChanges(people, audit, new HeardEvents<>(event -> {}));
        var help = new AccountHelp(people, changes, account -> {}, letters::add, audit) {
            @Override
            public void useAddress(Viewer staff, PatientId whose, String account, String address) {
                inTransaction(database, () -> super.useAddress(staff, whose, account, address));
            }

            @Override
            public void enable(Viewer staff, PatientId whose, String account, boolean enabled, SwitchReason reason) {
                inTransaction(database, () -> super.enable(staff, whose, account, enabled, reason));
            }
        };
        Notifier notifier = mail -> {};
        return new HelpDesk(
                people,
                new AccessContexts(this, null, null, new TestClock()),
                new FiledAddresses(keys()),
                help,
                () -> Optional.of(notifier),
                audit);
    }

    private static void inTransaction(TestDatabase database, Runnable work) {
        try {
            database.run(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyedHashes keys() {
        return KeyedHashes.of(Configuration.of(
                Map.of("portico.mode", "demo", "portico.secret.key", "a key for tests that is long enough")));
    }

    private static AccountStore people(TestDatabase database) {
        return database.transactional(AccountStore.class, database.inject(new JpaAccountStore(new TestClock())));
    }

    /** Accounts of which nobody is disabled before both have looked, or the other one is locked out. */
    private static AccountStore waiting(AccountStore people, CyclicBarrier barrier) {
        return (AccountStore) Proxy.newProxyInstance(
                HelpDeskTest.class.getClassLoader(),
                new Class<?>[] {AccountStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("disable")) {
                        try {
                            barrier.await(PATIENCE, TimeUnit.MILLISECONDS);
                        } catch (TimeoutException | BrokenBarrierException e) {
                            barrier.reset();
                        }
                    }
                    try {
                        return method.invoke(people, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Account account(TestDatabase database, ViewerKind role, String email, Locale language) throws Exception {
        var account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Kim Helped",
                role,
                Optional.of(id),
                Optional.empty(),
                true,
                Optional.of(email),
                language);
        database.run(() -> people(database).insert(new StoredAccount(account, "hash")));
        return account;
    }

    @Override
    public Optional<Patient> patient(PatientId whose) {
        return Optional.of(new Patient(
                whose,
                "Kim Helped",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                onFile,
                List.of(),
                ZoneOffset.UTC,
                Set.of()));
    }

    @Override
    public List<Patient> find(String query, int limit) {
        return List.of();
    }

    @Override
    public List<PatientId> inCareOf(PractitionerId clinician) {
        return List.of();
    }
}

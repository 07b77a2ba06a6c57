package health.portico.core.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.AccountDisabled;
import health.portico.core.account.PasswordReset;
import health.portico.core.app.TokenAnswer.Granted;
import health.portico.core.app.TokenAnswer.Refused;
import health.portico.core.app.store.SqlAppStore;
import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.NamedAccount;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.limit.AddressLimit;
import health.portico.core.limit.store.SqlFailureStore;
import health.portico.core.link.LinkChanges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes, tokens and links on each database. */
class AppMachineTest {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-it";
    private static final String CHALLENGE = "r3b63G55Q2ccss-uhhkxriMNTjJMrbMj3vwNVP121_s";
    private static final String BACK = "org.example.app:/back";
    private static final String HERE = "192.0.2.1";
    private static final RegisteredApp APP =
            new RegisteredApp("diary", "Diary", List.of(new RedirectUri(BACK)), Set.of(), Optional.empty());

    private final TestClock clock = new TestClock();
    private final MemoryAudit audit = new MemoryAudit();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final PatientId patient = new PatientId("p-" + UUID.randomUUID());
    private final String account = UUID.randomUUID().toString();

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R70 of twenty uses of a code at once one gets tokens, and the link has ended for the others' sake")
    void redeemsOnce(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var code = desk.allow();
        var answers = atOnce(() -> database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE)));

        assertEquals(1, answers.stream().filter(Granted.class::isInstance).count());
        assertEquals(19, answers.stream().filter(Refused.class::isInstance).count());
        assertEquals(List.of(), desk.links.links(patient));
        assertEquals(1, Collections.frequency(audit.actions(), "app.link SUCCESS"));
        assertEquals(1, Collections.frequency(audit.actions(), "link.end SUCCESS"));
        assertEquals(List.of("mail.app-linked", "mail.link-ended"), told);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R71 a link has one access token and one refresh token at a time; the newest counts, by the present secret and the one before")
    void rotates(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var code = desk.allow();
        var first = (Granted) database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE));
        var later = new Desk(
                database,
                Map.of(
                        "portico.secret.key",
                        "another key for tests that is long enough",
                        "portico.secret.previous-key",
                        Desk.KEY));
        assertTrue(later.sessions.find(first.access()).isPresent());

        var second = (Granted) database.inTransaction(() ->
                later.machine.refresh(APP, first.refresh().orElseThrow(), Optional.of("patient/Condition.rs"), HERE));
        assertTrue(later.sessions.find(first.access()).isEmpty());
        assertTrue(later.sessions.find(second.access()).isPresent());
        assertEquals(
                new Refused(TokenError.INVALID_SCOPE, "The patient did not allow so much."),
                database.inTransaction(() ->
                        later.machine.refresh(APP, second.refresh().orElseThrow(), Optional.of("patient/*.rs"), HERE)));
        var last = new Desk(database, Map.of("portico.secret.key", "another key for tests that is long enough"));
        assertTrue(last.sessions.find(second.access()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S19 S36 R71 a password that a mailed link set, and a disabled account, end what the account allowed, waiting codes too, and nobody else's")
    void endsWithTheAccount(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        for (var reset : List.of(true, false)) {
            var code = desk.allow();
            var tokens = (Granted) database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE));
            var waiting = desk.allow();
            database.run(() -> desk.ends.reset(new PasswordReset("somebody else")));
            assertTrue(desk.sessions.find(tokens.access()).isPresent());
            database.run(() -> {
                if (reset) {
                    desk.ends.reset(new PasswordReset(account));
                } else {
                    desk.ends.disabled(new AccountDisabled(account));
                }
            });
            assertTrue(desk.sessions.find(tokens.access()).isEmpty());
            assertTrue(database.inTransaction(() -> desk.machine.redeem(APP, use(waiting), HERE)) instanceof Refused);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S36 a link that began while its account was being disabled gives nothing, neither by code nor by token")
    void givesNothingOfADisabledAccount(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var code = desk.allow();
        var tokens = (Granted) database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE));
        var waiting = desk.allow();
        assertTrue(desk.sessions.find(tokens.access()).isPresent());

        var disabled = new Desk(database, desk.configured, false);
        assertTrue(disabled.sessions.find(tokens.access()).isEmpty());
        var refresh = tokens.refresh().orElseThrow();
        assertTrue(
                database.inTransaction(() -> disabled.machine.refresh(APP, refresh, Optional.empty(), HERE))
                        instanceof Refused);
        assertTrue(database.inTransaction(() -> disabled.machine.redeem(APP, use(waiting), HERE)) instanceof Refused);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R71 an app that is registered no more reads nothing, and reads again once it is")
    void knowsRegisteredAppsAlone(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var code = desk.allow();
        var tokens = (Granted) database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE));

        var without = new Desk(database, desk.configured, true, List.of());
        assertTrue(without.sessions.find(tokens.access()).isEmpty());
        assertTrue(desk.sessions.find(tokens.access()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S4 a node whose clock is two seconds behind the other's takes the code; one further behind does not")
    void toleratesClocksApart(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var code = desk.allow();
        clock.advance(Duration.ofSeconds(-2));
        var tokens = database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE));
        assertTrue(desk.sessions.find(((Granted) tokens).access()).isPresent());

        var early = desk.allow();
        clock.advance(Duration.ofSeconds(-2).minusMillis(1));
        assertTrue(database.inTransaction(() -> desk.machine.redeem(APP, use(early), HERE)) instanceof Refused);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R71 S55 an app that does not know yet that it was removed is refused, and not called a thief")
    void callsNobodyAThiefWhoWasRemoved(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var code = desk.allow();
        var tokens = (Granted) database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE));
        var id = desk.links.links(patient).get(0).id();
        assertTrue(database.inTransaction(() -> desk.links.unlink(patient, id)));

        var refresh = tokens.refresh().orElseThrow();
        assertTrue(
                database.inTransaction(() -> desk.machine.refresh(APP, refresh, Optional.empty(), HERE))
                        instanceof Refused);
        assertTrue(database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE)) instanceof Refused);
        assertEquals(0, Collections.frequency(audit.actions(), "app.token FAILED"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R71 what time has ended is ended for good, and in the audit log")
    void tidiesUp(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        desk.allow();
        var code = desk.allow();
        database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE));
        clock.advance(Duration.ofMinutes(2));
        database.run(desk.tidying::run);
        assertEquals(1, desk.links.links(patient).size());
        clock.advance(Duration.ofDays(90));
        database.run(desk.tidying::run);

        assertEquals(List.of(), desk.links.links(patient));
        assertEquals(
                2,
                audit.entries().stream()
                        .filter(entry -> entry.patient().equals(Optional.of(patient)))
                        .filter(entry -> entry.detail().endsWith(" expired"))
                        .count());
        clock.advance(Duration.ofDays(7 * 366));
        database.run(desk.tidying::run);
        assertEquals(
                0,
                database.count("select count(*) from portico_app_link where patient_id = '" + patient.value() + "'"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S40 R17 a patient removes the own links alone")
    void removesOwnLinksAlone(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var code = desk.allow();
        database.inTransaction(() -> desk.machine.redeem(APP, use(code), HERE));
        var id = desk.links.links(patient).get(0).id();

        assertEquals(false, database.inTransaction(() -> desk.links.unlink(new PatientId("p2"), id)));
        assertEquals(false, database.inTransaction(() -> desk.links.unlink(patient, "nonsense")));
        assertEquals(true, database.inTransaction(() -> desk.links.unlink(patient, id)));
        assertEquals(false, database.inTransaction(() -> desk.links.unlink(patient, id)));
    }

    private static CodeUse use(String code) {
        return new CodeUse(code, BACK, VERIFIER);
    }

    private static List<TokenAnswer> atOnce(Callable<TokenAnswer> use) throws Exception {
        var threads = Executors.newFixedThreadPool(20);
        try {
            List<TokenAnswer> answers = new ArrayList<>();
            for (var one : threads.invokeAll(Collections.nCopies(20, use))) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    /** What one node knows of apps. */
    private final class Desk {
        private static final String KEY = "a key for tests that is long enough";

        private final TestDatabase database;
        private final Map<String, String> configured;
        private final Authorizations authorizations;
        private final AppMachine machine;
        private final AppSessions sessions;
        private final AppEnds ends;
        private final AppLinks links;
        private final AppTidying tidying;

        Desk(TestDatabase database) {
            this(database, Map.of("portico.secret.key", KEY));
        }

        Desk(TestDatabase database, Map<String, String> configured) {
            this(database, configured, true);
        }

        Desk(TestDatabase database, Map<String, String> configured, boolean enabled) {
            this(database, configured, enabled, List.of(APP));
        }

        Desk(TestDatabase database, Map<String, String> configured, boolean enabled, List<RegisteredApp> registered) {
            var configuration = Configuration.of(configured);
            var keys = KeyedHashes.of(configuration);
            var store = new SqlAppStore(database.sql());
            var tokens = new AppTokens(keys);
            var accounts = new NamedAccount(account, "Robin", ViewerKind.PATIENT, enabled);
            var changes = new LinkChanges(null, null, null) {
                @Override
                public void tell(PatientId whom, String template) {
                    told.add(template);
                }
            };
            this.database = database;
            this.configured = configured;
            this.authorizations = new Authorizations(null, null, store, tokens, audit, clock);
            this.ends = new AppEnds(store, changes, audit, clock);
            this.machine = new AppMachine(
                    store,
                    tokens,
                    new TokenIssue(store, tokens, configuration),
                    ends,
                    new AddressLimit(new SqlFailureStore(database.sql()), keys),
                    accounts,
                    changes,
                    audit,
                    clock);
            this.sessions = new AppSessions(new RegisteredApps(registered), store, tokens, accounts, clock);
            this.links = new AppLinks(store, clock);
            this.tidying = new AppTidying(store, ends, clock);
        }

        String allow() throws Exception {
            var robin =
                    new Viewer(account, ViewerKind.PATIENT, "Robin", Optional.of(patient), Optional.empty(), Set.of());
            var scope = AppScope.read("patient/Condition.rs patient/Procedure.rs offline_access");
            var request = new AuthorizationRequest(APP, BACK, scope, Optional.empty(), CHALLENGE);
            return database.inTransaction(() -> authorizations.allow(robin, request, Set.of(Category.PROBLEMS)));
        }
    }
}

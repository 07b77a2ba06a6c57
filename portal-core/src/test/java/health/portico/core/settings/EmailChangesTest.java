package health.portico.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.AccountChanges;
import health.portico.core.account.AccountSecured;
import health.portico.core.account.AccountStore;
import health.portico.core.account.CheckedPassword;
import health.portico.core.account.PortalAccounts;
import health.portico.core.account.StoredAccount;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.fixture.HeardEvents;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.limit.AddressLimit;
import health.portico.core.limit.store.SqlFailureStore;
import health.portico.core.outbox.Letter;
import health.portico.core.outbox.MailedTokens;
import health.portico.core.settings.store.SqlSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmailChangesTest {
    private static final String NEW = "new@example.org";
    private static final KeyedHashes KEYS = KeyedHashes.of(Configuration.of(
            Map.of("portico.secret.key", "a key for tests that is long enough", "portico.mode", "demo")));

    private final TestClock clock = new TestClock();
    private final MemoryAudit audit = new MemoryAudit();
    private final List<AccountSecured> secured = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final MailedTokens tokens = new MailedTokens(KEYS);

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S53 R14 whoever guesses links waits after ten, with no entry for what was not looked at")
    void slowsDownGuessing(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var here = "host " + UUID.randomUUID();
        assertEquals(new Confirmation.Refused(), desk.confirm("", here));
        assertEquals(List.of(), audit.actions());
        for (var guess = 0; guess < 10; guess++) {
            assertEquals(new Confirmation.Refused(), desk.confirm("x".repeat(43), here));
        }
        var token = desk.ask();
        var before = audit.actions();
        assertEquals(10, Collections.frequency(before, "account.change-email FAILED"));

        var throttled = assertInstanceOf(Confirmation.Throttled.class, desk.confirm(token, here));
        assertEquals(Duration.ofMinutes(5), throttled.after());
        assertEquals(before, audit.actions());
        assertEquals(new Confirmation.Confirmed(), desk.confirm(token, "elsewhere " + here));
        assertEquals(List.of(new AccountSecured(desk.account.id())), secured);
        assertEquals(
                Optional.of(NEW),
                desk.people.byId(desk.account.id()).orElseThrow().account().email());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S19 S25 a wish whose password was checked before a reset changes nothing")
    void comesTooLate(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var checked = new CheckedPassword(desk.account.id(), "hash");
        database.run(() -> desk.people.passwordHash(desk.account.id(), "chosen in the reset"));

        var refusal = assertThrows(
                PortalException.class,
                () -> database.run(
                        () -> desk.settings.apply(desk.account, wish(), Optional.empty(), Optional.of(checked))));
        assertEquals(ProblemType.CURRENT_PASSWORD_NOT_ACCEPTED, refusal.type());
        assertEquals(Optional.empty(), desk.emails.waiting(desk.account));

        var present = new CheckedPassword(desk.account.id(), "chosen in the reset");
        database.run(() -> desk.settings.apply(desk.account, wish(), Optional.empty(), Optional.of(present)));
        assertEquals(Optional.of(NEW), desk.emails.waiting(desk.account));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S18 R7 a link opens nothing once the account was secured, even by whoever held it while the link was being opened")
    void endsWhenTheAccountIsSecured(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var token = desk.ask();
        desk.beforeMe = () -> desk.end.end(new AccountSecured(desk.account.id()));
        assertEquals(new Confirmation.Refused(), desk.confirm(token, "host " + UUID.randomUUID()));
        assertEquals(
                desk.account.email(),
                desk.people.byId(desk.account.id()).orElseThrow().account().email());
        assertEquals(Optional.empty(), desk.emails.waiting(desk.account));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S18 S36 S55 a link to a new address works for 24 hours less a moment, never for a disabled account, and leaves entries")
    void endsInTime(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var token = desk.ask();
        clock.advance(Duration.ofHours(24).minusMillis(1));
        assertEquals(Optional.of(NEW), desk.emails.waiting(desk.account));
        database.run(() -> desk.people.enable(desk.account.id(), false));
        assertEquals(new Confirmation.Refused(), desk.confirm(token, "a " + desk.account.id()));
        database.run(() -> desk.people.enable(desk.account.id(), true));
        assertEquals(new Confirmation.Confirmed(), desk.confirm(token, "a " + desk.account.id()));
        assertEquals(
                List.of("account.ask-email SUCCESS", "account.change-email FAILED", "account.change-email SUCCESS"),
                audit.actions());

        letters.clear();
        var late = desk.ask();
        clock.advance(Duration.ofHours(24));
        assertEquals(Optional.empty(), desk.emails.waiting(desk.account));
        assertEquals(new Confirmation.Refused(), desk.confirm(late, "b " + desk.account.id()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R14 after five addresses within a day there is none for a day, and then there are again")
    void countsAddresses(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        for (var i = 0; i < 5; i++) {
            desk.ask();
        }
        assertEquals(
                ProblemType.TOO_MANY_ATTEMPTS,
                assertThrows(PortalException.class, desk::ask).type());
        clock.advance(Duration.ofDays(1).minusMillis(1));
        assertThrows(PortalException.class, desk::ask);
        clock.advance(Duration.ofMillis(1));
        desk.ask();
    }

    private static SettingsWish wish() {
        return new SettingsWish(
                Optional.empty(),
                Optional.of("a password"),
                Optional.of(NEW),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                false);
    }

    /** What changes the address of one account. */
    private final class Desk {
        final Account account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Robin Example",
                ViewerKind.SUPPORT,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of("robin@example.org"),
                Locale.ENGLISH);

        final TestDatabase database;
        final AccountStore people;
        final EmailChanges emails;
        final SettingChanges settings;
        final SecuredAddresses end;
        Runnable beforeMe = () -> {};

        Desk(TestDatabase database) {
            this.database = database;
            people = database.transactional(AccountStore.class, database.inject(new JpaAccountStore(clock)));
            people.insert(new StoredAccount(account, "hash"));
            var store = new SqlSettings(database.sql());
            var changes = new AccountChanges(people, audit, new HeardEvents<>(secured::add)) {
                @Override
                public void lock(String id) {
                    super.lock(id);
                    beforeMe.run();
                }
            };
            end = new SecuredAddresses(store, clock);
            emails = new EmailChanges(
                    store,
                    new PortalAccounts(people, null, null, null, audit),
                    changes,
                    letters::add,
                    tokens,
                    new AddressLimit(new SqlFailureStore(database.sql()), KEYS),
                    audit,
                    clock);
            settings = new SettingChanges(changes, store, null, emails, null, audit);
        }

        Confirmation confirm(String token, String client) throws Exception {
            return database.inTransaction(() -> emails.confirm(token, client));
        }

        /** Ask for a new address and return the token that is mailed there. */
        String ask() throws Exception {
            database.run(() -> emails.ask(account, NEW));
            return letters.stream()
                    .flatMap(letter -> letter.link().stream())
                    .map(link -> tokens.token(link.id()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

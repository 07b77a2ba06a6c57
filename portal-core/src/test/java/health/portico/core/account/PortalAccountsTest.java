package health.portico.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.config.Configuration;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortalAccountsTest {
    private static final String PASSWORD = "correct horse battery staple";

    private final MemoryAudit audit = new MemoryAudit();
    private final List<String> ended = new ArrayList<>();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S36 whoever disables an account ends its sessions in the same breath; enabling it ends none")
    void endsSessionsOfADisabledAccount(TestDatabase database) {
        var accounts = accounts(database);
        var id = accounts.create(newcomer("u" + UUID.randomUUID(), PASSWORD)).id();

        accounts.enable(id, false);
        assertEquals(List.of(id), ended);
        accounts.enable(id, true);
        accounts.enable(UUID.randomUUID().toString(), false);
        accounts.enable("no id", false);

        assertEquals(List.of(id), ended);
        assertEquals(
                List.of("account.create SUCCESS", "account.disable SUCCESS", "account.enable SUCCESS"),
                audit.actions());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S21 S55 a password that breaks the rules makes no account and changes none")
    void refusesBadPasswords(TestDatabase database) {
        var accounts = accounts(database);
        var name = "u" + UUID.randomUUID();
        assertRefused(() -> accounts.create(newcomer(name, "too short")));
        assertEquals(Optional.empty(), accounts.byUsername(name));

        var id = accounts.create(newcomer(name, PASSWORD)).id();
        var before = store(database).byId(id).orElseThrow().passwordHash();
        assertRefused(() -> accounts.changePassword(id, "passwordpassword"));
        assertEquals(before, store(database).byId(id).orElseThrow().passwordHash());
        accounts.changePassword(id, "another horse, another battery");
        assertNotEquals(before, store(database).byId(id).orElseThrow().passwordHash());
        assertEquals(List.of("account.create SUCCESS", "account.change-password SUCCESS"), audit.actions());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R8 a log-in name is lower case, taken once and never an e-mail address")
    void refusesBadNames(TestDatabase database) {
        var accounts = accounts(database);
        var name = "u" + UUID.randomUUID();
        accounts.create(newcomer(" " + name.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD));

        assertEquals(name, accounts.byUsername(name).orElseThrow().username());
        for (var bad : List.of(name, "robin@example.org", "ab", "-abc", "a".repeat(65), "maria l\u00f3pez")) {
            assertThrows(IllegalArgumentException.class, () -> accounts.create(newcomer(bad, PASSWORD)), bad);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R12 an account has an address for notices and a language, or none; what is no address makes no account")
    void keepsAddressesForNotices(TestDatabase database) {
        var accounts = accounts(database);
        var name = "u" + UUID.randomUUID();
        accounts.create(newcomer(name, PASSWORD).notified("robin@example.org", Locale.forLanguageTag("es-US")));

        var kept = accounts.byUsername(name).orElseThrow();
        assertEquals(Optional.of("robin@example.org"), kept.email());
        assertEquals("es-US", kept.language().toLanguageTag());
        var bad = newcomer("u" + UUID.randomUUID(), PASSWORD)
                .notified("robin@example.org\r\nBcc: eve@example.org", Locale.ENGLISH);
        assertThrows(IllegalArgumentException.class, () -> accounts.create(bad));
        assertEquals(Optional.empty(), accounts.byUsername(bad.username()));
        assertFalse((kept + " " + bad).contains("@"), "no text of a value shows an address");
    }

    private static void assertRefused(Runnable act) {
        var refusal = assertThrows(PortalException.class, act::run);
        assertEquals(ProblemType.PASSWORD_NOT_ACCEPTED, refusal.type());
    }

    private Accounts accounts(TestDatabase database) {
        var rules = new PasswordRules(Configuration.of(Map.of("portico.mode", "demo")));
        return database.transactional(
                Accounts.class, new PortalAccounts(store(database), new Passwords(), rules, ended::add, audit));
    }

    private static AccountStore store(TestDatabase database) {
        return database.transactional(AccountStore.class, database.inject(new JpaAccountStore(new TestClock())));
    }

    private static NewAccount newcomer(String name, String password) {
        return new NewAccount(name, "Robin Example", ViewerKind.SUPPORT, Optional.empty(), Optional.empty(), password);
    }
}

package health.portico.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.AccountChanges;
import health.portico.core.account.AccountSecured;
import health.portico.core.account.AccountStore;
import health.portico.core.account.CheckedPassword;
import health.portico.core.account.StoredAccount;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.fixture.HeardEvents;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.outbox.Letter;
import health.portico.core.outbox.store.SqlNoticeWishes;
import health.portico.core.settings.store.SqlSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change of settings leaves behind: the settings, entries in the audit log, and letters. */
class SettingChangesTest {
    private final TestClock clock = new TestClock();
    private final MemoryAudit audit = new MemoryAudit();
    private final List<Letter> letters = new ArrayList<>();
    private final List<AccountSecured> secured = new ArrayList<>();
    private final Account account = new Account(
            UUID.randomUUID().toString(),
            "u" + UUID.randomUUID(),
            "Robin Example",
            ViewerKind.PATIENT,
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.of("robin@example.org"),
            Locale.ENGLISH);

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private SettingChanges changes(TestDatabase database) {
        AccountStore people = database.inject(new JpaAccountStore(clock));
        var accounts = new AccountChanges(people, audit, new HeardEvents<>(secured::add));
        var store = new SqlSettings(database.sql());
        var emails = new EmailChanges(store, null, accounts, letters::add, null, null, audit, clock);
        return new SettingChanges(accounts, store, new SqlNoticeWishes(database.sql()), emails, null, audit);
    }

    private void admit(TestDatabase database) throws Exception {
        database.run(() -> database.inject(new JpaAccountStore(clock)).insert(new StoredAccount(account, "hash")));
    }

    private static SettingsWish wish(Optional<Integer> version, Map<String, Boolean> notices, boolean removes) {
        return new SettingsWish(
                version, Optional.empty(), Optional.empty(), Optional.empty(), notices, Optional.empty(), removes);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S55 R13 R14 each change of notices and of the security question has an entry, and the latter a letter, too")
    void leavesEntries(TestDatabase database) throws Exception {
        admit(database);
        var changes = changes(database);
        var question = Optional.of(new SecurityQuestion("My first street?", "hash of the answer"));
        var none = Optional.<SecurityQuestion>empty();
        var off = Map.of("mail.message", false, "mail.request", false);
        database.run(() -> changes.apply(account, wish(Optional.empty(), off, false), none, Optional.empty()));
        var on = Map.of("mail.message", true);
        database.run(() -> changes.apply(account, wish(Optional.empty(), on, false), question, Optional.empty()));
        database.run(() -> changes.apply(account, wish(Optional.empty(), Map.of(), false), none, Optional.empty()));
        var store = new SqlSettings(database.sql());
        assertEquals(question, store.find(account.id()).orElseThrow().question(), "what is absent stays");
        database.run(() -> changes.apply(account, wish(Optional.empty(), Map.of(), true), none, Optional.empty()));

        assertEquals(Set.of("mail.request"), new SqlNoticeWishes(database.sql()).unwanted(account.id()));
        assertEquals(new KeptSettings(4, none), store.find(account.id()).orElseThrow());
        assertEquals(
                List.of("notices", "notices", "security-question", "security-question"),
                audit.entries().stream()
                        .map(entry -> {
                            assertEquals("account.change-settings", entry.action());
                            assertEquals(account.id(), entry.actor());
                            return entry.detail();
                        })
                        .toList());
        assertEquals(
                List.of("mail.security-question-changed", "mail.security-question-changed"),
                letters.stream().map(Letter::template).toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R14 S19 a wish for an older version, or with a password that is not the present one any more, changes nothing")
    void changesAllOrNothing(TestDatabase database) throws Exception {
        admit(database);
        var changes = changes(database);
        var off = Map.of("mail.message", false);
        database.run(
                () -> changes.apply(account, wish(Optional.of(0), off, false), Optional.empty(), Optional.empty()));
        var entries = audit.entries();

        assertEquals(
                ProblemType.CHANGED_MEANWHILE,
                refusal(database, changes, wish(Optional.of(0), Map.of("mail.message", true), false), "hash"));
        assertEquals(
                ProblemType.CURRENT_PASSWORD_NOT_ACCEPTED,
                refusal(database, changes, wish(Optional.empty(), Map.of("mail.message", true), false), "older"));
        assertEquals(Set.of("mail.message"), new SqlNoticeWishes(database.sql()).unwanted(account.id()));
        assertEquals(entries, audit.entries());
        assertEquals(List.of(), secured);
        var store = new SqlSettings(database.sql());
        assertTrue(database.inTransaction(() -> store.save(account.id(), 1, Optional.empty())));
        assertFalse(database.inTransaction(() -> store.save(account.id(), 1, Optional.empty())), "somebody was faster");
    }

    private ProblemType refusal(TestDatabase database, SettingChanges changes, SettingsWish wish, String hash) {
        var checked = Optional.of(new CheckedPassword(account.id(), hash));
        return assertThrows(
                        PortalException.class,
                        () -> database.run(() -> changes.apply(account, wish, Optional.empty(), checked)))
                .type();
    }
}

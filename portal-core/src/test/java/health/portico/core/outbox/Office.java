package health.portico.core.outbox;

import health.portico.api.host.Notifier;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.AccountStore;
import health.portico.core.account.Accounts;
import health.portico.core.account.PortalAccounts;
import health.portico.core.account.StoredAccount;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.outbox.store.SqlOutbox;
import health.portico.core.site.PortalTexts;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One node of a portal as far as notices go, on a database that others share; the notifier is the test's. */
final class Office {
    static final String LINK = "https://portal.example.org/portal/";

    final TestClock clock;
    final OutboxStore store;
    final PortalOutbox outbox;
    final OutboxDelivery delivery;
    private final TestDatabase database;
    private final AccountStore people;

    Office(TestDatabase database, TestClock clock, Optional<Notifier> notifier) {
        this.database = database;
        this.clock = clock;
        people = database.transactional(AccountStore.class, database.inject(new JpaAccountStore(clock)));
        store = database.transactional(OutboxStore.class, new SqlOutbox(database.sql()));
        Accounts accounts = new PortalAccounts(people, null, null, null, null);
        outbox = new PortalOutbox(() -> notifier, texts(), accounts, store, clock);
        delivery = new OutboxDelivery(() -> notifier, store, accounts, texts(), clock);
    }

    /** Open an office whose desk is empty. */
    static Office on(TestDatabase database, Notifier notifier) throws SQLException {
        database.execute("delete from portico_outbox");
        return new Office(database, new TestClock(), Optional.of(notifier));
    }

    static MailTexts texts() {
        return new MailTexts(
                PortalTexts.of(List.of("health.portico.core.outbox.notices")),
                tokens(),
                Configuration.of(Map.of("portico.mode", "demo", "portico.mail.base-url", LINK)));
    }

    static MailedTokens tokens() {
        return new MailedTokens(
                KeyedHashes.of(Configuration.of(Map.of("portico.secret.key", "0123456789abcdef0123456789abcdef"))));
    }

    /** Open another office on the same desk. */
    Office twin(Notifier notifier) {
        return new Office(database, clock, Optional.of(notifier));
    }

    /** Return the id of a new account. */
    String person(Optional<String> email, Locale language, boolean enabled) {
        var account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Robin Example",
                ViewerKind.PATIENT,
                Optional.empty(),
                Optional.empty(),
                enabled,
                email,
                language);
        people.insert(new StoredAccount(account, "hash"));
        return account.id();
    }

    String person(String email) {
        return person(Optional.of(email), Locale.ENGLISH, true);
    }

    /** Keep a notice of a new message. */
    void tell(String account) throws Exception {
        database.run(() -> outbox.add(account, "mail.message", UUID.randomUUID().toString()));
    }

    void write(Letter letter) throws Exception {
        database.run(() -> outbox.add(letter));
    }

    String username(String account) {
        return people.byId(account).orElseThrow().account().username();
    }

    /** Return the only entry that there is. */
    OutboxEntry entry() {
        var all = store.list(Optional.empty(), Optional.empty(), 10);
        if (all.size() != 1) {
            throw new AssertionError("there is not one entry: " + all);
        }
        return all.get(0);
    }
}

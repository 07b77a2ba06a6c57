package health.portico.core.account;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.account.store.JpaAttemptStore;
import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** The log-in of one node, on a database, with each call of a store and of the throttle in a transaction. */
final class LogInDesk {
    static final String PASSWORD = "right horse, battery & staple";

    private static final Configuration CONFIGURATION = Configuration.of(
            Map.of("portico.secret.key", "a key for tests that is long enough", "portico.mode", "demo"));

    final MemoryAudit audit = new MemoryAudit();
    final AtomicInteger checks = new AtomicInteger();
    final AccountStore accounts;
    final LogIn logIn;
    final BoundedWork places = new BoundedWork(2, 10, Duration.ofSeconds(10));
    boolean busy;

    private final TestDatabase database;

    LogInDesk(TestDatabase database, TestClock clock) {
        this.database = database;
        accounts = database.transactional(AccountStore.class, database.inject(new JpaAccountStore(clock)));
        var attempts = database.inject(new JpaAttemptStore());
        var throttle = new LogInThrottle(attempts, clock, CONFIGURATION, KeyedHashes.of(CONFIGURATION)) {
            @Override
            public Duration charge(String username, String address) {
                return inTransaction(() -> super.charge(username, address));
            }

            @Override
            public void takeBack(String username, String address) {
                inTransaction(() -> {
                    super.takeBack(username, address);
                    return true;
                });
            }

            @Override
            public void refund(String username, String address) {
                inTransaction(() -> {
                    super.refund(username, address);
                    return true;
                });
            }
        };
        logIn = new LogIn(accounts, new Passwords(new CountedHashing(), places), throttle, audit);
    }

    /** Keep a new account with {@link #PASSWORD} and return its log-in name. */
    String newcomer(String hash) {
        var account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Robin Example",
                ViewerKind.SUPPORT,
                Optional.empty(),
                Optional.empty(),
                true);
        accounts.insert(new StoredAccount(account, hash));
        return account.username();
    }

    /** Return {@code accepted}, {@code refused} or how long to wait. */
    String attempt(String username, String password, String address) {
        var outcome = logIn.attempt(username, password, address);
        if (outcome instanceof LogInOutcome.Throttled throttled) {
            return throttled.remaining().toString();
        }
        return outcome instanceof LogInOutcome.Accepted ? "accepted" : "refused";
    }

    private <T> T inTransaction(Callable<T> work) {
        try {
            return database.inTransaction(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Today's hashing, which notes how often it checks; it has no time when the desk is busy. */
    private final class CountedHashing extends PasswordHashing {
        @Override
        boolean matches(String password, String hash) {
            if (busy) {
                throw new health.portico.api.problem.PortalException(
                        health.portico.api.problem.ProblemType.LOG_IN_BUSY);
            }
            checks.incrementAndGet();
            return super.matches(password, hash);
        }
    }
}

package health.portico.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.LogInThrottle;
import health.portico.core.account.Passwords;
import health.portico.core.account.SecurityQuestions.Check;
import health.portico.core.account.StoredAccount;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.settings.store.SqlSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HashedSecurityQuestionsTest {
    private static final String KEY = CoreKeys.SECURITY_QUESTIONS;

    private final MemoryAudit audit = new MemoryAudit();
    private final AtomicInteger charges = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refunded = new AtomicInteger();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S20 S55 an answer that meets another first one is counted all the same, and its entry names nobody as actor")
    void countsOnceMore(TestDatabase database) {
        var configuration = Configuration.of(
                Map.of("portico.secret.key", "a key for tests that is long enough", "portico.mode", "demo"));
        var questions = new HashedSecurityQuestions(
                new SqlSettings(database.sql()),
                new Passwords(),
                new MetThrottle(),
                new QuestionPolicy(configuration),
                audit);
        var account = UUID.randomUUID().toString();

        assertEquals(new Check.Wrong(), questions.check(account, "elm street"));

        assertEquals(2, charges.get());
        var entry = audit.entries().get(0);
        assertEquals("account.answer-question", entry.action());
        assertEquals("anonymous", entry.actor());
        assertEquals("account " + account, entry.detail());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S20 S24 an answer for which there is no time is nobody's failure, also where there is no question")
    void doesNotCountWhatWasNotLookedAt(TestDatabase database) {
        var questions = new HashedSecurityQuestions(
                new SqlSettings(database.sql()), new Busy(), new MetThrottle(), policy("true"), audit);

        assertThrows(
                PortalException.class, () -> questions.check(UUID.randomUUID().toString(), "elm street"));
        assertEquals(1, taken.get());
        assertEquals(List.of(), audit.entries());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S20 where questions are switched off none is asked, and the answer to an old one is never right")
    void canBeSwitchedOff(TestDatabase database) throws Exception {
        var store = new SqlSettings(database.sql());
        var passwords = new Passwords();
        var account = admit(database);
        var question = new SecurityQuestion("My first street?", passwords.hash("elmstreet"));
        database.run(() -> store.save(account, 0, Optional.of(question)));
        var on = new HashedSecurityQuestions(store, passwords, new MetThrottle(), policy("true"), audit);
        var off = new HashedSecurityQuestions(store, passwords, new MetThrottle(), policy("false"), audit);

        assertEquals(Optional.of("My first street?"), on.ofAccount(account));
        assertEquals(new Check.Right(), on.check(account, "Elm street"));
        assertEquals(1, refunded.get());
        assertEquals(Optional.empty(), off.ofAccount(account));
        assertEquals(new Check.Wrong(), off.check(account, "Elm street"));
    }

    private static String admit(TestDatabase database) throws Exception {
        var account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Robin Example",
                ViewerKind.SUPPORT,
                Optional.empty(),
                Optional.empty(),
                true);
        database.run(
                () -> database.inject(new JpaAccountStore(new TestClock())).insert(new StoredAccount(account, "hash")));
        return account.id();
    }

    private static QuestionPolicy policy(String on) {
        return new QuestionPolicy(Configuration.of(
                Map.of("portico.secret.key", "a key for tests that is long enough", "portico.mode", "demo", KEY, on)));
    }

    /** Has no time for anybody. */
    private static final class Busy extends Passwords {
        @Override
        public boolean matches(String password, String hash) {
            throw new PortalException(ProblemType.LOG_IN_BUSY);
        }

        @Override
        public void pretend(String password) {
            throw new PortalException(ProblemType.LOG_IN_BUSY);
        }
    }

    /** Fails once, as the database does when another request began to count at the same moment. */
    private final class MetThrottle extends LogInThrottle {
        @Override
        public Duration charge(String username, String address) {
            if (charges.incrementAndGet() == 1) {
                throw new IllegalStateException("the key is taken");
            }
            return Duration.ZERO;
        }

        @Override
        public void takeBack(String username, String address) {
            taken.incrementAndGet();
        }

        @Override
        public void refund(String username, String address) {
            refunded.incrementAndGet();
        }
    }
}

package health.portico.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.core.account.LogInThrottle;
import health.portico.core.account.Passwords;
import health.portico.core.account.SecurityQuestions.Check;
import health.portico.core.config.Configuration;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.settings.store.SqlSettings;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HashedSecurityQuestionsTest {
    private final MemoryAudit audit = new MemoryAudit();
    private final AtomicInteger charges = new AtomicInteger();

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

    /** Fails once, as the database does when another request began to count at the same moment. */
    private final class MetThrottle extends LogInThrottle {
        @Override
        public Duration charge(String username, String address) {
            if (charges.incrementAndGet() == 1) {
                throw new IllegalStateException("the key is taken");
            }
            return Duration.ZERO;
        }
    }
}

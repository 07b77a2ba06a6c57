package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.embedded.fixture.Books;
import health.portico.embedded.fixture.Ledgers;
import jakarta.transaction.TransactionalException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private static PortalServer server;

    @BeforeAll
    static void start() {
        server = Fixture.inMemory().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private final Ledgers ledgers = server.bean(Ledgers.class);
    private final Books books = server.bean(Books.class);

    @Test
    void commitsWhatReturnsNormally() {
        var found = ledgers.find(ledgers.write("plain"));
        assertEquals("plain", found.getName());
        assertEquals(
                Fixture.NOW.atOffset(ZoneOffset.UTC).toInstant(),
                found.getWrittenAt().toInstant());
    }

    @Test
    void commitsBothUnitsTogether() {
        books.writeBoth("both", false);
        assertTrue(ledgers.names().contains("both"));
        assertTrue(books.texts().contains("both"));
    }

    @Test
    void rollsBothUnitsBackTogether() {
        assertThrows(IllegalStateException.class, () -> books.writeBoth("neither", true));
        assertFalse(ledgers.names().contains("neither"));
        assertFalse(books.texts().contains("neither"));
    }

    @Test
    void keepsAnInnerTransactionWhenTheOuterOneFails() {
        assertThrows(IllegalStateException.class, () -> books.writeApartThenFail("outer", "inner"));
        assertFalse(ledgers.names().contains("outer"));
        assertTrue(ledgers.names().contains("inner"));
    }

    @Test
    void refusesAMandatoryTransactionWhereThereIsNone() {
        assertThrows(TransactionalException.class, () -> ledgers.writeInside("alone"));
        assertFalse(ledgers.names().contains("alone"));
    }

    @Test
    void rollsBackOnTheCheckedExceptionThatAMethodNames() {
        assertThrows(Ledgers.Refused.class, () -> ledgers.writeThenRefuse("refused"));
        assertFalse(ledgers.names().contains("refused"));
    }

    @Test
    void commitsInSpiteOfTheExceptionThatAMethodTolerates() {
        assertThrows(IllegalStateException.class, () -> ledgers.writeThenStumble("stumbled"));
        assertTrue(ledgers.names().contains("stumbled"));
    }

    @Test
    void hasOneEntityManagerPerTransaction() {
        assertTrue(ledgers.isSameContextWithin());
    }
}

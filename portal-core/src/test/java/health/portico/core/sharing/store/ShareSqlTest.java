package health.portico.core.sharing.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.fixture.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the statements that strangers cause are carried out. PostgreSQL decides by the rows that there are, so it is not asked. */
class ShareSqlTest {
    static Stream<TestDatabase> databases() {
        return TestDatabase.all().filter(database -> database.toString().startsWith("H2"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S7 a guess is looked up by an index of its own, however many codes there were: waiting ones, gone ones, sessions")
    void looksGuessesUp(TestDatabase database) {
        assertTrue(
                plan(database, ShareSql.LOCK_WAITING.replace(" for update", "")).contains("live_selector"));
        assertTrue(plan(database, ShareSql.WITH_SELECTOR).contains("portico_share_code_by_selector"));
        assertTrue(plan(database, ShareSql.OF_TOKEN).contains("token_hash"));
    }

    /** Return what H2 says after the table's name: the index that it takes. */
    private static String plan(TestDatabase database, String statement) {
        var explain = "explain " + statement.formatted(ShareSql.places(List.of("a", "b")));
        var plan = database.sql()
                .select(explain, row -> row.getString(1), "a", "b")
                .get(0);
        return plan.substring(plan.indexOf("/*"), plan.indexOf("*/")).toLowerCase(Locale.ROOT);
    }
}

package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Answer;
import health.portico.api.visibility.ViewerKind;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRulesTest {
    /** All combinations of the two facts. */
    @ParameterizedTest
    @DisplayName("R47 who does not see a message")
    @CsvSource(delimiter = '|', textBlock = """
                    NO      | PATIENT     |
                    YES     | PATIENT     |
                    UNKNOWN | PATIENT     |
                    NO      | PROXY       |
                    YES     | PROXY       | messages.hidden-from-proxies
                    UNKNOWN | PROXY       | messages.hidden-from-proxies
                    NO      | SHARE_GUEST | messages.not-for-guests
                    YES     | SHARE_GUEST | messages.not-for-guests
                    UNKNOWN | SHARE_GUEST | messages.not-for-guests
                    NO      | APP         | messages.not-for-guests
                    YES     | APP         | messages.not-for-guests
                    UNKNOWN | APP         | messages.not-for-guests
                    NO      | CLINICIAN   |
                    YES     | CLINICIAN   |
                    UNKNOWN | CLINICIAN   |
                    """)
    void decidesByTable(Answer hiddenFromProxies, ViewerKind viewer, String hiddenBy) {
        var message = Samples.message(hiddenFromProxies);
        var context = Viewers.ADULT.of(viewer);

        assertEquals(hiddenBy == null ? Set.of() : Set.of(hiddenBy), Verdicts.DEFAULT.hiding(message, context));
        assertEquals(hiddenBy == null, Verdicts.DEFAULT.visible(message, context));
    }
}

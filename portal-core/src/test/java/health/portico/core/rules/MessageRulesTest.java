package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.record.Answer;
import health.portico.api.record.Message;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @DisplayName("R56 a clinician reads the conversations that they take part in, and in their care all")
    @CsvSource(delimiter = '|', textBlock = """
                    in care     | d1 | staff.in-care    |
                    in care     | d9 | staff.in-care    |
                    corresponds | d1 | staff.corresponds |
                    corresponds | d9 | staff.corresponds | messages.other-clinicians
                    neither     | d1 |                  |
                    neither     | d9 |                  | messages.other-clinicians
                    """)
    void showsCliniciansTheirConversations(String tie, String participant, String grantedBy, String hiddenBy) {
        var message = Samples.message(Answer.YES, new PractitionerId(participant));
        var context = tie.equals("corresponds")
                ? Viewers.ADULT.correspondent()
                : Viewers.ADULT.clinician(tie.equals("in care"));

        assertEquals(grantedBy == null ? Set.of() : Set.of(grantedBy), Verdicts.DEFAULT.granting(message, context));
        assertEquals(hiddenBy == null ? Set.of() : Set.of(hiddenBy), Verdicts.DEFAULT.hiding(message, context));
    }

    @Test
    @DisplayName("R56 correspondence opens nothing but messages")
    void opensNothingElse() {
        Samples.oneOfEach().stream()
                .filter(item -> !(item instanceof Message))
                .forEach(item ->
                        assertFalse(Verdicts.DEFAULT.visible(item, Viewers.ADULT.correspondent()), item.kind()::name));
    }
}

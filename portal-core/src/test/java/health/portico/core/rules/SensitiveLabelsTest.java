package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.Observation;
import health.portico.api.record.SensitivityLabel;
import health.portico.core.policy.CodeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which labels keep a result and a note from the patient. */
class SensitiveLabelsTest {
    private static final Set<String> SENSITIVE_RESULT = Set.of("results.sensitive");
    private static final Set<String> SENSITIVE_NOTE = Set.of("notes.sensitive");

    private static Set<String> hidingResult(SensitivityLabel... labels) {
        var result = new Observation(Samples.header(labels), Samples.SODIUM_FACTS, Samples.NOTHING);
        return Verdicts.DEFAULT.hiding(result, Viewers.ADULT.patient());
    }

    private static Set<String> hidingNote(SensitivityLabel... labels) {
        var note = Samples.note(
                Samples.header(labels),
                Samples.doctor(Answer.YES, Set.of(Samples.FAMILY_MEDICINE)),
                Samples.VISIT,
                Answer.NO);
        return Verdicts.DEFAULT.hiding(note, Viewers.ADULT.patient());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        v3-ActCode,         NOPAT
        v3-ActCode,         PSY
        v3-ActCode,         PSYTHPN
        v3-ActCode,         TBOO
        v3-ActCode,         NODSCLCD
        v3-ActCode,         nobody-knows
        v3-ActReason,       TREAT
        v3-Confidentiality, R
        v3-Confidentiality, V
        v3-Confidentiality, X
        """)
    @DisplayName("R22 R58.5 R59 a sensitive label hides results and notes, and so does one that nobody knows")
    void hidesSensitiveAndUnknown(String system, String code) {
        var label = new SensitivityLabel("http://terminology.hl7.org/CodeSystem/" + system, code);
        assertEquals(SENSITIVE_RESULT, hidingResult(label));
        assertEquals(SENSITIVE_NOTE, hidingNote(label));
    }

    @ParameterizedTest
    @CsvSource({"urn:hospital,VIP", "urn:hospital,N", "'',N", "http://hl7.org/fhir/v3/Confidentiality,R"})
    @DisplayName("R22 R58.5 R59 a label of a system that nobody knows hides, also beside a harmless one")
    void hidesUnknownSystems(String system, String code) {
        var normal = new SensitivityLabel("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N");
        var unknown = new SensitivityLabel(system, code);
        assertEquals(SENSITIVE_RESULT, hidingResult(normal, unknown));
        assertEquals(SENSITIVE_NOTE, hidingNote(normal, unknown));
    }

    @Test
    @DisplayName("R22 R58.5 a harmless label hides nothing")
    void showsHarmless() {
        for (String token : CodeList.read("harmless-labels").words().keySet()) {
            int bar = token.indexOf('|');
            var label = new SensitivityLabel(token.substring(0, bar), token.substring(bar + 1));
            assertEquals(Set.of(), hidingResult(label), token);
            assertEquals(Set.of(), hidingNote(label), token);
        }
    }

    @Test
    @DisplayName("R22 R58.5 each of our own labels hides what it was made for")
    void tellsOwnLabelsApart() {
        assertEquals(Set.of(), hidingResult(Samples.label("transplant")));
        assertEquals(SENSITIVE_NOTE, hidingNote(Samples.label("transplant")));
        assertEquals(SENSITIVE_RESULT, hidingResult(Samples.label("sensitive-result")));
        assertEquals(Set.of(), hidingNote(Samples.label("sensitive-result")));
    }

    @Test
    @DisplayName("R58.5 notes know every label of HL7 that results know")
    void listsTheSameForBoth() {
        List<String> results =
                new ArrayList<>(CodeList.read("sensitive-results").words().keySet());
        results.removeIf(token -> token.startsWith(Samples.OWN));
        assertTrue(CodeList.read("sensitive-notes").words().keySet().containsAll(results));
    }
}

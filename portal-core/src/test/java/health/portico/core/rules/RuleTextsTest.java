package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTextsTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es-US");

    private final Texts texts = Texts.read(RuleTexts.class.getClassLoader(), List.of(RuleTexts.BUNDLE));
    private final RuleTexts ruleTexts = RuleTexts.read();

    @Test
    @DisplayName("S43 every rule of every book has its sentences, and no sentence is without its rule")
    void hasExactlyTheSentencesOfTheBooks() {
        var expected = new TreeSet<String>();
        for (RuleBook book : RuleBooks.books(Verdicts.CALIFORNIA.pack())) {
            for (RuleLine line : book.lines()) {
                expected.add(line.id() + ".staff");
                if (!(line instanceof RuleLine.Opens)) {
                    expected.add(line.id() + ".lifts");
                    expected.add(line.id() + ".patient");
                }
            }
        }

        assertEquals(expected, new TreeSet<>(texts.keys()));
    }

    @Test
    void speaksAnotherLanguageInSpanish() {
        for (String key : texts.keys()) {
            String english = texts.text(Locale.ENGLISH, key);
            assertNotEquals(english, texts.text(SPANISH, key), key);
            assertTrue(english.endsWith("."), key);
            assertTrue(texts.text(SPANISH, key).endsWith("."), key);
        }
    }

    @Test
    void saysWhyToStaff() {
        var rule = RuleId.of("notes.patient-under-18");

        assertEquals(
                Optional.of("The patient is younger than 18 today, or the birth date is not known."),
                ruleTexts.staff(rule, Locale.US));
        assertEquals(
                Optional.of("El día en que el paciente cumpla 18 años, en la zona horaria del centro."),
                ruleTexts.lifts(rule, SPANISH));
        assertEquals(Optional.empty(), ruleTexts.lifts(RuleId.of("patient.self"), Locale.US));
        assertEquals(Optional.empty(), ruleTexts.staff(RuleId.of("plugin.x.y"), Locale.US));
    }

    @Test
    @DisplayName("S43 what is told outside depends on viewer and category alone")
    void tellsByViewerAndCategory() {
        var pack = Verdicts.DEFAULT.pack();
        var notes = ruleTexts.notices(pack, ViewerKind.PATIENT, Category.NOTES, Locale.ENGLISH);

        assertEquals(8, notes.size());
        assertEquals("Notes are not viewable if your doctor is not participating.", notes.get(0));
        assertEquals(
                9,
                ruleTexts
                        .notices(pack, ViewerKind.PROXY, Category.NOTES, SPANISH)
                        .size());
        assertEquals(List.of(), ruleTexts.notices(pack, ViewerKind.PATIENT, Category.VITALS, Locale.ENGLISH));
        assertEquals(List.of(), ruleTexts.notices(pack, ViewerKind.PATIENT, Category.MESSAGES, Locale.ENGLISH));
        assertEquals(
                1,
                ruleTexts
                        .notices(pack, ViewerKind.PROXY, Category.MESSAGES, Locale.ENGLISH)
                        .size());
    }

    @Test
    @DisplayName("S43 a sentence that two rules share is told once")
    void tellsEachSentenceOnce() {
        var notices = ruleTexts.notices(Verdicts.DEFAULT.pack(), ViewerKind.PATIENT, Category.RESULTS, Locale.ENGLISH);

        assertEquals(9, notices.size());
        assertEquals(notices.size(), new TreeSet<>(notices).size());
    }

    @Test
    @DisplayName("R46 proxies hear of the limit where the pack has one")
    void tellsProxiesOfLimit() {
        var sentence = "From the age that the hospital's policy names, proxies of minors do not see notes and results.";

        assertTrue(notices("us-ca", ViewerKind.PROXY).contains(sentence));
        assertFalse(notices("us-ca", ViewerKind.PATIENT).contains(sentence));
        assertFalse(notices("default", ViewerKind.PROXY).contains(sentence));
    }

    @ParameterizedTest
    @EnumSource(
            value = ViewerKind.class,
            names = {"CLINICIAN", "RECORDS", "SUPPORT", "COMPLIANCE"})
    void tellsStaffNothingOfWhatBindsThemNot(ViewerKind kind) {
        assertEquals(List.of(), notices("us-ca", kind));
    }

    private List<String> notices(String pack, ViewerKind kind) {
        return ruleTexts.notices(Verdicts.of(pack).pack(), kind, Category.RESULTS, Locale.ENGLISH);
    }
}

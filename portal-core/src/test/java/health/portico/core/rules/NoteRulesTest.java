package health.portico.core.rules;

import static health.portico.core.rules.Samples.doctor;
import static health.portico.core.rules.Samples.header;
import static health.portico.core.rules.Samples.note;
import static health.portico.core.rules.Samples.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.Coding;
import health.portico.api.record.EncounterClass;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.rules.NoteFacts.Age;
import health.portico.core.rules.NoteFacts.Label;
import health.portico.core.rules.NoteFacts.Place;
import health.portico.core.rules.NoteFacts.Specialty;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteRulesTest {
    /** The table of R58 to R61: one line that is visible, then what each fact alone does, then some together. */
    @ParameterizedTest(name = "{0} closed:{1} hidden:{2} {3} scheduled:{4} {5} {6} {7} {8} for {9}: {10}")
    @DisplayName("R58 R59 R60 R61 which notes are visible, and all reasons why not")
    @CsvSource(delimiter = '|', textBlock = """
                    # participates | closed | hidden | visit | scheduled | label | specialty | department | age | viewer | hidden by, apart from notes.
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     |
                    YES     | YES     | NO      | VIDEO     | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     |
                    YES     | YES     | NO      | HOME      | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     |
                    NO      | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | author-not-participating
                    UNKNOWN | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | author-not-participating
                    YES     | NO      | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | encounter-not-closed
                    YES     | UNKNOWN | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | encounter-not-closed
                    YES     | YES     | YES     | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | hidden-by-author
                    YES     | YES     | UNKNOWN | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | hidden-by-author
                    YES     | YES     | NO      | INPATIENT | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | not-scheduled-outpatient
                    YES     | YES     | NO      | EMERGENCY | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | not-scheduled-outpatient
                    YES     | YES     | NO      | TELEPHONE | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | not-scheduled-outpatient
                    YES     | YES     | NO      | UNKNOWN   | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | not-scheduled-outpatient
                    YES     | YES     | NO      | OFFICE    | NO      | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | not-scheduled-outpatient
                    YES     | YES     | NO      | VIDEO     | NO      | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | not-scheduled-outpatient
                    YES     | YES     | NO      | OFFICE    | UNKNOWN | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | not-scheduled-outpatient
                    YES     | YES     | NO      | OFFICE    | YES     | TRANSPLANT | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | sensitive
                    YES     | YES     | NO      | OFFICE    | YES     | RESTRICTED | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | sensitive
                    YES     | YES     | NO      | OFFICE    | YES     | OTHER      | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     |
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | PSYCHIATRY | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | PSYCHOLOGY | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | BOTH       | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | NONE       | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | LOCAL_CODE | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PSYCHIATRY   | ADULT   | PATIENT     | mental-health-department
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PSYCHOLOGY   | ADULT   | PATIENT     | mental-health-department
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | NONE         | ADULT   | PATIENT     | mental-health-department
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | LOCAL_CODE   | ADULT   | PATIENT     | mental-health-department
                    YES     | YES     | NO      | OFFICE    | YES     | LOCAL_CODE | FAMILY     | PRIMARY_CARE | ADULT   | PATIENT     | sensitive
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | SNOMED_CARDIOLOGY | PRIMARY_CARE | ADULT   | PATIENT     |
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY_TRANSLATED | PRIMARY_CARE | ADULT   | PATIENT     |
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY_WITH_DEGREE | PRIMARY_CARE | ADULT   | PATIENT     |
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | PSYCHIATRY_TRANSLATED | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY_WITH_PSYCHOLOGY_DEGREE | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY_AND_LOCAL_CODE | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY_AND_WORDS | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | SNOMED_UNLISTED | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | DEGREE     | PRIMARY_CARE | ADULT   | PATIENT     | author-mental-health-specialty
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE_TRANSLATED | ADULT   | PATIENT     |
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE_IN_HOSPITAL | ADULT   | PATIENT     |
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PSYCHIATRIC_NURSES | ADULT   | PATIENT     | mental-health-department
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE_IN_PSYCHIATRIC_HOSPITAL | ADULT   | PATIENT     | mental-health-department
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE_AND_LOCAL_CODE | ADULT   | PATIENT     | mental-health-department
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | SNOMED_UNLISTED | ADULT   | PATIENT     | mental-health-department
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | HOSPITAL     | ADULT   | PATIENT     | mental-health-department
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | MINOR   | PATIENT     | patient-under-18
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | UNKNOWN | PATIENT     | patient-under-18
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | PROXY       | only-the-patient
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | SHARE_GUEST | only-the-patient
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | ADULT   | APP         | only-the-patient
                    YES     | YES     | NO      | OFFICE    | YES     | NONE       | FAMILY     | PRIMARY_CARE | MINOR   | PROXY       | only-the-patient, patient-under-18
                    NO      | NO      | YES     | TELEPHONE | NO      | TRANSPLANT | PSYCHIATRY | PSYCHOLOGY   | MINOR   | PATIENT     | author-not-participating, encounter-not-closed, hidden-by-author, not-scheduled-outpatient, sensitive, author-mental-health-specialty, mental-health-department, patient-under-18
                    NO      | NO      | YES     | INPATIENT | NO      | TRANSPLANT | PSYCHIATRY | PSYCHOLOGY   | MINOR   | CLINICIAN   |
                    """)
    void decidesByTable(
            Answer participates,
            Answer closed,
            Answer hidden,
            EncounterClass kind,
            Answer scheduled,
            Label label,
            Specialty specialty,
            Place place,
            Age age,
            ViewerKind viewer,
            String hiddenBy) {
        var note = note(
                header(label.labels()),
                doctor(participates, specialty.sorts()),
                visit(kind, closed, scheduled, place.sorts()),
                hidden);

        assertEquals(ids(hiddenBy), Verdicts.DEFAULT.hiding(note, age.viewers().of(viewer)));
        assertEquals(
                hiddenBy == null, Verdicts.DEFAULT.visible(note, age.viewers().of(viewer)));
    }

    @ParameterizedTest
    @DisplayName("R58 adulthood counts on the facility's calendar, whatever the server's zone")
    @CsvSource(textBlock = """
                    2008-05-20, 2026-05-20T06:59:59.999Z, America/Los_Angeles, false
                    2008-05-20, 2026-05-20T07:00:00Z,     America/Los_Angeles, true
                    2008-05-20, 2026-05-19T14:59:59.999Z, Asia/Tokyo,          false
                    2008-05-20, 2026-05-19T15:00:00Z,     Asia/Tokyo,          true
                    2008-02-29, 2026-03-01T07:59:59.999Z, America/Los_Angeles, false
                    2008-02-29, 2026-03-01T08:00:00Z,     America/Los_Angeles, true
                    """)
    void growsUpInTheFacilitysZone(String born, String now, String zone, boolean visible) {
        var patient = Viewers.ADULT.bornOn(born).at(now).in(zone).patient();

        assertEquals(visible, Verdicts.DEFAULT.visible(Samples.NOTE, patient));
    }

    @Test
    @DisplayName("R60 nobody in the portal sees a minor's notes")
    void showsNoNotesOfMinors() {
        var viewers = Viewers.ADULT.bornOn("2012-01-01");

        for (ViewerKind kind : ViewerKind.OUTSIDE) {
            assertFalse(Verdicts.DEFAULT.visible(Samples.NOTE, viewers.of(kind)), kind.name());
        }
        assertTrue(Verdicts.DEFAULT.visible(Samples.NOTE, viewers.clinician(true)));
    }

    @ParameterizedTest
    @DisplayName("R58 specialties of psychiatry and psychology, whatever their case")
    @CsvSource({
        "http://nucc.org/provider-taxonomy, 2084P0804X",
        "http://nucc.org/provider-taxonomy, 2084p0800x",
        "http://nucc.org/provider-taxonomy, 103G00000X",
        "http://nucc.org/provider-taxonomy, 363LP0808X",
        "http://snomed.info/sct, 394588006",
        "HTTP://SNOMED.INFO/SCT, 394587001"
    })
    void knowsMentalHealthSpecialties(String system, String code) {
        var note = note(header(), doctor(Answer.YES, Set.of(new Coding(system, code))), Samples.VISIT, Answer.NO);

        assertEquals(
                Set.of("notes.author-mental-health-specialty"), Verdicts.DEFAULT.hiding(note, Viewers.ADULT.patient()));
    }

    @ParameterizedTest
    @DisplayName("R58 neurologists and other doctors are no psychiatrists")
    @CsvSource({"2084N0400X", "208000000X", "207R00000X"})
    void showsNotesOfOtherSpecialties(String code) {
        var author = doctor(Answer.YES, Set.of(new Coding(Samples.NUCC, code)));

        assertTrue(Verdicts.DEFAULT.visible(note(header(), author, Samples.VISIT, Answer.NO), Viewers.ADULT.patient()));
    }

    private static Set<String> ids(String words) {
        return words == null
                ? Set.of()
                : Arrays.stream(words.split(", ")).map("notes."::concat).collect(Collectors.toSet());
    }
}

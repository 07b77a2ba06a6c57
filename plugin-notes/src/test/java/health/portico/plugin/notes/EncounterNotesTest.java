package health.portico.plugin.notes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Encounter;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ViewerKind;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EncounterNotesTest {
    private static final String NOTES = "api/v1/plugins/notes/patients/p1/encounters/Encounter.e1/notes";

    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("other", "p2"))
            .account(TestAccount.clinician("doctor", SampleItems.DOCTOR.id().orElseThrow()))
            .account(TestAccount.staff("support", ViewerKind.SUPPORT));

    @BeforeAll
    static void writeNotes() {
        PatientId patient = new PatientId("p1");
        OffsetDateTime start = PortalExtension.NOON.minusSeconds(86_400).atOffset(ZoneOffset.UTC);
        Encounter visit = SampleItems.visit(patient, "Encounter.e1", start);
        ClinicalNote open = SampleItems.note(visit, "DocumentReference.n1", "All is well.");
        ClinicalNote hidden = SampleItems.note(visit, "DocumentReference.n2", "CANARY");
        PORTAL.hospital()
                .patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)))
                .patient(SampleItems.adult("p2", LocalDate.of(1980, 1, 1)))
                .item(visit)
                .item(open)
                .item(new ClinicalNote(
                        hidden.header(),
                        hidden.author(),
                        hidden.encounter(),
                        Answer.YES,
                        hidden.types(),
                        hidden.content()))
                .item(SampleItems.note(
                        SampleItems.visit(patient, "Encounter.e2", start), "DocumentReference.n3", "Another visit."));
    }

    @Test
    @DisplayName("R57 shows the notes of one visit, the hidden one missing and not counted")
    void showsNotesOfOneVisit() {
        PortalAnswer answer = PORTAL.loggedIn("robin").get(NOTES);

        assertEquals(200, answer.status());
        assertEquals(1, answer.json().getInt("total"));
        assertEquals(
                "DocumentReference.n1",
                answer.json().getJsonArray("items").getJsonObject(0).getString("id"));
        assertFalse(answer.body().contains("CANARY"));
    }

    @Test
    @DisplayName("R57 brings its panel, and words in both languages that do not tell whether a note is hidden")
    void bringsPanelAndWords() {
        String files = PORTAL.client().get("log-in").body().replaceAll("(?s).*?(assets/[^/]+/).*", "$1");

        assertTrue(PORTAL.client().get(files + "notes/plugin.js").body().contains("addPanel('encounter'"));
        for (String language : List.of("en", "es")) {
            var words =
                    PORTAL.client().get(files + "texts/" + language + ".json").json();
            assertFalse(words.getString("plugin.notes.none").isEmpty());
        }
    }

    @Test
    @DisplayName("R60 S40 a stranger, and a visit that does not exist, get the same answer")
    void answersStrangersAlike() {
        PortalAnswer stranger = PORTAL.loggedIn("other").get(NOTES);
        PortalAnswer absent = PORTAL.loggedIn("robin").get(NOTES.replace("Encounter.e1", "Encounter.none"));
        PortalAnswer nonsense = PORTAL.loggedIn("robin").get(NOTES.replace("Encounter.e1", "%20"));

        assertAll(
                () -> assertEquals(404, stranger.status()),
                () -> assertEquals(stranger.masked(), absent.masked()),
                () -> assertEquals(stranger.masked(), nonsense.masked()));
    }

    @Test
    @DisplayName("R28 support is refused by role, nobody without a session is served")
    void refusesByRole() {
        assertEquals("role-not-allowed", PORTAL.loggedIn("support").get(NOTES).code());
        assertEquals("session-ended", PORTAL.client().get(NOTES).code());
    }

    @Test
    @DisplayName("R58 the clinician who has the patient in care sees the hidden note too")
    void showsAllToClinicianInCare() {
        assertEquals(2, PORTAL.loggedIn("doctor").get(NOTES).json().getInt("total"));
    }
}

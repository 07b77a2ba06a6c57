package health.portico.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Clinician;
import health.portico.api.record.Coding;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemReference;
import health.portico.api.record.Message;
import health.portico.api.record.MessageParty;
import health.portico.api.record.PatientId;
import health.portico.api.record.Procedure;
import health.portico.api.visibility.ViewerKind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How records look as JSON. */
class RecordAnswersTest {
    private final InMemoryPortal portal = new InMemoryPortal();

    @BeforeEach
    void fill() {
        portal.services.logIn(ViewerKind.PATIENT);
        portal.services.records.items.add(procedure("o1"));
        portal.services.records.items.add(message("o2"));
        portal.services.records.items.add(procedure("o3"));
    }

    @Test
    void writesPages() {
        Answer first = portal.get("api/v1/patients/p1/procedures?limit=1");

        assertEquals("""
                {"items":[{"id":"o1","kind":"procedure","title":"Repair of \\"left\\" knee — 膝","date":"2026-02-28T23:30:00-08:00",\
                "references":[{"role":"encounter","id":"e1"}],\
                "codes":[{"system":"http://snomed.info/sct","code":"1"}],"status":"completed"}],"total":3,"next":"1"}""", first.body());
        Answer last = portal.get("api/v1/patients/p1/procedures?limit=100&cursor=2");
        assertEquals(1, last.json().getJsonArray("items").size());
        assertFalse(last.json().containsKey("next"));
    }

    @Test
    void writesFullItemOnItsOwnPage() {
        assertFalse(portal.get("api/v1/patients/p1/messages").body().contains("Take two"));
        assertEquals(
                "Take two.", portal.get("api/v1/patients/p1/messages/o2").json().getString("body"));
    }

    @Test
    void writesEmptyLists() {
        portal.services.records.items.clear();

        assertEquals(
                "{\"items\":[],\"total\":0}",
                portal.get("api/v1/patients/p1/procedures").body());
        assertEquals(
                "{\"items\":[],\"total\":0}",
                portal.get("api/v1/patients/p1/search?q=x").body());
    }

    @Test
    @DisplayName("R27, R29, S43 a disclaimer depends on category, role and language, never on the list")
    void tellsDisclaimers() {
        String english = disclaimer("reminders", "en-US,en;q=0.9");
        String spanish = disclaimer("reminders", "es-MX");
        assertEquals(
                "Reminders come from this record alone and may not reflect care that you received elsewhere.", english);
        assertEquals(
                "Los recordatorios provienen únicamente de este expediente y es posible que no reflejen la atención que recibió en otros lugares.",
                spanish);
        portal.services.records.items.clear();
        assertEquals(english, disclaimer("reminders", "de, fr;q=0.5"));
        assertEquals(english, disclaimer("reminders", "!!"));
        assertEquals(
                "Upcoming tests and procedures shows certain orders only. Some, surgeries among them, may not be listed.",
                disclaimer("upcoming", "en"));
        portal.services.logIn(ViewerKind.CLINICIAN);
        assertFalse(portal.get("api/v1/patients/p1/reminders").json().containsKey("disclaimer"));
    }

    @ParameterizedTest
    @DisplayName("R24 R42 whoever misses a result or a note is told who can give it, whatever the list holds")
    @ValueSource(strings = {"results", "notes"})
    void tellsWhoElseCanHelp(String category) {
        portal.services.records.items.clear();
        String english = disclaimer(category, "en");
        String spanish = disclaimer(category, "es");
        assertTrue(english.contains("Your doctor, or the Health Information Department, can give you"), english);
        assertTrue(spanish.contains("Su médico, o el Departamento de Información de Salud, puede darle"), spanish);
    }

    @Test
    @DisplayName("S43 tells what a category leaves out in the reader's language, and staff nothing")
    void tellsNotices() {
        assertEquals(
                "{\"notices\":[\"results in en\"]}",
                portal.get("api/v1/patients/p1/notices/results").body());
        assertEquals(
                "{\"notices\":[\"notes in es\"]}",
                portal.call("GET", "api/v1/patients/p1/notices/notes")
                        .header("Accept-Language", "es-US")
                        .send()
                        .body());
        portal.services.logIn(ViewerKind.CLINICIAN);
        assertEquals("{}", portal.get("api/v1/patients/p1/notices/notes").body());
    }

    @Test
    void listsResultsOfOneTest() {
        Answer none = portal.get("api/v1/patients/p1/results?code=http://loinc.org%7C718-7");

        assertEquals(0, none.json().getInt("total"));
        assertEquals(List.of(new Coding("http://loinc.org", "718-7")), portal.services.records.asked);
    }

    @Test
    void searchesByWordsInTheBodyToo() {
        Answer found = portal.call("POST", "api/v1/patients/p1/search")
                .json("{\"q\":\" knee \"}")
                .send();

        assertEquals(portal.get("api/v1/patients/p1/search?q=knee").body(), found.body(), found.body());
        assertEquals(2, found.json().getInt("total"));
        assertEquals(
                "invalid-request",
                portal.call("POST", "api/v1/patients/p1/search")
                        .json("{\"q\":\"\"}")
                        .send()
                        .code());
    }

    @Test
    void listsPatients() {
        assertEquals("""
                [{"id":"p1","displayName":"Robin Sample","birthDate":"1980-02-29","relationship":"self"},\
                {"id":"p1","displayName":"Robin Sample","birthDate":"1980-02-29","relationship":"proxy","until":"2026-03-01T08:00:00Z"}]""", portal.get("api/v1/patients").body());
    }

    @Test
    void tellsDemographicsWithoutWhatIsAbsent() {
        assertEquals("""
                {"id":"p1","displayName":"Robin Sample","birthDate":"1980-02-29","gender":"female",\
                "phones":["555-0100"],"addresses":["1 Main Street"]}""", portal.get("api/v1/patients/p1/demographics").body());
    }

    @Test
    @DisplayName("S59 a patient sees who looked, page by page")
    void tellsWhoLooked() {
        assertEquals("""
                {"items":[{"at":"2026-03-01T08:00:00Z","viewer":"Dr. Lee","role":"CLINICIAN","action":"record.view","detail":"results"}],\
                "next":"after-50"}""", portal.get("api/v1/patients/p1/access-log").body());
        assertEquals(
                "after-7here",
                portal.get("api/v1/patients/p1/access-log?limit=7&cursor=here")
                        .json()
                        .getString("next"));
    }

    private String disclaimer(String category, String languages) {
        return portal.call("GET", "api/v1/patients/p1/" + category)
                .header("Accept-Language", languages)
                .send()
                .json()
                .getString("disclaimer");
    }

    private static Procedure procedure(String id) {
        ItemHeader header = new ItemHeader(
                new ItemId(id),
                new PatientId("p1"),
                "Repair of \"left\" knee — 膝",
                Optional.of(OffsetDateTime.of(2026, 2, 28, 23, 30, 0, 0, ZoneOffset.ofHours(-8))),
                Set.of(),
                List.of(new ItemReference(ItemReference.ENCOUNTER, new ItemId("e1"))));
        return new Procedure(
                header,
                List.of(new Coding("http://snomed.info/sct", "1")),
                Optional.of("completed"),
                Optional.of(Clinician.UNKNOWN.name()));
    }

    private static Message message(String id) {
        ItemHeader header =
                new ItemHeader(new ItemId(id), new PatientId("p1"), "Pills", Optional.empty(), Set.of(), List.of());
        return Message.single(
                header,
                health.portico.api.record.Answer.NO,
                MessageParty.of(MessageParty.Side.CARE_TEAM, "Dr. Lee"),
                MessageParty.of(MessageParty.Side.PATIENT, "Robin Sample"),
                "Take two.");
    }
}

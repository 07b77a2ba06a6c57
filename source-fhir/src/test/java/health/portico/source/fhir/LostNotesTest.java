package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.base64;
import static health.portico.source.fhir.Fixture.document;
import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.labReport;
import static health.portico.source.fhir.Fixture.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not shown since a document or report that cannot be read may have been a copy of it. NotesTest has texts that can be read. */
class LostNotesTest {
    private static final String MARK =
            ",'extension':[{'url':'https://portico.health/fhir/StructureDefinition/note-hidden-by-author','valueBoolean':true}]";
    private static final String BROKEN = ",'effectiveDateTime':'2024-02-30'";
    private static final String BINARY =
            "{'resourceType':'Binary','id':'b1','contentType':'text/plain','data':'" + base64("Same.") + "'}";

    @TempDir
    Path folder;

    private static String presented(String url) {
        return ",'presentedForm':[{'contentType':'text/plain','url':'" + url + "'}]";
    }

    private static String otherVisit() {
        return Fixture.BASE.get(3).replace("'id':'e1'", "'id':'e2'");
    }

    private static String elsewhere(String id) {
        return document(id, "Elsewhere.", "").replace("Encounter/e1", "Encounter/e2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Binary/gone", "https://hospital.example/Binary/9", "Binary/b2"})
    @DisplayName("R58.3 R59 no note of a visit is shown when a report of it cannot be read whose text nobody finds")
    void hidesNotesOfTheVisit(String url) {
        String unreadable = "{'resourceType':'Binary','id':'b2','contentType':7,'data':'" + base64("Third.") + "'}";
        for (String mark : List.of(MARK, "")) {
            var source = lines(
                    folder,
                    otherVisit(),
                    unreadable,
                    labReport("r1", mark + presented(url) + BROKEN),
                    document("d1", "Same.", ""),
                    elsewhere("d2"));
            assertEquals(List.of("DocumentReference.d2"), ids(source, Category.NOTES), mark);
        }
    }

    @Test
    @DisplayName("R58.3 R59 a text in a Binary tells of which note a report that cannot be read was a copy")
    void hidesNoteOfTheSameBinary() {
        for (String mark : List.of(MARK, "")) {
            var source = lines(
                    folder,
                    BINARY,
                    labReport("r1", mark + presented("Binary/b1") + BROKEN),
                    document("d1", "Same.", ""),
                    document("d2", "Another.", ""));
            assertEquals(List.of("DocumentReference.d2"), ids(source, Category.NOTES), mark);
        }
    }

    @Test
    @DisplayName("R58.3 R59 the same holds for a document with a text that is found and one that is not")
    void hidesNotesOfTheVisitOfADocument() {
        String more = document("d0", "Third.", BROKEN.replace("effectiveDateTime", "indexed"))
                .replace("'date':'2024-01-02", "'date':'2024-02-30")
                .replace("}}]", "}},{'attachment':{'contentType':'text/plain','url':'Binary/gone'}}]");
        var source = lines(folder, otherVisit(), more, document("d1", "Same.", ""), elsewhere("d2"));
        assertEquals(List.of("DocumentReference.d2"), ids(source, Category.NOTES));
    }

    @Test
    @DisplayName("R58.3 a report that bears the mark of an author and presents nothing hides the notes of its visit")
    void hidesNotesOfTheVisitOfAMark() {
        var source = lines(
                folder, otherVisit(), labReport("r1", MARK + BROKEN), document("d1", "Same.", ""), elsewhere("d2"));
        assertEquals(List.of("DocumentReference.d2"), ids(source, Category.NOTES));
    }

    private static String nextPatient(String id) {
        return "{'resourceType':'Patient','id':'" + id + "','name':[{'family':'Roe'}]}";
    }

    private static List<String> notesOf(FhirRecordSource source, String patient) {
        return source.items(new PatientId(patient), Category.NOTES).stream()
                .map(i -> i.id().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        # of whom it was                     ; what the patients still see
        Patient/p1                           ; p2
        https://hospital.example/Patient/p1  ; ''
        Patient/gone                         ; ''
        """)
    @DisplayName("R58.3 R59 a document that cannot be read and whose visit is not found hides all notes of its patient,"
            + " and those of everybody where nobody finds him")
    void hidesNotesOfThePatient(String subject, String seen) {
        String visit = ",'encounter':{'reference':'Encounter/gone'}";
        String broken = labReport("r1", MARK + BROKEN)
                .replace("Patient/p1", subject)
                .replace(",'encounter':{'reference':'Encounter/e1'}", visit);
        var source = lines(
                folder,
                nextPatient("p2"),
                broken,
                document("d1", "One.", ""),
                document("d2", "Two.", "")
                        .replace("Patient/p1", "Patient/p2")
                        .replace(",'context':{'encounter':" + "[{'reference':'Encounter/e1'}]}", ""));
        assertEquals(List.of(), notesOf(source, "p1"));
        assertEquals(seen.isEmpty() ? List.of() : List.of("DocumentReference.d2"), notesOf(source, "p2"));
    }

    @Test
    @DisplayName(
            "R58.3 R59 a document that cannot be read is one whatever it contains, and also among others that nobody tells apart")
    void knowsDocumentsByTheirOwnType() {
        String contained = "{'contained':[{'resourceType':'Practitioner','id':'c'}],";
        String lost = document("d0", "Third.", MARK)
                .replace("'date':'2024-01-02", "'date':'2024-02-30")
                .replaceFirst("'data':'[^']*'", "'url':'Binary/gone'");
        for (String broken :
                List.of(contained + lost.substring(1), "{'resourceType':'Condition','id':'c','a':" + lost)) {
            var source = lines(folder, otherVisit(), broken, document("d1", "Same.", ""), elsewhere("d2"));
            assertEquals(List.of("DocumentReference.d2"), ids(source, Category.NOTES), broken);
        }
    }

    @Test
    @DisplayName("R58 the address of an extension is no text: a document whose text is found hides its copies alone")
    void knowsAddressesOfTexts() {
        String extension = ",'extension':[{'url':'https://hospital.example/ward','valueString':'7'}]";
        String lost = document("d0", "Third.", extension).replace("'date':'2024-01-02", "'date':'2024-02-30");
        String inside = lost.replace("'attachment':{", "'attachment':{" + extension.substring(1) + ",");
        for (String broken : List.of(lost, inside)) {
            var source = lines(folder, broken, document("d1", "Same.", ""), document("d2", "Third.", ""));
            assertEquals(List.of("DocumentReference.d1"), ids(source, Category.NOTES));
        }
    }

    @Test
    @DisplayName("R58 a report of results that cannot be read and presents nothing hides no note")
    void keepsNotesBesideBrokenResults() {
        for (String contained : List.of("", ",'contained':[{'resourceType':'Observation','id':'x'}]")) {
            var source = lines(folder, labReport("r1", contained + BROKEN), document("d1", "Same.", ""));
            assertEquals(List.of("DocumentReference.d1"), ids(source, Category.NOTES), contained);
        }
    }
}

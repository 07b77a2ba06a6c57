package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.base64;
import static health.portico.source.fhir.Fixture.document;
import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.labReport;
import static health.portico.source.fhir.Fixture.lines;
import static health.portico.source.fhir.Fixture.note;
import static health.portico.source.fhir.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.Classification;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.SensitivityLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
    private static final String HIDDEN =
            ",'extension':[{'url':'https://portico.health/fhir/StructureDefinition/note-hidden-by-author','valueBoolean':%s}]";
    private static final String LABEL = ",'meta':{'security':[{'system':"
            + "'https://portico.health/fhir/CodeSystem/sensitivity','code':'transplant'}]}";

    @TempDir
    Path folder;

    private static String copy(String id, String text, String more) {
        return labReport(
                id,
                ",'performer':[{'reference':'Practitioner/dr'}],'presentedForm':[{'contentType':'text/plain',"
                        + "'data':'" + base64(text) + "'}]" + more);
    }

    @Test
    @DisplayName("R58 a note has every fact that its rules ask for")
    void readsFacts() {
        var note = note(lines(folder, document("d1", "All is well.", "")), "DocumentReference.d1");
        assertEquals(Answer.YES, note.author().participation());
        assertEquals("Dr. Good", note.author().name());
        assertEquals(1, note.author().specialties().concepts().size());
        assertEquals(EncounterClass.OFFICE, note.encounter().encounterClass());
        assertTrue(note.encounter().isClosed());
        assertEquals(Answer.YES, note.encounter().scheduled());
        assertEquals(Answer.NO, note.hiddenByAuthor());
        assertEquals("All is well.", text(note.content().get(0).content()));
    }

    @Test
    @DisplayName("R58 a note that is written twice is one note, listed under notes alone")
    void mergesCopies() {
        var source = lines(folder, document("d1", "All is well.", ""), copy("c1", "All  is\r\nwell.\n", ""));
        assertEquals(List.of("DocumentReference.d1"), ids(source, Category.NOTES));
        assertEquals(List.of(), ids(source, Category.RESULTS));
        assertEquals(List.of(), source.quarantine());
    }

    @Test
    @DisplayName("R58 of two copies the stricter fact counts, whichever bears it")
    void takesStricterFacts() {
        var source = lines(folder, document("d1", "Same.", ""), copy("c1", "Same.", HIDDEN.formatted("true") + LABEL));
        var note = note(source, "DocumentReference.d1");
        assertEquals(Answer.YES, note.hiddenByAuthor());
        assertEquals(
                Set.of(new SensitivityLabel("https://portico.health/fhir/CodeSystem/sensitivity", "transplant")),
                note.labels());
    }

    @Test
    @DisplayName("R59 an author of whom nothing is known makes the facts of all authors unknown")
    void takesStrictestAuthor() {
        var more = document("d1", "Same.", "").replace("'author':[", "'author':[{'reference':'Practitioner/gone'},");
        var note = note(lines(folder, more), "DocumentReference.d1");
        assertEquals(Answer.UNKNOWN, note.author().participation());
        assertEquals(Classification.UNKNOWN, note.author().specialties());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'display':'Dr. Somebody'}", "{'identifier':{'system':'urn:x','value':'1'}}"})
    @DisplayName("R58.1 R58.6 R59 an author who says nothing beside a known one makes the facts of all authors unknown")
    void keepsNamelessAuthors(String author) {
        var more = document("d1", "Same.", "").replace("}],'context'", "}," + author + "],'context'");
        var note = note(lines(folder, more), "DocumentReference.d1");
        assertEquals("Dr. Good", note.author().name());
        assertEquals(Answer.UNKNOWN, note.author().participation());
        assertEquals(Classification.UNKNOWN, note.author().specialties());
    }

    @Test
    @DisplayName("R58.3 an extension that cannot be read leaves unknown whether the note is hidden")
    void leavesHiddenUnknown() {
        for (String value : List.of("'yes'", "1", "{}")) {
            var source = lines(folder, document("d1", "Same.", HIDDEN.formatted(value)));
            assertEquals(Answer.UNKNOWN, note(source, "DocumentReference.d1").hiddenByAuthor(), value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'https://portico.health/fhir/StructureDefinition/note-hidden-by-author ',YES",
        "http://portico.health/fhir/StructureDefinition/note-hidden-by-author,UNKNOWN",
        "https://portico.health/fhir/StructureDefinition/Note-Hidden-By-Author/,UNKNOWN"
    })
    @DisplayName("R58.3 R59 an address that is written otherwise leaves unknown whether the note is hidden")
    void readsOtherAddresses(String url, Answer hidden) {
        String mark = HIDDEN.formatted("true")
                .replace("https://portico.health/fhir/StructureDefinition/note-hidden-by-author", url);
        assertEquals(
                hidden,
                note(lines(folder, document("d1", "Same.", mark)), "DocumentReference.d1")
                        .hiddenByAuthor());
    }

    @Test
    @DisplayName("R59 a note whose visit is not in the export has unknown facts")
    void leavesVisitUnknown() {
        var source = lines(folder, document("d1", "Same.", "").replace("Encounter/e1", "Encounter/gone"));
        assertEquals(
                EncounterFacts.UNKNOWN, note(source, "DocumentReference.d1").encounter());
    }

    @Test
    @DisplayName("R58 no copy of a note is shown when the other cannot be read")
    void hidesCopyOfBrokenNote() {
        var broken = document("d1", "Same.", ",'meta':{'security':'secret'}");
        var source = lines(folder, broken, copy("c1", "Same.", ""), document("d2", "Another.", ""));
        assertEquals(List.of("DocumentReference.d2"), ids(source, Category.NOTES));
        assertEquals(List.of(), ids(source, Category.RESULTS));
        assertEquals(2, source.quarantine().size());
    }

    @Test
    @DisplayName("R58 no copy of a note is shown when the line of the other is no JSON")
    void hidesCopyOfMalformedNote() {
        var broken = document("d1", "Same.", "").replace("'status':'current'", "'status':");
        var source = lines(folder, broken, copy("c1", "Same.", ""));
        assertEquals(List.of(), ids(source, Category.NOTES));
        assertEquals(List.of(), ids(source, Category.RESULTS));
    }

    @Test
    @DisplayName("R58 the same text about two visits is two notes")
    void keepsVisitsApart() {
        var other = Fixture.BASE.get(3).replace("'id':'e1'", "'id':'e2'");
        var source = lines(
                folder,
                other,
                document("d1", "Same.", ""),
                document("d2", "Same.", "").replace("Encounter/e1", "Encounter/e2"));
        assertEquals(List.of("DocumentReference.d1", "DocumentReference.d2"), ids(source, Category.NOTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'context':{'encounter':[{'reference':'Encounter/gone'}]},"})
    @DisplayName("R58.3 R59 what a copy says that names none of several visits holds for the note of each")
    void sharesFactsOfCopyWithoutVisit(String visit) {
        var other = Fixture.BASE.get(3).replace("'id':'e1'", "'id':'e2'");
        var source = lines(
                folder,
                other,
                document("d1", "Same.", ""),
                document("d2", "Same.", "").replace("Encounter/e1", "Encounter/e2"),
                document("a", "Same.", HIDDEN.formatted("true") + LABEL)
                        .replace("'context':{'encounter':[{'reference':'Encounter/e1'}]},", visit));
        assertEquals(List.of("DocumentReference.d1", "DocumentReference.d2"), ids(source, Category.NOTES));
        for (String id : ids(source, Category.NOTES)) {
            assertEquals(Answer.YES, note(source, id).hiddenByAuthor());
            assertEquals(1, note(source, id).labels().size());
        }
    }

    @Test
    @DisplayName("R59 a document without a type is a note; one that says what it is is a document")
    void sortsDocuments() {
        var untyped = document("d1", "One.", "").replaceFirst("'type':\\{.*?\\]\\},", "");
        var directive = document("d2", "Two.", "")
                .replace("34117-2", "42348-3")
                .replace("History and physical note", "Advance directives");
        var draft = document("d3", "Three.", ",'docStatus':'preliminary'");
        var source = lines(folder, untyped, directive, draft);
        assertEquals(List.of("DocumentReference.d1"), ids(source, Category.NOTES));
        assertEquals(List.of("DocumentReference.d2"), ids(source, Category.DOCUMENTS));
    }

    private static String typed(String type, String more) {
        return document("d1", "One.", more).replaceFirst("'type':\\{.*?\\]\\}", "'type':{" + type + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        'text':'Psychotherapy session letter';                                              notes
        'text':'Informe de psiquiatr\u00eda';                                               notes
        'coding':[{'system':'http://loinc.org','code':'11504-8x','display':'Operation'}];   notes
        'coding':[{'system':'urn:ours','code':'42348-3'}],'text':'Directive';               notes
        'coding':[{'system':'http://loinc.org','code':'42348-3'}],'text':'Progress note';   notes
        'coding':[{'system':'http://loinc.org','code':'42348-3'}],'text':'Directive';       documents
        'coding':[{'system':'http://loinc.org','code':'57016-8'}];                          documents
        """)
    @DisplayName("R58 R59 only what is known to be no note is a document; words that nobody knows say nothing")
    void listsUnknownTypesAsNotes(String type, String category) {
        var source = lines(folder, typed(type, ""));
        boolean note = category.equals("notes");
        assertEquals(note ? List.of("DocumentReference.d1") : List.of(), ids(source, Category.NOTES));
        assertEquals(note ? List.of() : List.of("DocumentReference.d1"), ids(source, Category.DOCUMENTS));
    }

    @Test
    @DisplayName(
            "R58 R59 a hospital says which types of its own are documents; its types that speak of notes are notes still")
    void listsTypesOfTheHospital() throws IOException {
        lines(
                folder,
                typed("'coding':[{'system':'urn:ours','code':'7'}],'text':'House rules'", ""),
                typed("'coding':[{'system':'urn:ours','code':'7'}],'text':'Progress note'", "")
                        .replace("'d1'", "'d2'")
                        .replace(base64("One."), base64("Two.")));
        var source = FhirRecordSource.of(folder, Fixture.SETTINGS.withDocumentTypes(Set.of("urn:ours|7")));
        assertEquals(List.of("DocumentReference.d1"), ids(source, Category.DOCUMENTS));
        assertEquals(List.of("DocumentReference.d2"), ids(source, Category.NOTES));
        assertThrows(IllegalArgumentException.class, () -> Fixture.SETTINGS.withDocumentTypes(Set.of("7")));
    }

    @Test
    @DisplayName("R58.3 what bears the mark of its author is a note, whatever its type")
    void listsMarkedAsNotes() {
        String directive = "'coding':[{'system':'http://loinc.org','code':'42348-3'}]";
        var source = lines(
                folder,
                typed(directive, HIDDEN.formatted("true")),
                typed(directive.replace("42348-3", "11502-2"), HIDDEN.formatted("false"))
                        .replace("'d1'", "'d2'")
                        .replace(base64("One."), base64("Two.")),
                labReport("r1", HIDDEN.formatted("true")));
        assertEquals(
                List.of("DiagnosticReport.r1", "DocumentReference.d1", "DocumentReference.d2"),
                ids(source, Category.NOTES));
        assertEquals(Answer.YES, note(source, "DocumentReference.d1").hiddenByAuthor());
        assertEquals(Answer.YES, note(source, "DiagnosticReport.r1").hiddenByAuthor());
        assertEquals(List.of(), ids(source, Category.RESULTS));
        assertEquals(List.of(), ids(source, Category.DOCUMENTS));
    }

    @Test
    @DisplayName("R58 text in another character set is shown in UTF-8, text in a Binary is found")
    void readsContent() {
        String latin = java.util.Base64.getEncoder()
                .encodeToString("Señora".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        var one = document("d1", "x", "")
                .replace("charset=utf-8", "charset=iso-8859-1")
                .replace(base64("x"), latin);
        var two = document("d2", "x", "").replace("'data':'" + base64("x") + "'", "'url':'Binary/b1'");
        var binary =
                "{'resourceType':'Binary','id':'b1','contentType':'text/plain','data':'" + base64("Elsewhere.") + "'}";
        var source = lines(folder, one, two, binary);
        assertEquals(
                "Señora",
                text(note(source, "DocumentReference.d1").content().get(0).content()));
        assertEquals(
                "Elsewhere.",
                text(note(source, "DocumentReference.d2").content().get(0).content()));
    }
}

package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.base64;
import static health.portico.source.fhir.Fixture.document;
import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.item;
import static health.portico.source.fhir.Fixture.lab;
import static health.portico.source.fhir.Fixture.labReport;
import static health.portico.source.fhir.Fixture.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.ItemId;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.SensitivityLabel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultDocumentsTest {
    @TempDir
    Path folder;

    /** A document of a LOINC type, about something. */
    private static String of(String type, String related) {
        return document("d1", "Reactive.", "")
                .replace("34117-2", type)
                .replace("History and physical note", "Report")
                .replace("'context':{", "'context':{" + (related.isEmpty() ? "" : "'related':[" + related + "],"));
    }

    private DiagnosticReport report(String document, String... others) {
        var all = new java.util.ArrayList<>(List.of(others));
        all.add(document);
        var source = lines(folder, all);
        assertEquals(List.of(), ids(source, Category.DOCUMENTS));
        assertEquals(List.of(), ids(source, Category.NOTES));
        return item(source, DiagnosticReport.class, Category.RESULTS, "DocumentReference.d1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11502-2", "11526-1", "18748-4"})
    @DisplayName(
            "R19 R22 R25 a document that is a report of results is a result of no known sort, released by hand alone")
    void readsReports(String type) {
        var report = report(of(type, ""));
        assertEquals(Set.of(), report.facts().classes());
        assertEquals(type, report.facts().codes().get(0).code());
        assertEquals(ResultStatus.FINAL, report.facts().status());
        assertTrue(report.facts().issued().isPresent());
        assertEquals(1, report.presentedForm().size());
        assertEquals(List.of(), report.members());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        'status':'current';                            FINAL
        'status':'current','docStatus':'amended';      AMENDED
        'status':'current','docStatus':'whatever';     UNKNOWN
        'status':'superseded';                         NOT_COMPLETE
        """)
    @DisplayName(
            "R20 a report in a document that is superseded, or of which nobody knows how far it is, is not complete")
    void readsStatus(String status, ResultStatus expected) {
        var document = of("11502-2", "").replace("'status':'current'", status);
        assertEquals(expected, report(document).facts().status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        {'reference':'Observation/o1'};        Observation.o1
        {'reference':'DiagnosticReport/r1'};   DiagnosticReport.r1 Observation.o1
        {'reference':'Observation/gone'};      Observation.not-in-the-record
        {'reference':'urn:uuid:gone'};         Observation.not-in-the-record
        {'display':'HIV test'};                Observation.not-in-the-record
        """)
    @DisplayName("R22 R40 a document about a result is seen through that result, also one that nobody finds")
    void namesMembers(String related, String members) {
        var found = report(
                of("42348-3", related), lab("o1", ""), labReport("r1", ",'result':[{'reference':'Observation/o1'}]"));
        assertEquals(
                List.of(members.split(" ")),
                found.members().stream().map(ItemId::value).toList());
    }

    @Test
    @DisplayName("R40 a document about something else stays a document")
    void leavesDocuments() {
        var source = lines(folder, of("42348-3", "{'reference':'ServiceRequest/s1'},{'reference':'Encounter/e1'}"));
        assertEquals(List.of("DocumentReference.d1"), ids(source, Category.DOCUMENTS));
    }

    @Test
    @DisplayName("R22 a report has the labels of the document that shows its text")
    void takesLabelsOfCopy() {
        var label = ",'meta':{'security':[{'system':'s','code':'R'}]}";
        var copy = of("11502-2", "").replaceFirst("\\}$", label + "}");
        var shown =
                labReport("r1", ",'presentedForm':[{'contentType':'text/plain','data':'" + base64("Reactive.") + "'}]");
        var source = lines(folder, copy, shown);
        assertEquals(List.of("DiagnosticReport.r1"), ids(source, Category.RESULTS));
        assertEquals(
                Set.of(new SensitivityLabel("s", "R")),
                item(source, DiagnosticReport.class, Category.RESULTS, "DiagnosticReport.r1")
                        .labels());
    }
}

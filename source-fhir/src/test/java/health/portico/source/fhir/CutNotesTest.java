package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.base64;
import static health.portico.source.fhir.Fixture.document;
import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.json;
import static health.portico.source.fhir.Fixture.labReport;
import static health.portico.source.fhir.Fixture.lines;
import static health.portico.source.fhir.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not shown since a document or report is cut off, or nothing of it can be told at all. */
class CutNotesTest {
    private static final String MARK =
            ",'extension':[{'url':'https://portico.health/fhir/StructureDefinition/note-hidden-by-author','valueBoolean':true}]";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName(
            "R58.3 R59 wherever a document or report is cut off that tells its patient, in lines or in a bundle, no note is shown of which it may have been a copy")
    void hidesNotesOfWhateverIsCut(boolean inBundle) {
        String text = "{'contentType':'text/plain','data':'" + base64("Same.") + "'}";
        for (String lost :
                List.of(labReport("r1", MARK + ",'presentedForm':[" + text + "]"), document("d0", "Same.", MARK))) {
            for (int length = told(lost); length < lost.length(); length += 9) {
                var all = new ArrayList<>(Fixture.BASE);
                all.add(document("d1", "Same.", ""));
                all.add(lost.substring(0, length));
                assertEquals(List.of(), ids(cut(all, inBundle), Category.NOTES), "cut at " + length);
            }
        }
    }

    @Test
    @DisplayName("R58 a scrap that tells neither patient nor text takes nobody's notes along")
    void keepsNotesBesideAScrap() {
        for (String scrap :
                List.of("garbage", "{'resourceType':'Docum", "{'resourceType':'DocumentReference','id':'d0'")) {
            var all = new ArrayList<>(Fixture.BASE);
            all.addAll(List.of(document("d1", "Same.", ""), scrap));
            assertEquals(List.of("DocumentReference.d1"), ids(cut(all, false), Category.NOTES), scrap);
        }
    }

    /** Return where the name of its patient ends. */
    private static int told(String resource) {
        return resource.indexOf("Patient/p1'") + "Patient/p1'".length();
    }

    private FhirRecordSource cut(List<String> resources, boolean inBundle) {
        if (!inBundle) {
            return write(folder, "data.ndjson", json(String.join("\n", resources)));
        }
        String entries = resources.stream()
                .map(r -> "{'fullUrl':'urn:uuid:" + r.hashCode() + "','resource':" + r)
                .collect(Collectors.joining("},"));
        return write(folder, "data.json", json("{'resourceType':'Bundle','type':'batch','entry':[" + entries));
    }

    @Test
    @DisplayName("R58.3 R59 a document that is cut off behind one of its texts may have had another")
    void missesTextsBehindACut() {
        String lost = document("d0", "Third.", MARK);
        var all = new ArrayList<>(Fixture.BASE);
        all.addAll(List.of(document("d1", "Same.", ""), lost.substring(0, lost.indexOf("}}]") + 1)));
        assertEquals(List.of(), ids(cut(all, false), Category.NOTES));
    }

    @Test
    @DisplayName(
            "R58.3 R59 beside a thousand lines that tell nothing, one more that may have been a note hides all notes")
    void countsLateNotes() {
        var more = new ArrayList<>(Collections.nCopies(1001, "{'resourceType':'Condition'}"));
        more.add(document("d1", "Same.", ""));
        assertEquals(List.of("DocumentReference.d1"), ids(lines(folder, more), Category.NOTES));
        more.add("{'resourceType':'DocumentReference'" + MARK + "}");
        assertEquals(List.of(), ids(lines(folder, more), Category.NOTES));
    }
}

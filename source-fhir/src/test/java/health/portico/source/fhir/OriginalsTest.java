package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.PATIENT;
import static health.portico.source.fhir.Fixture.condition;
import static health.portico.source.fhir.Fixture.json;
import static health.portico.source.fhir.Fixture.lines;
import static health.portico.source.fhir.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {
    private static final ItemId C1 = new ItemId("Condition.c1");

    @TempDir
    Path folder;

    @Test
    @DisplayName("R40 the original is the resource to the byte, other alphabets before it or not")
    void returnsExactBytes() {
        String one = condition("c0", ",'note':[{'text':'\u00e4\u4e2d\ud83d\ude00'}]");
        String two = condition("c1", ",'note':[{'text':'a \\\\ brace } and \\u007b'}]");
        var source = lines(folder, one, two);
        assertEquals(json(two), text(source.original(PATIENT, C1).orElseThrow()));
    }

    @Test
    @DisplayName("R40 of a bundle the original is the resource without its entry")
    void cutsOriginalOutOfBundle() {
        String entries = String.join("},{'resource':", Fixture.BASE) + "},{'resource' : " + condition("c1", "");
        String bundle = "{'entry':[{'resource':" + entries + " }],'type':'batch','resourceType':'Bundle'}";
        var source = Fixture.write(folder, "data.json", json(bundle));
        assertEquals(
                json(condition("c1", "")), text(source.original(PATIENT, C1).orElseThrow()));
    }

    @Test
    @DisplayName("R40 nobody gets an original under another patient's name")
    void keepsPatientsApart() {
        var source = lines(folder, condition("c1", ""));
        assertEquals(Optional.empty(), source.original(new PatientId("p2"), C1));
        assertEquals(Optional.of(PATIENT), source.patientOf(C1));
        assertEquals(Optional.empty(), source.patientOf(new ItemId("Condition.c9")));
    }

    @Test
    @DisplayName("R59 nothing is read from a file that has changed until the export is read anew")
    void refusesChangedFile() throws IOException {
        var source = lines(folder, condition("c1", ""));
        var old = source.original(PATIENT, C1).orElseThrow();
        var version = source.version(PATIENT);
        assertFalse(source.refresh());
        Path file = folder.resolve("data.ndjson");
        Files.writeString(file, Files.readString(file) + json(condition("c2", "")) + "\n");
        assertThrows(IOException.class, old::open);
        assertTrue(source.refresh());
        assertNotEquals(version, source.version(PATIENT));
        assertEquals(List.of("Condition.c1", "Condition.c2"), Fixture.ids(source, Category.PROBLEMS));
    }

    @Test
    @DisplayName("R80 staff find patients by words of the name or by the whole id, clinicians have those whom they met")
    void findsPatients() {
        var source = lines(folder);
        assertEquals(1, source.find("doe ANN", 10).size());
        assertEquals(1, source.find("P1", 10).size());
        assertEquals(0, source.find("p", 10).size());
        assertEquals(0, source.find("  ", 10).size());
        assertEquals(List.of(PATIENT), source.inCareOf(new PractitionerId("dr")));
        assertEquals(List.of(), source.inCareOf(new PractitionerId("other")));
    }

    @Test
    @DisplayName("S53 neither the source nor what it quarantines shows a name when it is printed")
    void printsNoNames() {
        var source = Fixture.write(folder, "Ann_Doe.ndjson", "{}\n");
        assertFalse(source.toString().contains("Doe"));
        assertFalse(source.quarantine().toString().contains("Doe"));
    }
}

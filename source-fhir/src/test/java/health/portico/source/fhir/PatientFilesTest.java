package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.BASE;
import static health.portico.source.fhir.Fixture.PATIENT;
import static health.portico.source.fhir.Fixture.SETTINGS;
import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.json;
import static health.portico.source.fhir.Fixture.lab;
import static health.portico.source.fhir.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.RecordItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports in which each patient has a file, which is read when somebody asks for the patient. */
class PatientFilesTest {
    private static final PatientId OTHER = new PatientId("p2");
    private static final String OTHER_LINE =
            "{'resourceType':'Patient','id':'p2','name':[{'family':'Roe','given':['Bea']}],"
                    + "'birthDate':'1990-05-01','link':[{'other':{'reference':'Patient/p1'},'type':'replaces'}]}";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(folder.resolve("patients"));
    }

    @Test
    @DisplayName("R59 a patient's file, and what all files share, come to the same as all files read at once")
    void readsTheSame() throws IOException {
        export();
        var filed = FhirRecordSource.ofPatientFiles(folder, SETTINGS);
        var whole = FhirRecordSource.of(folder, SETTINGS);

        for (var patient : List.of(PATIENT, OTHER)) {
            for (var category : Category.ALL) {
                assertEquals(shown(whole, patient, category), shown(filed, patient, category), category::name);
            }
            assertEquals(whole.patient(patient), filed.patient(patient));
        }
        assertEquals(List.of("Encounter.e1"), ids(filed, Category.ENCOUNTERS));
        assertEquals(whole.find("e", 10), filed.find("e", 10));
        assertEquals(List.of(PATIENT), filed.inCareOf(new PractitionerId("dr")));
        assertEquals(whole.provider(new PractitionerId("dr")), filed.provider(new PractitionerId("dr")));
        assertEquals(List.of(), filed.quarantine());
    }

    @Test
    @DisplayName("S42 of two merged records each knows the other, though each has its own file")
    void knowsMerges() throws IOException {
        export();
        var source = FhirRecordSource.ofPatientFiles(folder, SETTINGS);

        assertEquals(
                new PatientLinks(Optional.of(OTHER), Set.of()),
                source.patient(PATIENT).orElseThrow().links());
        assertEquals(
                Set.of(PATIENT), source.patient(OTHER).orElseThrow().links().replaces());
    }

    @Test
    @DisplayName("R40 an item is found by its id alone, and its original under its own patient's name only")
    void findsItems() throws IOException {
        export();
        var source = FhirRecordSource.ofPatientFiles(folder, SETTINGS);
        var result = new ItemId("Observation.o2");

        assertEquals(Optional.empty(), source.original(PATIENT, result));
        assertTrue(text(source.original(OTHER, result).orElseThrow()).contains("\"o2\""));
        assertEquals(Optional.of(OTHER), source.patientOf(result));
        assertEquals(Optional.empty(), source.patientOf(new ItemId("Observation.o9")));
    }

    @Test
    @DisplayName("R59 nothing is read of a patient before somebody asks, and nothing of a file that has changed since")
    void readsWhenAsked() throws IOException {
        export();
        var source = FhirRecordSource.ofPatientFiles(folder, SETTINGS);
        Files.writeString(folder.resolve("patients/p2.ndjson"), json(OTHER_LINE + "\n\n"));

        assertEquals(1, source.items(PATIENT, Category.ENCOUNTERS).size());
        assertThrows(UncheckedIOException.class, () -> source.items(OTHER, Category.RESULTS));
        assertTrue(source.refresh());
        assertEquals(List.of(), source.items(OTHER, Category.RESULTS));
    }

    @Test
    @DisplayName("R59 what stands in a file and belongs to another patient is shown to nobody")
    void keepsFilesApart() throws IOException {
        write("patients/p1.ndjson", BASE.get(0), BASE.get(3), lab("o2", "").replace("Patient/p1", "Patient/p2"));
        write("patients/p2.ndjson", OTHER_LINE, BASE.get(0), lab("o1", ""));
        write("shared.ndjson", BASE.get(1), BASE.get(2));
        var source = FhirRecordSource.ofPatientFiles(folder, SETTINGS);

        assertEquals(List.of(), source.items(PATIENT, Category.RESULTS));
        assertEquals(List.of(), source.items(OTHER, Category.RESULTS));
        assertEquals(Optional.empty(), source.patientOf(new ItemId("Observation.o1")));
        assertEquals(
                List.of(
                        new Quarantined("patients/p1.ndjson", 3, "its subject is no patient of this export"),
                        new Quarantined("patients/p2.ndjson", 2, "it stands in the file of another patient")),
                source.quarantine());
    }

    @Test
    @DisplayName("R59 of two items of one id in two patients' files nobody can say by the id whose it is")
    void refusesTwins() throws IOException {
        write(
                "patients/p1.ndjson",
                BASE.get(0),
                lab("o1", "").replace(",'encounter':{'reference':'Encounter/e1'}", ""));
        write(
                "patients/p2.ndjson",
                OTHER_LINE,
                lab("o1", "")
                        .replace(",'encounter':{'reference':'Encounter/e1'}", "")
                        .replace("Patient/p1", "Patient/p2"));
        var source = FhirRecordSource.ofPatientFiles(folder, SETTINGS);

        assertEquals(List.of("Observation.o1"), ids(source, Category.RESULTS));
        assertEquals(Optional.empty(), source.patientOf(new ItemId("Observation.o1")));
    }

    @Test
    @DisplayName(
            "R59 two files of one patient, a file that begins with no patient and one that cannot be read are shown to nobody")
    void refusesUnclearFiles() throws IOException {
        write("patients/a.ndjson", BASE.get(0), BASE.get(3));
        write("patients/b.ndjson", BASE.get(0));
        write("patients/c.ndjson", BASE.get(3), OTHER_LINE);
        write("patients/d.ndjson", "{'resourceType':'Patient','id':'p4'");
        write("shared.ndjson", BASE.get(1), BASE.get(2));
        var source = FhirRecordSource.ofPatientFiles(folder, SETTINGS);

        assertEquals(List.of(), source.find("Doe", 10));
        assertEquals(Optional.empty(), source.patient(PATIENT));
        assertEquals(Optional.empty(), source.patient(OTHER));
        assertEquals(
                List.of("patients/b.ndjson", "patients/c.ndjson", "patients/d.ndjson"),
                source.quarantine().stream().map(Quarantined::file).toList());
    }

    private void export() throws IOException {
        write("patients/p1.ndjson", BASE.get(0), BASE.get(3), lab("o1", ""));
        write(
                "patients/p2.ndjson",
                OTHER_LINE,
                lab("o2", "")
                        .replace("Patient/p1", "Patient/p2")
                        .replace("'encounter':{'reference':'Encounter/e1'},", ""));
        write("shared.ndjson", BASE.get(1), BASE.get(2));
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), json(String.join("\n", lines)) + "\n");
    }

    private static Set<RecordItem> shown(FhirRecordSource source, PatientId patient, Category category) {
        return Set.copyOf(source.items(patient, category));
    }
}

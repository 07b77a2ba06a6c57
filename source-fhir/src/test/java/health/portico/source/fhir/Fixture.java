package health.portico.source.fhir;

import health.portico.api.record.Category;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Content;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/** Small exports, written for one test each. */
final class Fixture {
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    /** Half a year after the visit of {@link #BASE}. */
    static final FhirSettings SETTINGS =
            FhirSettings.of(ZONE, () -> Clock.fixed(Instant.parse("2024-07-01T00:00:00Z"), ZoneOffset.UTC));

    static final PatientId PATIENT = new PatientId("p1");

    /** A patient with a visit by a participating clinician, on which notes and results may hang. */
    static final List<String> BASE = List.of(
            "{'resourceType':'Patient','id':'p1','name':[{'family':'Doe','given':['Ann']}],'birthDate':'1980-05-01'}",
            "{'resourceType':'Practitioner','id':'dr','name':[{'family':'Good','prefix':['Dr.']}],'extension':[{'url':"
                    + "'https://portico.health/fhir/StructureDefinition/portal-participation','valueCode':'yes'}]}",
            "{'resourceType':'PractitionerRole','id':'r1','practitioner':{'reference':'Practitioner/dr'},"
                    + "'specialty':[{'coding':[{'system':'http://nucc.org/provider-taxonomy','code':'208D00000X'}]}]}",
            "{'resourceType':'Encounter','id':'e1','status':'finished','class':{'system':"
                    + "'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'AMB'},'subject':{'reference':'Patient/p1'},"
                    + "'appointment':[{'reference':'Appointment/a1'}],'serviceType':{'coding':[{'system':'s','code':'124'}]},"
                    + "'period':{'start':'2024-01-02T10:00:00-08:00','end':'2024-01-02T11:00:00-08:00'},"
                    + "'participant':[{'individual':{'reference':'Practitioner/dr'}}]}");

    private Fixture() {}

    /** Write quotes as apostrophes. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    static FhirRecordSource lines(Path folder, List<String> more) {
        var all = new java.util.ArrayList<>(BASE);
        all.addAll(more);
        return write(folder, "data.ndjson", json(String.join("\n", all)) + "\n");
    }

    static FhirRecordSource lines(Path folder, String... more) {
        return lines(folder, List.of(more));
    }

    static FhirRecordSource write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static FhirRecordSource write(Path folder, String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return FhirRecordSource.of(folder, SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T extends RecordItem> T item(FhirRecordSource source, Class<T> type, Category category, String id) {
        return source.items(PATIENT, category).stream()
                .filter(i -> i.id().equals(new ItemId(id)))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not listed; quarantine: " + source.quarantine()));
    }

    static List<String> ids(FhirRecordSource source, Category category) {
        return source.items(PATIENT, category).stream()
                .map(i -> i.id().value())
                .sorted()
                .toList();
    }

    static List<String> reasons(FhirRecordSource source) {
        return source.quarantine().stream().map(Quarantined::reason).toList();
    }

    static ClinicalNote note(FhirRecordSource source, String id) {
        return item(source, ClinicalNote.class, Category.NOTES, id);
    }

    static String text(Content content) {
        try (var in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A laboratory observation of the patient's visit. */
    static String lab(String id, String more) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final','category':[{'coding':[{'system':"
                + "'http://terminology.hl7.org/CodeSystem/observation-category','code':'laboratory'}]}],"
                + "'code':{'text':'Glucose','coding':[{'system':'http://loinc.org','code':'2345-7'}]},"
                + "'subject':{'reference':'Patient/p1'},'encounter':{'reference':'Encounter/e1'},"
                + "'issued':'2024-01-02T10:30:00-08:00'" + more + "}";
    }

    static String labReport(String id, String more) {
        return "{'resourceType':'DiagnosticReport','id':'" + id + "','status':'final','category':[{'coding':[{'system':"
                + "'http://terminology.hl7.org/CodeSystem/v2-0074','code':'LAB'}]}],'code':{'text':'Panel'},"
                + "'subject':{'reference':'Patient/p1'},'encounter':{'reference':'Encounter/e1'},"
                + "'issued':'2024-01-02T10:30:00-08:00'" + more + "}";
    }

    /** A document of a note's type. */
    static String document(String id, String text, String more) {
        return "{'resourceType':'DocumentReference','id':'" + id + "','status':'current','type':{'coding':[{'system':"
                + "'http://loinc.org','code':'34117-2','display':'History and physical note'}]},"
                + "'subject':{'reference':'Patient/p1'},'date':'2024-01-02T10:40:00-08:00',"
                + "'author':[{'reference':'Practitioner/dr'}],'context':{'encounter':[{'reference':'Encounter/e1'}]},"
                + "'content':[{'attachment':{'contentType':'text/plain; charset=utf-8','data':'" + base64(text) + "'}}]"
                + more + "}";
    }

    static String condition(String id, String more) {
        return "{'resourceType':'Condition','id':'" + id + "','code':{'text':'Cough'},"
                + "'subject':{'reference':'Patient/p1'}" + more + "}";
    }
}

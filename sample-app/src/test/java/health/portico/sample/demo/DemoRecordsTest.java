package health.portico.sample.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Attestation;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Release;
import health.portico.api.record.Result;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.rules.ReportRules;
import health.portico.core.rules.RuleBooks;
import health.portico.core.visibility.VisibilityEngine;
import health.portico.source.fhir.FhirRecordSource;
import health.portico.source.fhir.FhirSettings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What source-fhir reads of the demo hospital and what the rules make of it. */
class DemoRecordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final DemoHospital HOSPITAL = new DemoHospital();
    private static final Instant NOON =
            TODAY.atTime(12, 0).atZone(HOSPITAL.zone()).toInstant();

    @TempDir
    static Path directory;

    private static FhirRecordSource source;
    private static JsonObject manifest;
    private static VisibilityEngine engine;

    @BeforeAll
    static void read() throws IOException {
        var settings = FhirSettings.of(HOSPITAL.zone(), () -> Clock.fixed(NOON, ZoneOffset.UTC));
        source = FhirRecordSource.of(HOSPITAL.unpack(directory, TODAY), settings);
        manifest = Json.createReader(new StringReader(HOSPITAL.manifest(TODAY))).readObject();
        engine = VisibilityEngine.of(RuleBooks.of(PolicyTimeline.of("us-ca").at(NOON)));
    }

    @Test
    @DisplayName("Nothing of the demo hospital is unreadable")
    void quarantinesNothing() {
        assertEquals(List.of(), source.quarantine());
    }

    @Test
    @DisplayName("R59 Each patient's file by itself comes to the same as all files read at once")
    void readsPatientsOneByOne() throws IOException {
        var settings = FhirSettings.of(HOSPITAL.zone(), () -> Clock.fixed(NOON, ZoneOffset.UTC));
        var unpacked = HOSPITAL.unpack(directory, TODAY);
        var filed = FhirRecordSource.ofPatientFiles(unpacked, settings);

        for (var patient : patients(unpacked)) {
            assertEquals(source.patient(patient), filed.patient(patient));
            for (var category : Category.ALL) {
                assertEquals(described(source, patient, category), described(filed, patient, category), category::name);
            }
        }
        assertEquals(List.of(), filed.quarantine());
    }

    private static List<PatientId> patients(Path unpacked) throws IOException {
        try (var files = Files.list(unpacked.resolve("patients"))) {
            var ids = files.map(
                            file -> new PatientId(file.getFileName().toString().replace(".ndjson", "")))
                    .toList();
            assertEquals(14, ids.size());
            return ids;
        }
    }

    private static List<String> described(FhirRecordSource from, PatientId patient, Category category) {
        return from.items(patient, category).stream()
                .map(Described::of)
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("R59 Each item of the demo is hidden by exactly the rules that its page names, or by none")
    void decidesAsExpected() {
        var differences = new ArrayList<String>();
        for (var expectation : manifest.getJsonArray("expectations").getValuesAs(JsonObject.class)) {
            var item = find(expectation);
            var expected = new HashSet<>(expectation.getJsonArray("hiddenBy").getValuesAs(JsonString::getString));
            expected.remove(ReportRules.NO_VISIBLE_MEMBER.id().value()); // not of the item alone
            var actual = item.map(found -> ids(decide(found.header().patient(), found)))
                    .orElse(Set.of("absent"));
            if (!actual.equals(expected)) {
                differences.add(expectation.getString("item") + " " + actual + " instead of " + expected);
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    @DisplayName("R58 The note that is written twice is one item, hidden or not")
    void joinsTwins() {
        var patient = person("patient");
        var all = Category.ALL.stream().flatMap(category -> source.items(patient, category).stream());
        var twins = all.map(item -> item.header().id().value())
                .filter(id -> id.startsWith("DiagnosticReport.demo-note-"))
                .toList();
        assertEquals(List.of(), twins);
    }

    @Test
    @DisplayName("Every patient has items in most categories, the demo patient in all that the records know")
    void fillsCategories() {
        for (var role : manifest.getJsonObject("people").keySet()) {
            assertTrue(filled(person(role)).size() >= 7, () -> role + " " + filled(person(role)));
        }
        assertEquals(12, filled(person("patient")).size(), () -> filled(person("patient"))
                .toString());
    }

    @Test
    @DisplayName("S39 The doctor of the log-in has those in care whom the manifest names")
    void knowsTheCareTeam() {
        var doctor = manifest.getJsonObject("staff").getJsonObject("doctor");
        var named = doctor.getJsonArray("patients").getValuesAs(JsonString::getString);
        var inCare = source.inCareOf(new PractitionerId(doctor.getString("practitioner"))).stream()
                .map(PatientId::value)
                .collect(toSet());
        assertEquals(Set.copyOf(named), inCare);
    }

    private static Set<String> filled(PatientId patient) {
        return Category.ALL.stream()
                .filter(category -> !source.items(patient, category).isEmpty())
                .map(Object::toString)
                .collect(toSet());
    }

    private static Optional<RecordItem> find(JsonObject expectation) {
        var id = new ItemId(expectation.getString("item"));
        var category = Category.ALL.stream()
                .filter(c -> c.toString().equals(expectation.getString("category")))
                .findFirst()
                .orElseThrow();
        return source.items(person(expectation.getString("patient")), category).stream()
                .filter(item -> item.header().id().equals(id))
                .findFirst();
    }

    private static Decision decide(PatientId patient, RecordItem item) {
        var subject = Subject.of(source.patient(patient).orElseThrow());
        var context = new AccessContext(
                Viewer.self(patient), ViewerKind.PATIENT, subject, Optional.empty(), false, NOON, Purpose.VIEW);
        return engine.begin(context).decide(released(item));
    }

    /** Join the release by hand that the manifest lists, as the portal does with those in its database. */
    private static RecordItem released(RecordItem item) {
        return manifest.getJsonArray("releases").getValuesAs(JsonObject.class).stream()
                .filter(release ->
                        release.getString("item").equals(item.header().id().value()))
                .findFirst()
                .<RecordItem>map(release -> {
                    var attested = release.getJsonObject("attestation");
                    var attestation =
                            new Attestation(attested.getBoolean("requested"), attested.getBoolean("discussed"));
                    var at = OffsetDateTime.parse(release.getString("at"));
                    var result = (Result) item;
                    return result.withFacts(result.facts()
                            .withRelease(Optional.of(new Release(
                                    release.getString("clinician"), at, release.getString("reason"), attestation))));
                })
                .orElse(item);
    }

    private static Set<String> ids(Decision decision) {
        return decision.hiddenBy().stream().map(RuleId::value).collect(toSet());
    }

    private static PatientId person(String role) {
        return new PatientId(
                manifest.getJsonObject("people").getJsonObject(role).getString("id"));
    }
}

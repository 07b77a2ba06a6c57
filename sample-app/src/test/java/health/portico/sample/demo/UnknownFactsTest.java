package health.portico.sample.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.rules.RuleBooks;
import health.portico.core.visibility.VisibilityEngine;
import health.portico.source.fhir.FhirRecordSource;
import health.portico.source.fhir.FhirSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a FHIR export says, and what the rules make of it: a fact that is known in part is unknown, and hides. */
class UnknownFactsTest {
    private static final PatientId PATIENT = new PatientId("p");
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Instant NOW = Instant.parse("2026-05-20T19:00:00Z");

    /** A note that every rule leaves visible, and a laboratory result; the capitals are what the tables fill in. */
    private static final String EXPORT = """
            {'resourceType':'Patient','id':'p','birthDate':'1980-05-01'}
            {'resourceType':'Practitioner','id':'a',QUALIFICATION'extension':[{'url':'https://portico.health/fhir/StructureDefinition/portal-participation','valueCode':'yes'}]}
            {'resourceType':'PractitionerRole','id':'ra','practitioner':{'reference':'Practitioner/a'},'specialty':[SPECIALTY]}
            {'resourceType':'Practitioner','id':'b','extension':[{'url':'https://portico.health/fhir/StructureDefinition/portal-participation','valueCode':'yes'}]}
            {'resourceType':'PractitionerRole','id':'rb','practitioner':{'reference':'Practitioner/b'},'specialty':[{'coding':[LOCAL]}]}
            {'resourceType':'Location','id':'w',KIND'partOf':{'reference':'Location/h'}}
            {'resourceType':'Location','id':'h','managingOrganization':{'reference':'Organization/PROVIDER'}}
            {'resourceType':'Organization','id':'psychiatric','type':[{'coding':[{'system':'http://nucc.org/provider-taxonomy','code':'283Q00000X'}]}]}
            {'resourceType':'Organization','id':'general','type':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/organization-type','code':'prov'}]}]}
            {'resourceType':'Encounter','id':'e','status':'finished','class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'AMB'},'subject':{'reference':'Patient/p'},'appointment':[{'reference':'Appointment/1'}],'location':[{'location':{'reference':'Location/w'}}],SORT DEPARTMENT'period':{'start':'2026-05-01T10:00:00-07:00','end':'2026-05-01T11:00:00-07:00'}}
            {'resourceType':'DocumentReference','id':'n','status':'current','type':{'coding':[{'system':'http://loinc.org','code':'34117-2'}]},'subject':{'reference':'Patient/p'},'author':[AUTHOR],'context':{'encounter':[{'reference':'Encounter/e'}]},'content':[{'attachment':{'contentType':'text/plain','data':'TEXT'}}]}
            {'resourceType':'Observation','id':'o','status':'final','category':[CATEGORY],'code':{'coding':[{'system':'http://loinc.org','code':'2951-2'}]},'subject':{'reference':'Patient/p'},'encounter':{'reference':'Encounter/e'},'issued':'2026-05-01T10:30:00-07:00'}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            # specialties                  ; qualification ; authors ; hidden
            [FAMILY]                       ;               ; a       ; false
            [FAMILY,LOCAL]                 ;               ; a       ; false
            [CARDIOLOGY]                   ;               ; a       ; false
            [FAMILY]                       ; [DEGREE]      ; a       ; false
            [FAMILY] [LOCAL]               ;               ; a       ; true
            [FAMILY] []                    ;               ; a       ; true
            [LOCAL]                        ;               ; a       ; true
            [LOCAL]                        ; [FAMILY]      ; a       ; true
            [UNLISTED]                     ;               ; a       ; true
            [PSYCHOLOGY,LOCAL]             ;               ; a       ; true
            [FAMILY]                       ; [PSYCHIATRY]  ; a       ; true
            [FAMILY]                       ; [PSYCHOLOGY]  ; a       ; true
                                           ; [FAMILY]      ; a       ; false
                                           ; [DEGREE]      ; a       ; true
                                           ; [CARDIOLOGY]  ; a       ; true
                                           ; []            ; a       ; true
            [FAMILY]                       ;               ; a b     ; true
            """)
    @DisplayName("R58.6 R59 a specialty that is known in part is unknown, and hides the note")
    void hidesUnknownSpecialties(String specialties, String qualification, String authors, boolean hidden)
            throws IOException {
        String export = EXPORT.replace("SPECIALTY", concepts(specialties))
                .replace(
                        "QUALIFICATION",
                        qualification == null ? "" : "'qualification':[{'code':" + concepts(qualification) + "}],")
                .replace(
                        "AUTHOR",
                        "{'reference':'Practitioner/" + authors.replace(" ", "'},{'reference':'Practitioner/") + "'}");
        assertEquals(
                hidden ? Set.of("notes.author-mental-health-specialty") : Set.of(), hiding(Category.NOTES, export));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            # service    ; provider    ; hidden
            [GP]         ; general     ; false
            [GP,LOCAL]   ; general     ; false
            [CARDIOLOGY] ; general     ; false
            [GP]         ; gone        ; false
            [LOCAL]      ; general     ; true
            [UNLISTED]   ; general     ; true
            [CHILDREN]   ; general     ; true
            [OUTPATIENT] ; general     ; true
            [NURSES]     ; general     ; true
            [GP]         ; psychiatric ; true
                         ; general     ; true
            """)
    @DisplayName("R58.7 R59 a department that is known in part, or stands in a psychiatric hospital, hides the note")
    void hidesUnknownDepartments(String service, String provider, boolean hidden) throws IOException {
        String type = service == null ? "" : "'serviceType':" + concepts(service) + ",";
        String export = EXPORT.replace("DEPARTMENT", type).replace("PROVIDER", provider);
        assertEquals(hidden ? Set.of("notes.mental-health-department") : Set.of(), hiding(Category.NOTES, export));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            # service ; kind of place ; sort of visit ; hidden
            [GP]      ; [HOSPITAL]    ;               ; false
                      ; [HOSPITAL]    ;               ; true
                      ; [CLINIC]      ;               ; false
            [GP]      ; [MIND]        ;               ; true
            [GP]      ;               ; [CHECKUP]     ; false
                      ;               ; [CHECKUP]     ; true
            [GP]      ;               ; [THERAPY]     ; true
            """)
    @DisplayName(
            "R58.7 R59 a building and a sort of visit make no department known, but hide the note if they are of mental health")
    void hidesByPlacesAndSortsOfVisits(String service, String kind, String sort, boolean hidden) throws IOException {
        String export = EXPORT.replace("DEPARTMENT", service == null ? "" : "'serviceType':" + concepts(service) + ",")
                .replace("KIND", kind == null ? "" : "'type':[" + concepts(kind) + "],")
                .replace("SORT", sort == null ? "" : "'type':[" + concepts(sort) + "],");
        assertEquals(hidden ? Set.of("notes.mental-health-department") : Set.of(), hiding(Category.NOTES, export));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [LAB]           ; false
            [LAB,LOCAL]     ; false
            [LAB] [LOCAL]   ; true
            [LAB] []        ; true
            """)
    @DisplayName("R25 R59 a result of a sort that is known in part is not released automatically")
    void hidesUnknownSorts(String categories, boolean hidden) throws IOException {
        String export = EXPORT.replace("CATEGORY", concepts(categories));
        assertEquals(hidden ? Set.of("results.class-unknown") : Set.of(), hiding(Category.RESULTS, export));
    }

    /** Write concepts: each in brackets, with names of codes in it. */
    private static String concepts(String words) {
        return words == null
                ? ""
                : words.replace(" ", ",").replace("[", "{'coding':[").replace("]", "]}");
    }

    private Set<String> hiding(Category category, String export) throws IOException {
        Files.writeString(folder.resolve("data.ndjson"), filled(export).replace('\'', '"'));
        var settings = FhirSettings.of(ZONE, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        var source = FhirRecordSource.of(folder, settings);
        var subject = Subject.of(source.patient(PATIENT).orElseThrow());
        var context = new AccessContext(
                Viewer.self(PATIENT), ViewerKind.PATIENT, subject, Optional.empty(), false, NOW, Purpose.VIEW);
        var engine =
                VisibilityEngine.of(RuleBooks.of(PolicyTimeline.of("default").at(NOW)));
        var items = source.items(PATIENT, category);
        assertEquals(1, items.size(), () -> source.quarantine().toString());
        return engine.begin(context).decide(items.get(0)).hiddenBy().stream()
                .map(RuleId::value)
                .collect(toSet());
    }

    private static String filled(String export) {
        return export.replace("QUALIFICATION", "")
                .replace("SPECIALTY", "{'coding':[FAMILY]}")
                .replace("AUTHOR", "{'reference':'Practitioner/a'}")
                .replace("PROVIDER", "general")
                .replace("KIND", "")
                .replace("SORT", "")
                .replace("DEPARTMENT", "'serviceType':{'coding':[GP]},")
                .replace("CATEGORY", "{'coding':[LAB]}")
                .replace("TEXT", Base64.getEncoder().encodeToString("All is well.".getBytes(UTF_8)))
                .replace("FAMILY", code("http://nucc.org/provider-taxonomy", "207Q00000X"))
                .replace("NURSES", code("http://nucc.org/provider-taxonomy", "163WP0808X"))
                .replace("PSYCHOLOGY", code("http://nucc.org/provider-taxonomy", "103T00000X"))
                .replace("PSYCHIATRY", code("http://snomed.info/sct", "394587001"))
                .replace("CARDIOLOGY", code("http://snomed.info/sct", "394579002"))
                .replace("UNLISTED", code("http://snomed.info/sct", "394733009"))
                .replace("DEGREE", code("http://terminology.hl7.org/CodeSystem/v2-0360", "MD"))
                .replace("GP", code("http://terminology.hl7.org/CodeSystem/service-type", "124"))
                .replace("CHILDREN", code("http://terminology.hl7.org/CodeSystem/service-type", "283"))
                .replace("OUTPATIENT", code("http://terminology.hl7.org/CodeSystem/service-type", "397"))
                .replace("HOSPITAL", code("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "HOSP"))
                .replace("CLINIC", code("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "PC"))
                .replace("MIND", code("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "PSY"))
                .replace("CHECKUP", code("http://www.ama-assn.org/go/cpt", "99213"))
                .replace("THERAPY", code("http://www.ama-assn.org/go/cpt", "90834"))
                .replace("LAB", code("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory"))
                .replace("LOCAL", code("urn:ours", "4711"));
    }

    private static String code(String system, String code) {
        return "{'system':'" + system + "','code':'" + code + "'}";
    }
}

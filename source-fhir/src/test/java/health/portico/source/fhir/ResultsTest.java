package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.item;
import static health.portico.source.fhir.Fixture.lab;
import static health.portico.source.fhir.Fixture.labReport;
import static health.portico.source.fhir.Fixture.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.ItemReference;
import health.portico.api.record.Observation;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.SensitivityLabel;
import health.portico.api.record.Stay;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {
    private static final String NO_VISIT = ",'encounter':{'reference':'Encounter/e1'}";

    @TempDir
    Path folder;

    private Observation observation(String resource, String... others) {
        var all = new java.util.ArrayList<>(List.of(others));
        all.add(resource);
        return item(lines(folder, all), Observation.class, Category.RESULTS, "Observation.o1");
    }

    private static String stay(String id, String status, String period) {
        return "{'resourceType':'Encounter','id':'" + id + "','status':'" + status + "','class':{'system':"
                + "'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'IMP'},'subject':{'reference':'Patient/p1'},"
                + "'period':{" + period + "}}";
    }

    @ParameterizedTest
    @CsvSource({
        "final,FINAL",
        "amended,AMENDED",
        "corrected,CORRECTED",
        "registered,NOT_COMPLETE",
        "partial,NOT_COMPLETE",
        "preliminary,NOT_COMPLETE",
        "cancelled,NOT_COMPLETE",
        "entered-in-error,NOT_COMPLETE",
        "odd,UNKNOWN"
    })
    @DisplayName("R20 the status says whether a result is complete")
    void readsStatus(String status, ResultStatus expected) {
        assertEquals(
                expected,
                observation(lab("o1", "").replace("final", status)).facts().status());
    }

    /** One category in codes that are joined by a plus, or in words alone. */
    private static String category(String codes) {
        return codes.equals("words")
                ? "{'text':'Laboratory'}"
                : java.util.Arrays.stream(codes.split("\\+"))
                        .map(code -> "{'system':'http://terminology.hl7.org/CodeSystem/"
                                + code.replace("|", "','code':'") + "'}")
                        .collect(Collectors.joining(",", "{'coding':[", "]}"))
                        .replace("http://terminology.hl7.org/CodeSystem/loinc", "http://loinc.org")
                        .replace(
                                "http://terminology.hl7.org/CodeSystem/us-core",
                                "http://hl7.org/fhir/us/core/CodeSystem/us-core-category");
    }

    @Test
    @DisplayName("R20 an issue of which only the day is known is none")
    void refusesVagueIssue() {
        var vague = lab("o1", "").replace("2024-01-02T10:30:00-08:00", "2024-01-02");
        assertTrue(observation(vague).facts().issued().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        observation-category|laboratory;                    LABORATORY
        observation-category|imaging;                       IMAGING
        observation-category|procedure;                     OTHER
        observation-category|laboratory observation-category|survey; LABORATORY OTHER
        observation-category|laboratory v2-0074|GE;         LABORATORY OTHER
        v2-0074|LAB;                                        LABORATORY
        v2-0074|CH;                                         LABORATORY
        v2-0074|RAD;                                        IMAGING
        v2-0074|SP;                                         PATHOLOGY
        v2-0074|TX;                                         OTHER
        local|laboratory;                                   UNKNOWN
        loinc|26436-6;                                      LABORATORY
        observation-category|laboratory loinc|26436-6;      LABORATORY
        loinc|18748-4;                                      IMAGING
        observation-category|laboratory local|PATH;         LABORATORY UNKNOWN
        observation-category|laboratory+local|PATH;         LABORATORY
        v2-0074|LAB+observation-category|imaging;           LABORATORY IMAGING
        v2-0074|LAB v2-0074|SP;                             LABORATORY PATHOLOGY
        v2-0074|LAB loinc|LP7839-6;                         LABORATORY PATHOLOGY
        v2-0074|LAB loinc|11488-4;                          LABORATORY UNKNOWN
        v2-0074|LAB+loinc|11488-4;                          LABORATORY
        observation-category|laboratory words;              LABORATORY UNKNOWN
        observation-category|laboratory us-core|sdoh;       LABORATORY OTHER
        """, quoteCharacter = '`')
    @DisplayName("R25 R59 categories say the sort of a result; one that says none of its own may be any")
    void readsClasses(String codes, String expected) {
        String categories = java.util.Arrays.stream(codes.split(" "))
                .map(ResultsTest::category)
                .collect(Collectors.joining(",", "'category':[", "],'code'"));
        var found = observation(lab("o1", "").replaceFirst("'category':.*?'code'(?=:\\{'text)", categories))
                .facts()
                .classes();
        assertEquals(
                expected.isEmpty()
                        ? Set.of()
                        : java.util.Arrays.stream(expected.split(" "))
                                .map(ResultClass::valueOf)
                                .collect(Collectors.toSet()),
                found);
    }

    @Test
    @DisplayName("R25 a member is of the sorts of its report too")
    void inheritsClasses() {
        String report =
                labReport("r1", ",'result':[{'reference':'Observation/o1'}]").replace("'LAB'", "'SP'");
        assertEquals(
                Set.of(ResultClass.LABORATORY, ResultClass.PATHOLOGY),
                observation(lab("o1", ""), report).facts().classes());
    }

    @Test
    @DisplayName("R22 a member has the labels of its report and of the visit, and points to both")
    void inheritsLabels() {
        String security = ",'meta':{'security':[{'system':'s','code':'%s'}]}";
        String report = labReport("r1", ",'result':[{'reference':'Observation/o1'}]" + security.formatted("R"))
                .replace("Encounter/e1", "Encounter/e2");
        String visit = stay("e2", "finished", "").replace("'period':{}", "'x':1" + security.formatted("HIV"));
        var found = observation(lab("o1", ""), report, visit);
        assertEquals(Set.of(new SensitivityLabel("s", "R"), new SensitivityLabel("s", "HIV")), found.labels());
        assertEquals(
                Set.of("encounter:Encounter.e1", "report:DiagnosticReport.r1"),
                found.references().stream()
                        .map(r -> r.role() + ":" + r.target())
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("R22 R59 a component says what it is itself, and nothing of the whole")
    void readsComponentCodes() {
        String component = ",'component':[{'code':{'coding':[{'system':'http://loinc.org','code':'5195-3'}]}}]";
        var found = observation(lab("o1", component));
        assertEquals(
                List.of("2345-7"),
                found.facts().codes().stream().map(c -> c.code()).toList());
        assertEquals(
                "5195-3", found.measurement().components().get(0).codes().get(0).code());
    }

    @Test
    @DisplayName("R40 a report keeps a place for a member that is not in the record")
    void keepsPlaceOfMissingMember() {
        var source = lines(folder, labReport("r1", ",'conclusion':'All','result':[{'reference':'Observation/gone'}]"));
        var report = item(source, DiagnosticReport.class, Category.RESULTS, "DiagnosticReport.r1");
        assertEquals(1, report.members().size());
        assertEquals(
                List.of(ItemReference.ENCOUNTER, ItemReference.RESULT),
                report.references().stream().map(ItemReference::role).sorted().toList());
        assertTrue(source.patientOf(report.members().get(0)).isEmpty());
    }

    @Test
    @DisplayName("R19 a result belongs to the stay that its visit is or is part of")
    void readsStayOfVisit() {
        String end = "'start':'2024-01-01T00:00:00Z','end':'2024-01-09T12:00:00Z'";
        var discharged = new Stay.Discharged(OffsetDateTime.parse("2024-01-09T12:00:00Z"));
        String inStay = lab("o1", "").replace("Encounter/e1", "Encounter/s1");
        assertInstanceOf(Stay.None.class, observation(lab("o1", "")).facts().stay());
        assertEquals(
                discharged,
                observation(inStay, stay("s1", "finished", end)).facts().stay());
        assertInstanceOf(
                Stay.Open.class,
                observation(inStay, stay("s1", "in-progress", end)).facts().stay());
        assertInstanceOf(
                Stay.Open.class,
                observation(inStay, stay("s1", "finished", "")).facts().stay());
        assertInstanceOf(Stay.Unknown.class, observation(inStay).facts().stay());
        String part = Fixture.BASE.get(3).replace("'id':'e1'", "'id':'s1','partOf':{'reference':'Encounter/s2'}");
        assertEquals(
                discharged,
                observation(inStay, part, stay("s2", "finished", end)).facts().stay());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        2024-01-05T00:00:00Z; Discharged
        2024-01-10T00:00:00Z; None
        2024-01-09;           Discharged
        2024-01-10;           None
        2024-01;              Discharged
        2024-02;              None
        2024;                 Discharged
        ;                     Unknown
        """)
    @DisplayName("R19 a result without a visit belongs to the stay during which it may have been taken")
    void findsStayByTime(String taken, String expected) {
        String effective = taken == null ? "" : ",'effectiveDateTime':'" + taken + "'";
        String result = lab("o1", effective).replace(NO_VISIT, "");
        String stay = stay("s1", "finished", "'start':'2024-01-01T00:00:00Z','end':'2024-01-09T12:00:00Z'");
        assertEquals(
                expected, observation(result, stay).facts().stay().getClass().getSimpleName());
    }

    @Test
    @DisplayName("R19 the zone is that of the place of the visit, then of what it belongs to")
    void readsZone() {
        String zone =
                "'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/timezone','valueCode':'America/New_York'}]";
        String visit = stay("s1", "finished", "")
                .replace("'period':{}", "'location':[{'location':{'reference':'Location/l'}}]");
        String place = "{'resourceType':'Location','id':'l','managingOrganization':{'reference':'Organization/o'}}";
        String result = lab("o1", "").replace("Encounter/e1", "Encounter/s1");
        var found = observation(result, visit, place, "{'resourceType':'Organization','id':'o'," + zone + "}");
        assertEquals("America/New_York", found.facts().zone().getId());
        String ward = place.replace("managingOrganization", "partOf").replace("Organization/o", "Location/house");
        var inside = observation(result, visit, ward, "{'resourceType':'Location','id':'house'," + zone + "}");
        assertEquals("America/New_York", inside.facts().zone().getId());
        assertEquals(Fixture.ZONE, observation(lab("o1", "")).facts().zone());
    }

    @Test
    @DisplayName("R20 a bound is words and no number; digits stay as they are written")
    void readsValues() {
        var number = observation(lab("o1", ",'valueQuantity':{'value':5.60,'unit':'mmol/L'}"))
                .measurement();
        assertEquals("5.60", number.quantity().orElseThrow().value().toPlainString());
        var bound = observation(lab("o1", ",'valueQuantity':{'value':0.01,'comparator':'<','unit':'g'}"))
                .measurement();
        assertTrue(bound.quantity().isEmpty());
        assertEquals("< 0.01 g", bound.text().orElseThrow());
    }

    @Test
    @DisplayName("R20 vital signs are listed apart, and what is neither nowhere unless a report names it")
    void sortsObservations() {
        String vital = lab("v1", "").replace("'laboratory'", "'vital-signs'");
        String survey = lab("s1", "").replace("'laboratory'", "'survey'");
        String named = lab("s2", "").replace("'laboratory'", "'survey'");
        var source = lines(folder, vital, survey, named, labReport("r1", ",'result':[{'reference':'Observation/s2'}]"));
        assertEquals(List.of("Observation.v1"), ids(source, Category.VITALS));
        assertEquals(List.of("DiagnosticReport.r1", "Observation.s2"), ids(source, Category.RESULTS));
    }
}

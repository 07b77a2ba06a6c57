package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.document;
import static health.portico.source.fhir.Fixture.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Classification;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which codes belong to one specialty is for the source to say; what they mean, for the policy pack. */
class SpecialtiesTest {
    private static final String NUCC = "{'system':'http://nucc.org/provider-taxonomy','code':'%s'}";
    private static final String OURS = "{'system':'urn:ours','code':'%s'}";

    @TempDir
    Path folder;

    private Classification of(String note, String... more) {
        var all = new java.util.ArrayList<>(java.util.List.of(more));
        all.add(note);
        return Fixture.note(lines(folder, all), "DocumentReference.d1").author().specialties();
    }

    private static String role(String practitioner, String specialties) {
        return "{'resourceType':'PractitionerRole','id':'x-" + practitioner
                + "','practitioner':{'reference':'Practitioner/" + practitioner + "'},'specialty':[" + specialties
                + "]}";
    }

    private static String concept(String... codings) {
        return "{'coding':[" + String.join(",", codings) + "]}";
    }

    private static String colleague(String more) {
        return "{'resourceType':'Practitioner','id':'co','name':[{'family':'Other'}]" + more + "}";
    }

    /** Each specialty as its codes, joined by a plus. */
    private static Set<String> concepts(Classification specialties) {
        return specialties.concepts().stream()
                .map(CodeableConcept::codings)
                .map(codings -> codings.stream().map(Coding::code).sorted().collect(Collectors.joining("+")))
                .collect(Collectors.toSet());
    }

    private static Set<String> hints(Classification specialties) {
        return specialties.hints().stream().map(Coding::code).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("R58.6 R59 two codes of one specialty are one, two specialties are two")
    void tellsSpecialtiesApart() {
        String translated = concept(OURS.formatted("GP"), NUCC.formatted("207Q00000X"));
        var one = of(document("d1", "x", ""), role("dr", translated));
        assertEquals(Set.of("208D00000X", "207Q00000X+GP"), concepts(one));
        var two = of(
                document("d1", "x", ""),
                role("dr", concept(OURS.formatted("GP")) + "," + concept(NUCC.formatted("207Q00000X"))));
        assertEquals(Set.of("208D00000X", "GP", "207Q00000X"), concepts(two));
    }

    @Test
    @DisplayName("R58.6 R59 a specialty in words alone makes all of them unknown")
    void keepsWordsUnknown() {
        assertEquals(Classification.UNKNOWN, of(document("d1", "x", ""), role("dr", "{'text':'Behavioral health'}")));
    }

    @Test
    @DisplayName("R58.6 R59 the specialties of several authors are told apart, one with a local code among them")
    void joinsAuthors() {
        String both = document("d1", "x", "").replace("}],'context'", "},{'reference':'Practitioner/co'}],'context'");
        var found = of(both, colleague(""), role("co", concept(OURS.formatted("PSY"))));
        assertEquals(Set.of("208D00000X", "PSY"), concepts(found));
        assertEquals(Classification.UNKNOWN, of(both, colleague("")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        # qualification                                                         ; specialties ; hints
        {'coding':[{'system':'http://nucc.org/provider-taxonomy','code':'N'}]}  ; N           ; ``
        {'coding':[{'system':'http://nucc.org/provider-taxonomy','code':'N'},{'system':'urn:ours','code':'O'}]} ; N+O ; ``
        {'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0360','code':'MD'}]} ; `` ; MD
        {'coding':[{'system':'http://snomed.info/sct','code':'1'}]}             ; ``          ; 1
        {'text':'Psychologist'}                                                 ; ``          ; ``
        """)
    @DisplayName(
            "R58.6 R59 a qualification is a specialty in the provider taxonomy alone; any other code of it only hints")
    void readsQualifications(String code, String specialties, String hints) {
        String note = document("d1", "x", "").replace("Practitioner/dr", "Practitioner/co");
        var found = of(note, colleague(",'qualification':[{'code':" + code + "}]"));
        assertEquals(specialties.isEmpty() ? Set.of() : Set.of(specialties), concepts(found));
        assertEquals(hints.isEmpty() ? Set.of() : Set.of(hints), hints(found));
    }

    @Test
    @DisplayName("R58.6 what a qualification hints at stands beside the specialties, also those of several authors")
    void keepsHints() {
        String both = document("d1", "x", "").replace("}],'context'", "},{'reference':'Practitioner/co'}],'context'");
        String degree = ",'qualification':[{'code':" + concept(OURS.formatted("PsyD")) + "}]";
        var found = of(both, colleague(degree), role("co", concept(NUCC.formatted("207Q00000X"))));
        assertEquals(Set.of("208D00000X", "207Q00000X"), concepts(found));
        assertEquals(Set.of("PsyD"), hints(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'reference':'https://hospital.example/fhir/Practitioner/dr'",
                "'reference':'https://hospital.example/fhir/Practitioner/dr/_history/2'",
                "'identifier':{'system':'urn:npi','value':'7'}",
                "'reference':'Practitioner?identifier=urn:npi|7'"
            })
    @DisplayName("R58.6 R59 a role that names nobody makes the specialties of all unknown whom it may mean")
    void doubtsWhomARoleMayMean(String practitioner) {
        String identifier = ",'identifier':[{'system':'urn:npi','value':'7'}]";
        String role =
                role("x", concept(NUCC.formatted("2084P0800X"))).replace("'reference':'Practitioner/x'", practitioner);
        var found = of(
                document("d1", "x", "").replace("Practitioner/dr", "Practitioner/co"),
                colleague(identifier),
                colleague(identifier).replace("'id':'co'", "'id':'namesake'"),
                role("co", concept(NUCC.formatted("207Q00000X"))),
                role.replace("Practitioner/dr", "Practitioner/co"));
        assertEquals(Classification.UNKNOWN, found);
    }

    @Test
    @DisplayName("R58.6 a role of another clinician, or of nobody here, takes nothing from those who are here")
    void keepsWhomNoRoleMayMean() {
        String gone = role("x", concept(NUCC.formatted("2084P0800X")))
                .replace("Practitioner/x", "https://hospital.example/fhir/Practitioner/gone");
        assertEquals(Set.of("208D00000X"), concepts(of(document("d1", "x", ""), gone)));
    }
}

package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.condition;
import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.json;
import static health.portico.source.fhir.Fixture.lab;
import static health.portico.source.fhir.Fixture.labReport;
import static health.portico.source.fhir.Fixture.lines;
import static health.portico.source.fhir.Fixture.reasons;
import static health.portico.source.fhir.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.record.Category;
import health.portico.api.record.Classification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineTest {
    private static final String CANARY = "CANARY";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        malformed JSON        | {'resourceType':'Condition','id':'CANARY',}                       | a member has no name
        no object             | [1,2]                                                             | there is no JSON object
        text after the object | {'resourceType':'Condition','id':'x'} {}                          | something follows the JSON object
        no type               | {'id':'x'}                                                        | resourceType is missing
        no id                 | {'resourceType':'Condition','subject':{'reference':'Patient/p1'}} | id is missing
        no FHIR id            | {'resourceType':'Condition','id':'CANARY_1'}                      | id is no FHIR id
        no subject            | {'resourceType':'Condition','id':'x'}                             | subject is missing
        nobody's              | {'resourceType':'Condition','id':'x','subject':{'reference':'Patient/CANARY'}} | its subject is no patient of this export
        wrong type            | {'resourceType':'Condition','id':'x','code':'CANARY'}             | code is no object
        impossible date       | {'resourceType':'Condition','id':'x','onsetDateTime':'2023-02-29'} | onsetDateTime is no date
        no moment             | {'resourceType':'Condition','id':'x','onsetDateTime':'2023-02-28T25:00:00Z'} | onsetDateTime is no date
        a name twice          | {'resourceType':'Condition','id':'x','id':'x'}                    | a member occurs twice
        the same name escaped | {'resourceType':'Condition','id':'x','\\u0069d':'x'}              | a member occurs twice
        label is a text       | {'resourceType':'Condition','id':'x','meta':{'security':'R'}}     | security is no list
        label without code    | {'resourceType':'Condition','id':'x','meta':{'security':[{'system':'s'}]}} | security has a label without system or code
        unknown modifier      | {'resourceType':'Condition','id':'x','modifierExtension':[]}      | the resource must not be read by those who do not know its extensions
        a bundle in a line    | {'resourceType':'Bundle','type':'collection'}                     | a bundle inside a bundle or line is not read
        """)
    @DisplayName("R59 one unreadable resource is named with its reason and stops no other")
    void quarantinesOne(String name, String line, String reason) {
        var source = lines(folder, condition("c1", ""), line, condition("c2", ""));
        assertEquals(List.of("Condition.c1", "Condition.c2"), ids(source, Category.PROBLEMS), name);
        assertEquals(List.of(new Quarantined("data.ndjson", 6, reason)), source.quarantine());
        assertFalse(source.quarantine().get(0).reason().contains(CANARY));
    }

    @Test
    @DisplayName("R59 huge numbers and deep nests are refused without harm")
    void refusesBombs() {
        String deep = "{'resourceType':'Condition','id':'x','a':" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
        var source = lines(
                folder,
                lab("o1", ",'valueQuantity':{'value':1e999999999}"),
                lab("o2", ",'valueQuantity':{'value':" + "9".repeat(1000) + "}"),
                deep,
                lab("o3", ",'valueQuantity':{'value':5.60,'unit':'mmol/L'}"));
        assertEquals(List.of("Observation.o3"), ids(source, Category.RESULTS));
        assertEquals(
                List.of("value is out of range", "value has too many digits", "values are nested too deeply"),
                reasons(source));
    }

    @Test
    @DisplayName("R59 a byte-order mark, CRLF, blank lines and a missing last line feed do no harm")
    void readsOddLines() {
        String text = "\uFEFF" + json(String.join("\r\n\r\n", Fixture.BASE) + "\r\n" + condition("c1", ""));
        var source = write(folder, "data.ndjson", text);
        assertEquals(List.of("Condition.c1"), ids(source, Category.PROBLEMS));
        assertEquals(List.of(), source.quarantine());
    }

    @Test
    @DisplayName("R59 a text that is not UTF-8 is refused")
    void refusesOtherEncodings() {
        byte[] bytes = json(String.join("\n", Fixture.BASE) + "\n" + condition("c1", ",'note':'\u00e9'") + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("a text is not UTF-8"), reasons(write(folder, "data.ndjson", bytes)));
    }

    @Test
    @DisplayName(
            "R59 two different resources of one id are both refused; the same twice is one; a later version counts")
    void judgesDuplicates() {
        var source = lines(
                folder,
                condition("c1", ""),
                condition("c1", ",'onsetDateTime':'2020-01-01'"),
                condition("c2", ""),
                condition("c2", ""),
                condition("c3", ",'meta':{'lastUpdated':'2024-01-01T00:00:00Z'}"),
                condition("c3", ",'meta':{'lastUpdated':'2024-01-02T00:00:00Z'},'onsetDateTime':'2020-01-01'"));
        assertEquals(List.of("Condition.c2", "Condition.c3"), ids(source, Category.PROBLEMS));
        var later = source.items(Fixture.PATIENT, Category.PROBLEMS).stream()
                .filter(i -> i.id().value().equals("Condition.c3"))
                .findFirst();
        assertEquals(true, later.orElseThrow().date().isPresent());
        assertEquals(2, source.quarantine().size());
    }

    @Test
    @DisplayName(
            "R59 results of a report that cannot be read are not shown, since it may have said that they are sensitive")
    void hidesResultsOfBrokenReport() {
        String members = ",'result':[{'reference':'Observation/o1'}]";
        for (String broken : List.of(",'meta':{'security':[{}]}" + members, members + ",'oops'")) {
            var source = lines(folder, lab("o1", ""), lab("o2", ""), labReport("r1", broken));
            assertEquals(List.of("Observation.o2"), ids(source, Category.RESULTS), broken);
        }
    }

    @Test
    @DisplayName("R59 nothing of a visit is shown that cannot be read")
    void hidesItemsOfBrokenVisit() {
        String visit =
                "{'resourceType':'Encounter','id':'e9','meta':{'security':{}},'subject':{'reference':'Patient/p1'}}";
        var source =
                lines(folder, visit, condition("c1", ",'encounter':{'reference':'Encounter/e9'}"), condition("c2", ""));
        assertEquals(List.of("Condition.c2"), ids(source, Category.PROBLEMS));
    }

    @Test
    @DisplayName("R59 an item that refers to another patient's is shown to neither")
    void refusesMixedUpPatients() {
        String other = "{'resourceType':'Patient','id':'p2','name':[{'family':'Roe'}]}";
        String stranger = lab("o2", "")
                .replace("Patient/p1", "Patient/p2")
                .replace(",'encounter':{'reference':'Encounter/e1'}", "");
        var source = lines(folder, other, stranger, labReport("r1", ",'result':[{'reference':'Observation/o2'}]"));
        assertEquals(List.of(), ids(source, Category.RESULTS));
        assertEquals(List.of("it refers to a resource of another patient"), reasons(source));
    }

    @Test
    @DisplayName("R58.6 a role that cannot be read leaves the specialties of its practitioner unknown")
    void forgetsSpecialtiesOfBrokenRole() {
        String role =
                "{'resourceType':'PractitionerRole','id':'r2','practitioner':{'reference':'Practitioner/dr'},'specialty':7}";
        var note = Fixture.note(lines(folder, role, Fixture.document("d1", "x", "")), "DocumentReference.d1");
        assertEquals(Classification.UNKNOWN, note.author().specialties());
    }

    @Test
    @DisplayName("R59 every cut through a bundle shows a part of what the whole shows, and never fails")
    void survivesEveryCut() {
        var entries = new java.util.ArrayList<>(Fixture.BASE);
        entries.addAll(List.of(condition("c1", ""), lab("o1", "")));
        String bundle = json("{'resourceType':'Bundle','type':'collection','entry':["
                + String.join(
                        ",",
                        entries.stream()
                                .map(e -> "{'fullUrl':'urn:uuid:" + e.hashCode() + "','resource':" + e + "}")
                                .toList())
                + "]}");
        byte[] all = bundle.getBytes(StandardCharsets.UTF_8);
        var whole = write(folder, "data.json", all);
        assertEquals(List.of(), whole.quarantine());
        for (int length = 0; length < all.length; length += 7) {
            var cut = write(folder, "data.json", Arrays.copyOf(all, length));
            for (var category : List.of(Category.PROBLEMS, Category.RESULTS)) {
                assertEquals(true, ids(whole, category).containsAll(ids(cut, category)), "cut at " + length);
            }
            assertFalse(cut.quarantine().isEmpty(), "cut at " + length);
        }
    }

    @Test
    @DisplayName("R59 a missing brace or quote costs one entry of a bundle")
    void findsNextEntry() {
        for (String broken : List.of("'code':{'text':'Cough'", "'code':{'text':'Cough},'a':{'b':'c'}")) {
            var entries = new java.util.ArrayList<>(Fixture.BASE);
            entries.add(condition("c1", ""));
            entries.add("{'resourceType':'Condition','id':'c2'," + broken + ",'subject':{'reference':'Patient/p1'}}");
            entries.add(condition("c3", ""));
            String bundle = json("{'resourceType':'Bundle','type':'batch','entry':["
                    + String.join(
                            ",",
                            entries.stream()
                                    .map(e -> "{'fullUrl':'urn:x','resource':" + e + "}")
                                    .toList()) + "]}");
            var source = write(folder, "data.json", bundle);
            assertEquals(List.of("Condition.c1", "Condition.c3"), ids(source, Category.PROBLEMS), broken);
            assertEquals(1, source.quarantine().size(), broken);
        }
    }

    @Test
    @DisplayName("R59 a bundle of former versions is refused as a whole")
    void refusesHistory() {
        String bundle =
                json("{'resourceType':'Bundle','type':'history','entry':[{'resource':" + Fixture.BASE.get(0) + "}]}");
        var source = write(folder, "data.json", bundle);
        assertEquals(List.of("a bundle of this type is not read"), reasons(source));
        assertEquals(true, source.patient(Fixture.PATIENT).isEmpty());
    }
}

package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.item;
import static health.portico.source.fhir.Fixture.lab;
import static health.portico.source.fhir.Fixture.labReport;
import static health.portico.source.fhir.Fixture.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import health.portico.api.record.Observation;
import health.portico.api.record.ResultClass;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule hides vital signs, so nothing but a vital sign is read as one. */
class VitalSignsTest {
    private static final String OWN = "http://terminology.hl7.org/CodeSystem/";

    @TempDir
    Path folder;

    static String vital(String id, String more) {
        return lab(id, more).replace("'laboratory'", "'vital-signs'");
    }

    private void assertListed(Category category, FhirRecordSource source) {
        boolean vital = category.equals(Category.VITALS);
        assertEquals(vital ? List.of("Observation.v1") : List.of(), ids(source, Category.VITALS));
        assertEquals(!vital, ids(source, Category.RESULTS).contains("Observation.v1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        {'coding':[{'system':'OWNv2-0074','code':'LAB'}]};                          results
        {'coding':[{'system':'OWNobservation-category','code':'laboratory'}]};      results
        {'coding':[{'system':'OWNobservation-category','code':'survey'}]};          results
        {'coding':[{'system':'http://loinc.org','code':'LP7839-6'}]};               results
        {'coding':[{'system':'urn:ours','code':'lab'}]};                            results
        {'text':'Laboratory'};                                                      results
        {'coding':[{'system':'OWNobservation-category','code':'vital-signs'},{'system':'urn:ours','code':'V'}]}; vitals
        """)
    @DisplayName("R25 what says of itself that it is something else too is a result")
    void readsOtherCategories(String category, String listed) {
        var observation = vital("v1", "").replace("'category':[", "'category':[" + category.replace("OWN", OWN) + ",");
        var expected = listed.equals("vitals") ? Category.VITALS : Category.RESULTS;
        assertListed(expected, lines(folder, observation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registered", "preliminary", "cancelled", "entered-in-error", "unknown", "odd"})
    @DisplayName("R20 a vital sign that is not complete is a result that is not")
    void readsStatus(String status) {
        assertListed(Category.RESULTS, lines(folder, vital("v1", "").replace("'final'", "'" + status + "'")));
    }

    @Test
    @DisplayName("R20 R25 what a report names is a result, of the report's sort and its own")
    void readsMembersOfReports() {
        var source = lines(folder, vital("v1", ""), labReport("r1", ",'result':[{'reference':'Observation/v1'}]"));
        assertListed(Category.RESULTS, source);
        assertEquals(
                java.util.Set.of(ResultClass.LABORATORY, ResultClass.OTHER),
                item(source, Observation.class, Category.RESULTS, "Observation.v1")
                        .facts()
                        .classes());
    }

    @ParameterizedTest
    @CsvSource({
        "https://portico.health/fhir/CodeSystem/sensitivity,sensitive-result,results",
        "http://terminology.hl7.org/CodeSystem/v3-Confidentiality,R,results",
        "urn:ours,N,results",
        "http://terminology.hl7.org/CodeSystem/v3-Confidentiality,N,vitals"
    })
    @DisplayName("R22 a labelled vital sign is a result, unless the label says that it is like all the rest")
    void readsLabels(String system, String code, String listed) {
        String label = ",'meta':{'security':[{'system':'" + system + "','code':'" + code + "'}]}";
        assertListed(listed.equals("vitals") ? Category.VITALS : Category.RESULTS, lines(folder, vital("v1", label)));
    }

    @ParameterizedTest
    @CsvSource({"Observation/v2,vitals", "Observation/o1,results", "Observation/gone,results"})
    @DisplayName("R22 a vital sign that was made out of a result, or out of nobody knows what, is one")
    void readsParts(String part, String listed) {
        var whole = vital("v1", ",'hasMember':[{'reference':'" + part + "'}]");
        var source =
                lines(folder, whole, vital("v2", ",'derivedFrom':[{'reference':'Observation/v1'}]"), lab("o1", ""));
        boolean vitals = listed.equals("vitals");
        assertEquals(vitals, ids(source, Category.VITALS).contains("Observation.v1"));
        assertEquals(vitals, ids(source, Category.VITALS).contains("Observation.v2"));
    }
}

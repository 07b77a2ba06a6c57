package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.condition;
import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.json;
import static health.portico.source.fhir.Fixture.lab;
import static health.portico.source.fhir.Fixture.lines;
import static health.portico.source.fhir.Fixture.reasons;
import static health.portico.source.fhir.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A modifier says that something means another thing than it says, or the opposite (FHIR R4, modifierExtension). */
class ModifiersTest {
    private static final String MODIFIER = "'modifierExtension':[{'url':'urn:not','valueBoolean':true}]";
    private static final String REASON = "the resource must not be read by those who do not know its extensions";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",MODIFIER",
                ",'component':[{'code':{'text':'A'}},{'code':{'text':'B'},MODIFIER}]",
                ",'referenceRange':[{'text':'5 to 7',MODIFIER}]",
                ",'valueQuantity':{'value':5,MODIFIER}",
                ",'modifier\\u0045xtension':[]"
            })
    @DisplayName("R59 a modifier anywhere in what is read of a result keeps it from being shown")
    void refusesResults(String modified) {
        var source = lines(folder, lab("o1", modified.replace("MODIFIER", MODIFIER)), lab("o2", ""));
        assertEquals(List.of("Observation.o2"), ids(source, Category.RESULTS));
        assertEquals(List.of(REASON), reasons(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"participant", "location"})
    @DisplayName("R59 a modifier in a part of a visit keeps the visit and what hangs on it from being shown")
    void refusesVisits(String part) {
        String visit = Fixture.BASE
                .get(3)
                .replace("'id':'e1'", "'id':'e2'")
                .replaceFirst(",'participant'.*", ",'" + part + "':[{" + MODIFIER + "}]}");
        var source =
                lines(folder, visit, condition("c1", ",'encounter':{'reference':'Encounter/e2'}"), condition("c2", ""));
        assertEquals(List.of("Encounter.e1"), ids(source, Category.ENCOUNTERS));
        assertEquals(List.of("Condition.c2"), ids(source, Category.PROBLEMS));
    }

    @Test
    @DisplayName("R59 a modifier in what is not read does no harm, nor one of a resource of which nothing is")
    void readsWhatIsNotModified() {
        var source = lines(
                folder,
                condition("c1", ",'stage':[{" + MODIFIER + "}]"),
                "{'resourceType':'Provenance','id':'x'," + MODIFIER + "}");
        assertEquals(List.of("Condition.c1"), ids(source, Category.PROBLEMS));
        assertEquals(List.of(), source.quarantine());
    }

    @Test
    @DisplayName("R59 a modifier of an entry of a bundle, or of its resource, keeps that one from being shown")
    void refusesEntries() {
        String bundle = "{'resourceType':'Bundle','type':'collection','entry':[{'resource':"
                + String.join("},{'resource':", Fixture.BASE) + "},{'resource':" + condition("c1", "") + "},{"
                + MODIFIER + ",'resource':" + condition("c2", "") + "},{'resource':"
                + condition("c3", "," + MODIFIER) + "},{'resource':{'resourceType':'Provenance','id':'x'," + MODIFIER
                + "}}]}";
        var source = write(folder, "data.json", json(bundle));
        assertEquals(List.of("Condition.c1"), ids(source, Category.PROBLEMS));
        assertEquals(List.of(REASON, REASON), reasons(source));
    }
}

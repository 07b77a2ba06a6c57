package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.item;
import static health.portico.source.fhir.Fixture.lab;
import static health.portico.source.fhir.Fixture.lines;
import static health.portico.source.fhir.Fixture.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import health.portico.api.record.Observation;
import health.portico.api.record.SensitivityLabel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    private static final String LABEL = ",'meta':{'security':[{'system':'urn:s','code':'R'}]}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\t", "\\n", "\u00a0", "\u2003", "\u200b", "\ufeff", "\\u0000"})
    @DisplayName("R22 R59 signs that nobody sees at the ends of systems, codes and labels are no part of them")
    void trims(String sign) {
        String written = lab("o1", LABEL)
                .replace("'2345-7'", "'2345-7" + sign + "'")
                .replace("'http://loinc.org'", "'" + sign + "http://loinc.org" + sign + "'")
                .replace("'urn:s','code':'R'", "'urn:s" + sign + "','code':'" + sign + "R'");
        var found = item(lines(folder, written), Observation.class, Category.RESULTS, "Observation.o1");
        assertEquals("2345-7", found.facts().codes().get(0).code());
        assertEquals("http://loinc.org", found.facts().codes().get(0).system());
        assertEquals(Set.of(new SensitivityLabel("urn:s", "R")), found.labels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\\t", "\u00a0", "\u200b", "\u00ad"})
    @DisplayName("R22 R59 signs that nobody sees inside a code make the resource unreadable")
    void refuses(String sign) {
        for (String text : List.of("'2345-7'", "'http://loinc.org'", "'urn:s'")) {
            String broken = text.substring(0, 4) + sign + text.substring(4);
            var source = lines(folder, lab("o1", LABEL).replace(text, broken), lab("o2", ""));
            assertEquals(List.of("Observation.o2"), ids(source, Category.RESULTS), text);
            assertEquals(1, reasons(source).size());
        }
    }
}

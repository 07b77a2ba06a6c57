package health.portico.sample.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.sample.docs.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The poms of all modules declare only arrows that the house allows. */
class DeclaredEdgesTest {
    @Test
    void modulesDeclareAllowedArrowsOnly() throws IOException {
        var forbidden = new ArrayList<String>();
        for (var module : Repository.modules()) {
            forbidden.addAll(DeclaredEdges.forbidden(Files.readString(module.resolve("pom.xml"))));
        }

        assertEquals(List.of(), forbidden);
    }

    @Test
    void readsEveryModule() throws IOException {
        assertTrue(Repository.modules().size() >= 8, () -> "too few modules below " + Repository.root());
    }

    @ParameterizedTest
    @CsvSource({
        "portal-api, portal-core, compile",
        "portal-core, portal-tck, test",
        "portal-core, plugin-notes, test",
        "portal-embedded, portal-tck, test",
        "portal-tck, portal-core, compile",
        "portal-tck, plugin-notes, test",
        "plugin-notes, portal-core, compile",
        "plugin-notes, portal-core, test",
        "plugin-notes, portal-tck, compile",
        "plugin-notes, plugin-billing, test",
        "source-fhir, portal-core, provided",
    })
    void noticesForbiddenArrow(String from, String to, String scope) {
        assertEquals(List.of(from + " -> " + to + " (" + scope + ")"), DeclaredEdges.forbidden(pom(from, to, scope)));
    }

    @Test
    void letsPluginsUseTheContractInTests() {
        assertEquals(List.of(), DeclaredEdges.forbidden(pom("plugin-notes", "portal-tck", "test")));
    }

    private static String pom(String module, String target, String scope) {
        return """
                <project>
                  <artifactId>%s</artifactId>
                  <dependencies>
                    <dependency>
                      <groupId>health.portico</groupId><artifactId>%s</artifactId><scope>%s</scope>
                    </dependency>
                  </dependencies>
                </project>
                """.formatted(module, target, scope);
    }
}

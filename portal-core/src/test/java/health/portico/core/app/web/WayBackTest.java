package health.portico.core.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayBackTest {
    @ParameterizedTest
    @DisplayName(
            "R70 S46 a page's policy names the origin of an address on the web, and the scheme of an app of its own")
    @CsvSource({
        "https://cloud.example.org/back?from=portal, https://cloud.example.org",
        "http://127.0.0.1:4711/back, http://127.0.0.1:4711",
        "org.example.heart:/back, org.example.heart:",
        "https.example.app:/back, https.example.app:"
    })
    void namesWhereAFormLeads(String redirect, String source) {
        assertEquals(source, new WayBack(redirect, Optional.empty(), "https://portal.example.org").source());
    }
}

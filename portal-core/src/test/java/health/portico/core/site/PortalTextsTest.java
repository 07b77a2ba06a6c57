package health.portico.core.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.core.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PortalTextsTest {
    private static final String BILLS = "health.portico.core.http.bills";

    @Test
    @DisplayName("words of the portal, of its rules and of plugins stand in one set")
    void joinsAllBundles() {
        Texts texts = PortalTexts.of(List.of(BILLS));

        assertEquals("Messages", texts.text(Locale.US, "navigation.messages"));
        assertEquals("This is the patient's own record.", texts.text(Locale.US, "patient.self.staff"));
        assertEquals("Facturas", texts.text(Locale.forLanguageTag("es-US"), "bills.title"));
    }

    @Test
    @DisplayName("a bundle that a plugin names and does not bring stops the start")
    void refusesMissingBundle() {
        assertEquals(
                "there is no text file com/example/shop/words.properties", refusal(List.of("com.example.shop.words")));
    }

    @Test
    @DisplayName("a plugin replaces no word of the portal or of another plugin")
    void refusesToReplaceWords() {
        assertEquals(
                "text file health/portico/core/http/bills.properties, key bills.title: stands twice",
                refusal(List.of(BILLS, BILLS)));
    }

    private static String refusal(List<String> bundles) {
        return assertThrows(IllegalArgumentException.class, () -> PortalTexts.of(bundles))
                .getMessage();
    }
}

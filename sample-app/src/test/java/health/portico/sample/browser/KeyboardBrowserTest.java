package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.sample.demo.DemoPeople;
import health.portico.sample.http.Expectations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without a mouse. */
@Tag("browser")
class KeyboardBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String CHILD = Expectations.patient("child");

    @ParameterizedTest(name = "{0} px")
    @DisplayName("R77 the keyboard alone leads from the log-in to a result, to the child's record and out again")
    @ValueSource(ints = {1280, 390})
    void walksThrough(int width) {
        Visit visit = PORTAL.stranger(Look.DESK.wide(width).options()).go("log-in");
        visit.tabTo("#username").page().keyboard().type("proxy");
        visit.tabTo("#password").page().keyboard().type(DemoPeople.PASSWORD);
        visit.enter("[type=submit]").settle();
        assertTrue(visit.address().startsWith("record/"), visit::address);

        visit.enter("main a[href*='/results/']").page().waitForURL("**/results/*");
        assertFocus(visit, "main");

        visit.tabBackTo(".viewing > button").page().keyboard().press("Enter");
        visit.enter("#patients a[href*='" + CHILD + "']").page().waitForURL("**/record/" + CHILD + "/results");
        visit.settle();

        visit.tabBackTo(".log-out").page().keyboard().press("Enter");
        visit.page().waitForURL("**/log-in");
        assertFalse(Words.of(visit.page()).contains("Sanford"));
    }

    @Test
    @DisplayName("R77 the first stop of the keyboard skips the menu")
    void skipsTheMenu() {
        Visit visit = PORTAL.visit("patient", "");
        visit.page().keyboard().press("Tab");
        assertFocus(visit, "a.skip");
        visit.page().keyboard().press("Enter");

        assertFocus(visit, "main");
        assertTrue(visit.address().startsWith("record/"), visit::address);
    }

    @Test
    @DisplayName("R77 Escape closes the list of patients and goes back to its button")
    void closesTheListOfPatients() {
        Visit visit = PORTAL.visit("proxy", "");
        visit.enter(".viewing > button").tabTo("#patients a");
        visit.page().keyboard().press("Escape");

        assertFalse(visit.page().locator("#patients").isVisible());
        assertFocus(visit, ".viewing > button");
    }

    @Test
    @DisplayName("R77 on a phone a button opens the menu, says so, and following a link closes it")
    void opensTheMenuOnAPhone() {
        Visit visit = PORTAL.visit("patient", "", Look.PHONE);
        assertFalse(visit.page().locator("portico-menu").isVisible());
        visit.enter(".menu-button");
        assertEquals("true", visit.page().locator(".menu-button").getAttribute("aria-expanded"));
        visit.assertAccessible().assertFits();
        visit.enter("portico-menu a[href$='/medications']").page().waitForURL("**/medications");

        assertThat(visit.page().locator("portico-menu")).isHidden();
    }

    private static void assertFocus(Visit visit, String selector) {
        assertThat(visit.page().locator(selector)).isFocused();
    }
}

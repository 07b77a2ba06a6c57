package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import health.portico.sample.http.Expectations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame around every page. */
@Tag("browser")
class ShellBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final int MOST_BYTES = 60 * 1024;
    private static final double MOST_SHIFT = 0.05;

    @Test
    @DisplayName("choosing a language changes the page, its title, its menu and its lang, and stays after a reload")
    void changesTheLanguage() {
        Visit visit = PORTAL.visit("patient", "");
        Page page = visit.page();
        String title = page.title();
        List<String> menu = page.locator("portico-menu a").allInnerTexts();
        page.click(".languages [lang=es-US]");
        page.waitForFunction("() => document.documentElement.lang === 'es-US'");
        visit.settle();
        for (int look = 0; look < 2; look++) {
            assertEquals("es-US", page.locator("html").getAttribute("lang"));
            assertNotEquals(title, page.title());
            assertNotEquals(menu, page.locator("portico-menu a").allInnerTexts());
            assertEquals("true", page.locator(".languages [lang=es-US]").getAttribute("aria-pressed"));
            page.reload();
            visit.settle();
        }
    }

    @Test
    @DisplayName(
            "R78 whoever is logged in reads at the foot of the page whom to call and when, in the language of the page")
    void namesSupport() {
        Visit visit = PORTAL.visit("patient", "");
        Page page = visit.page();
        assertThat(page.locator("footer.contact")).containsText("Portal support: 555-0142, 555-0143");
        assertThat(page.locator("footer.contact")).containsText("Monday to Friday");
        assertThat(page.locator("footer.contact a").first()).hasAttribute("href", "tel:5550142");
        page.click(".languages [lang=es-US]");
        assertThat(page.locator("footer.contact")).containsText("De lunes a viernes");
    }

    @Test
    @DisplayName("each page says in its title what it is, and the menu says where one is")
    void saysWhereOneIs() {
        Visit visit = PORTAL.visit("patient", "");
        Page page = visit.page();
        page.click("portico-menu a[href$='/medications']");
        assertThat(page).hasTitle("Medications · Portico patient portal");
        assertEquals(
                List.of("Medications"),
                page.locator("portico-menu [aria-current=page]").allInnerTexts());
        page.goBack();
        assertThat(page).hasTitle("Health summary · Portico patient portal");
    }

    @Test
    @DisplayName("S40 an address of nobody's, and one of another patient, are answered alike")
    void tellsNothingOfOthers() {
        String nobody = main(PORTAL.visit("patient", "record/nobody-at-all/results"));
        String another = main(PORTAL.visit("patient", "record/" + Expectations.patient("teen") + "/results"));

        assertTrue(nobody.startsWith("There is nothing here that you can see"), nobody);
        assertEquals(nobody, another);
    }

    @Test
    @DisplayName("a patient whose birth date is not known has a name and no age, and the page goes on")
    void bearsAnUnknownBirthDate() {
        Visit visit = PORTAL.somebody("patient", Look.DESK.options());
        visit.page().route("**/api/v1/patients", route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceAll("\"birthDate\":\"[^\"]*\",", "")));
        });
        visit.go("");

        assertThat(visit.page().locator(".viewing")).hasText("Viewing record of Lecia Lizabeth Sanford");
        assertThat(visit.page().locator("h1")).hasText("Health summary of Lecia Lizabeth Sanford");
    }

    @Test
    @DisplayName("what keeps the portal from starting is told, and can be tried again")
    void saysWhyItDoesNotStart() {
        Visit visit = PORTAL.somebody("patient", Look.DESK.options());
        visit.page()
                .route(
                        "**/api/v1/navigation",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(503)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"status\":503,\"code\":\"not-ready\",\"title\":\"The portal is not ready.\"}")),
                        new Page.RouteOptions().setTimes(1));
        visit.page().navigate(PORTAL.uri().toString());
        assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("The portal is not ready.");

        visit.page().getByText("Try again").click();
        assertThat(visit.page().locator("h1")).containsText("Health summary");
    }

    @Test
    @DisplayName("a plugin whose module fails takes its own part away and nothing else")
    void goesOnWithoutAPlugin() {
        Visit visit = PORTAL.somebody("patient", Look.DESK.options());
        visit.page().route("**/notes/plugin.js", Route::abort);
        visit.go("record/" + Expectations.patient("patient") + "/encounters/Encounter.demo-visit-office");

        assertThat(visit.page().locator("h1")).hasText("Encounter for problem");
        assertThat(visit.page().locator("#notes-of-visit")).hasCount(0);
    }

    @Test
    @DisplayName("printed, a page is what it says and whose record it is")
    void prints() {
        Page page = PORTAL.visit("patient", "").page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertTrue(page.locator("main h1").isVisible());
        assertTrue(page.locator(".viewing").isVisible());
        for (String tool : List.of("portico-menu", ".languages", ".log-out")) {
            assertFalse(page.locator(tool).isVisible(), tool);
        }
    }

    @Test
    @DisplayName("where less motion is asked for, nothing moves")
    void standsStill() {
        Page page = PORTAL.visit("patient", "").page();
        assertEquals("portico-appear", animation(page, ReducedMotion.NO_PREFERENCE));
        assertEquals("none", animation(page, ReducedMotion.REDUCE));
    }

    @ParameterizedTest(name = "{0} px")
    @DisplayName("R77 on a slow line nothing on the home page moves while it comes: a layout shift below 0.05")
    @ValueSource(ints = {1280, 390})
    void staysInItsPlace(int width) {
        Visit visit = PORTAL.somebody("patient", Look.DESK.wide(width).options());
        visit.page().addInitScript("""
                window.shift = 0;
                new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.shift += one.value)))
                  .observe({type: 'layout-shift', buffered: true});
                """);
        slow(visit.page());
        visit.go("");

        double shift = ((Number) visit.page().evaluate("() => window.shift")).doubleValue();
        assertTrue(shift < MOST_SHIFT, () -> "the layout shifts by " + shift);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R77 the home page of a browser that has been here never before is at most 60 KB, all of it ours")
    @ValueSource(strings = {"en", "es-US"})
    void isLight(String language) {
        Visit visit = PORTAL.somebody("patient", Look.PHONE.in(language).options());
        List<String> files = new ArrayList<>();
        int[] bytes = {0};
        visit.page().onRequestFinished(request -> {
            int size = request.sizes().responseBodySize;
            bytes[0] += size;
            files.add(size + " " + request.url());
        });
        visit.go("").assertQuiet();

        assertTrue(files.size() > 10, files::toString);
        assertTrue(bytes[0] <= MOST_BYTES, () -> bytes[0] + " bytes: " + String.join("\n", files));
    }

    private static void slow(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 80);
        line.addProperty("downloadThroughput", 200_000);
        line.addProperty("uploadThroughput", 200_000);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    private static String animation(Page page, ReducedMotion motion) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(motion));
        return String.valueOf(page.evaluate("""
                () => {
                  const waiting = document.createElement('p');
                  waiting.className = 'loading';
                  document.body.append(waiting);
                  const name = getComputedStyle(waiting).animationName;
                  waiting.remove();
                  return name;
                }
                """));
    }

    private static String main(Visit visit) {
        return visit.page().locator("main").innerText();
    }
}

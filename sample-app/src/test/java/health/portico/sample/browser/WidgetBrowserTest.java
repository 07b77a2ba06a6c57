package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.portico.sample.http.HospitalPage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The widget on a page of the hospital whose own look fights it. */
@Tag("browser")
class WidgetBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    /** What the page of the hospital says of everything, and what must not reach into the widget. */
    private static final String LOOK = """
            (element) => {
              const style = getComputedStyle(element);
              return [style.fontSize, style.display, style.direction, style.textTransform, style.letterSpacing].join(' ');
            }
            """;

    @Test
    @DisplayName("S49 a page of a listed origin shows a section in the portal's look and its own colours")
    void standsItsGround() {
        Page page = hospital(PORTAL.somebody("patient", Look.DESK.options()));

        Locator results = page.locator("portico-widget[section=results]");
        assertThat(results.locator("li")).hasCount(5);
        assertEquals("19.2px block ltr none normal", results.locator("h2").evaluate(LOOK));
        assertEquals("16px flex ltr none normal", results.locator("li").first().evaluate(LOOK));
        assertEquals(
                "rgb(255, 251, 230)",
                results.locator("section").evaluate("(element) => getComputedStyle(element).backgroundColor"));
        assertEquals("rgb(22, 34, 43)", results.locator("h2").evaluate("(element) => getComputedStyle(element).color"));
        assertThat(page.locator("portico-widget[section=messages] h2")).hasText("Messages");
    }

    @Test
    @DisplayName("R29 the next visits come soonest first, as many as are asked for, and lead into the portal")
    void listsTheNextVisits() {
        Page page = hospital(PORTAL.somebody("patient", Look.DESK.options()));

        Locator visits = page.locator("portico-widget[section=visits] li");
        assertThat(visits).hasCount(2);
        List<String> facts = visits.locator(".fact").allInnerTexts();
        assertTrue(facts.get(0).matches("[A-Z][a-z]+ \\d+, 2026 at .*"), facts::toString);
        assertEquals(
                facts.stream()
                        .sorted(Comparator.comparingLong(WidgetBrowserTest::day))
                        .toList(),
                facts);
        assertTrue(visits.locator("a").first().getAttribute("href").startsWith(PORTAL.uri() + "record/"));
    }

    @Test
    @DisplayName("S31 what the widget loads keeps no session alive")
    void keepsNobodyLoggedIn() {
        var clock = PORTAL.clock();
        Visit patient = PORTAL.somebody("patient", Look.DESK.options());
        clock.advance(Duration.ofMinutes(15));
        assertThat(hospital(patient).locator("portico-widget[section=results] li"))
                .hasCount(5);

        clock.advance(Duration.ofMinutes(6));
        assertThat(hospital(patient).locator("portico-widget[section=results]"))
                .containsText("Log in to see this part of your health record");
    }

    @Test
    @DisplayName("S49 a page of an origin that is not listed gets nothing")
    void showsNothingToOthers() {
        Page page = PORTAL.somebody("patient", Look.DESK.options()).page();
        var refused = page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(one -> one.text().contains("CORS")),
                () -> page.navigate(HospitalPage.UNLISTED.of(PORTAL.uri())));

        assertTrue(refused.text().contains(HospitalPage.UNLISTED.origin()), refused.text());
        assertThat(page.locator("portico-widget[section=results] li")).hasCount(0);
    }

    private static Page hospital(Visit visit) {
        visit.page().navigate(HospitalPage.LISTED.of(PORTAL.uri()));
        return visit.page();
    }

    /** The day of a visit, counted, as its fact tells it in words. */
    private static long day(String fact) {
        return LocalDate.parse(
                        fact.replaceAll(" at .*", ""), DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH))
                .toEpochDay();
    }
}

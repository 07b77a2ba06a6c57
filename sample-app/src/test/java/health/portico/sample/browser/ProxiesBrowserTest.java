package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.portico.sample.http.Expectations;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Proxies as people meet them: the records desk, the patient who ends access, the proxy who reads how long it lasts. */
@Tag("browser")
class ProxiesBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String PATIENT = Expectations.patient("patient");
    private static final String OWN = "record/" + PATIENT + "/proxies";

    @Test
    @DisplayName(
            "R16 R44 R45 staff give access by a form, the patient reads it and ends it, and the proxy's list is empty again")
    void livesFromFormToEnd() {
        Page desk = PORTAL.visit("records", "staff/proxies/" + PATIENT).page();
        Locator give = desk.getByText("Give access", new Page.GetByTextOptions().setExact(true));
        give.click();
        assertThat(desk.locator(".summary")).isFocused();
        assertThat(desk.locator("#username-wrong")).hasText("Enter the log-in name of the proxy.");
        desk.getByLabel("Log-in name of the proxy").fill("nobody-of-this-name");
        desk.locator("#relationship").fill("neighbor");
        desk.locator("#formReference").fill("form 12");
        give.click();
        assertThat(desk.locator("#username-wrong")).containsText("No account with this log-in name");
        desk.getByLabel("Log-in name of the proxy").fill("turning18");
        desk.getByLabel("Medications").check();
        give.click();
        assertThat(desk.getByRole(AriaRole.STATUS).getByText("Access was given."))
                .isVisible();

        Page people = PORTAL.visit("turning18", "record/" + Expectations.patient("turning18") + "/people")
                .page();
        assertThat(people.locator(".list")).containsText("Medications");
        assertThat(people.locator(".list")).containsText("Only a part of the record is shown.");

        Page patient = PORTAL.visit("patient", OWN).page();
        Locator line = patient.locator(".list > li").filter(new Locator.FilterOptions().setHasText("neighbor"));
        line.locator(".end").click();
        assertThat(line.locator(".panel")).isFocused();
        line.getByText("Keep it").click();
        assertThat(line.locator(".end")).isFocused();
        line.locator(".end").click();
        line.getByText("End it now").click();
        assertThat(patient.locator(".done")).containsText("cannot view your record any more");
        assertThat(patient.locator(".done")).isFocused();
        assertThat(line).containsText("Was ended");

        people.reload();
        assertThat(people.getByText("You are nobody's proxy at the moment.")).isVisible();
    }

    @Test
    @DisplayName("S42 the proxy of a child reads on which days access will change")
    void tellsWhatWillChange() {
        Page people = PORTAL.visit("proxy", "record/" + PATIENT + "/people").page();
        Locator child = people.locator(".list > li")
                .filter(new Locator.FilterOptions().setHasText("What will change"))
                .first();

        assertThat(child).containsText("only a part of the record.");
        assertThat(child).containsText("no access any more.");
    }

    @TestFactory
    @DisplayName(
            "S46 S52 R77 the desk of one patient, and the lists of both sides, can be used by everybody, in both languages and on a phone")
    Stream<DynamicTest> holdsForEverybody() {
        return Stream.of("en", "es-US").flatMap(language -> Stream.of(
                        "records staff/proxies/" + PATIENT,
                        "doctor staff/proxies/" + PATIENT,
                        "patient " + OWN,
                        "proxy record/" + PATIENT + "/people",
                        "proxy " + OWN)
                .map(page -> DynamicTest.dynamicTest(page + " " + language, () -> holds(page.split(" "), language))));
    }

    private static void holds(String[] userAndPage, String language) {
        PORTAL.visit(userAndPage[0], userAndPage[1], Look.PHONE.in(language))
                .assertWorded()
                .assertAccessible()
                .assertFits()
                .assertQuiet();
    }
}

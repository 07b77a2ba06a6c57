package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.sample.app.Callback;
import health.portico.sample.http.Expectations;
import health.portico.tck.PortalClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Linking an app in a browser without scripts, and removing it on the settings page by keyboard. */
@Tag("browser")
class AppBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String RECORD = "api/v1/patients/" + Expectations.patient("turning18");

    @Test
    @DisplayName(
            "R70 R17 R71 a patient logs in without scripts, unticks a part, allows access, and removes the app by keyboard")
    void linksAndRemoves() throws Exception {
        try (var callback = new Callback()) {
            var app = callback.app(PORTAL.uri());
            var page = PORTAL.stranger(Look.PHONE.options().setJavaScriptEnabled(false))
                    .load(Callback.question(app))
                    .page();
            page.fill("#username", "turning18");
            page.fill("#password", "portico-demo");
            page.click("main [type=submit]");
            page.waitForLoadState();
            page.locator("input[value=vitals]").uncheck();
            page.click("text=Allow Access");
            page.waitForSelector("text=Account Added");

            var reader = callback.reader(app, new PortalClient(PORTAL.uri()));
            assertEquals(200, reader.get(RECORD + "/results").status());
            assertEquals(403, reader.get(RECORD + "/vitals").status());

            var settings = PORTAL.visit("turning18", "account/settings", Look.DESK);
            settings.page().click("main a[href$='account/links']");
            settings.page().waitForSelector("text=Sample Health App");
            settings.enter(".end");
            settings.page().waitForSelector(".list .panel");
            settings.assertWorded().assertAccessible().assertFits();
            settings.enter(".panel .primary");
            settings.page().waitForSelector(".notice.good");
            assertEquals(
                    "Sample Health App has no access any more.", settings.page().innerText(".notice.good"));
            assertThat(settings.page().locator(".done:focus")).hasCount(1);
            settings.assertQuiet();
            assertEquals(401, reader.get(RECORD + "/results").status());
        }
    }

    @Test
    @DisplayName(
            "R70 R77 what a patient reads before an app is let in can be used by everybody, in both languages, day and night, at 360 pixels, and names what is wrong")
    void isForEverybody() throws Exception {
        try (var callback = new Callback()) {
            var question = Callback.question(callback.app(PORTAL.uri()));
            for (var look : java.util.List.of(Look.DESK, Look.PHONE.wide(360).in("es-US"), Look.PHONE.atNight())) {
                var visit = PORTAL.somebody("patient", look.options()).load(question);
                visit.assertAccessible().assertFits();
                for (var box : visit.page().locator("input[type=checkbox]").all()) {
                    box.uncheck();
                }
                visit.page().locator("button[value=allow]").click();
                visit.page().waitForSelector("#categories-wrong");
                assertTrue(visit.page().locator("#notice").isVisible());
                visit.assertAccessible().assertFits();
            }
            var proxy = PORTAL.somebody("doctor", Look.PHONE.options()).load(question);
            assertTrue(proxy.page().locator("main").innerText().contains("Only patients can let an app read"));
            proxy.assertAccessible().assertFits();
        }
    }
}

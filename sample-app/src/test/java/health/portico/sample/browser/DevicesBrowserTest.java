package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.portico.plugin.devices.connection.Fetching;
import health.portico.sample.http.Expectations;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Devices as patients meet them: connect, look, unlink. */
@Tag("browser")
class DevicesBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String RECORD = "record/" + Expectations.patient("teen") + "/";

    @Test
    @DisplayName(
            "R17 R65 R71 R72 a patient chooses data, connects, reads chart and table, unlinks, and what was received stays")
    void connectsLooksAndUnlinks() {
        Page page = PORTAL.visit("teen", RECORD + "device-accounts").page();
        assertThat(page.getByText("You have connected no devices.")).isVisible();
        assertThat(page.getByText("Connect this source from the mobile app.")).isVisible();

        page.getByText("Connect Withings").click();
        assertThat(page.locator(".summary")).isFocused();
        assertThat(page.locator("#withings-wrong")).hasText("Choose at least one type of data.");

        Locator withings = page.locator("#withings");
        withings.getByLabel("Weight").check();
        withings.getByLabel("Blood pressure").check();
        page.getByText("Connect Withings").click();
        assertThat(page.locator(".done")).isFocused();
        assertThat(page.locator(".list > li")).containsText("Blood pressure");
        assertThat(page.locator("#withings-wrong")).hasCount(0);

        PORTAL.bean(Fetching.class).run();
        Visit track = PORTAL.visit("teen", RECORD + "devices");
        Page health = track.page();
        assertThat(health.getByText("may not routinely monitor")).isVisible();
        assertThat(health.locator("section.panel")).hasCount(2);
        assertThat(health.locator("svg.chart")).hasCount(3);
        assertThat(health.locator("#blood-pressure-withings")).hasText("Blood pressure from Withings");
        health.locator("#weight-withings ~ details summary").click();
        assertThat(health.locator("#weight-withings ~ details tbody tr")).not().hasCount(0);
        track.assertWorded().assertAccessible().assertFits().assertQuiet();

        page.reload();
        page.locator(".unlink").click();
        assertThat(page.locator(".done")).containsText("What was received stays");
        assertThat(page.locator(".done")).isFocused();
        health.reload();
        assertThat(health.locator("section.panel")).hasCount(2);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        Look.DESK, Look.PHONE.in("es-US"), Look.DESK.in("es-US").wide(360))
                .flatMap(look -> Stream.of("devices", "device-accounts").map(path -> Arguments.of(path, look)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    @DisplayName("R77 both pages can be read and used in both languages and on a phone, with readings and without")
    void fitsEveryLook(String path, Look look) {
        PORTAL.visit("patient", "record/" + Expectations.patient("patient") + "/" + path, look)
                .assertWorded()
                .assertAccessible()
                .assertFits()
                .assertQuiet();
        PORTAL.visit("teen", RECORD + path, look)
                .assertWorded()
                .assertAccessible()
                .assertFits()
                .assertQuiet();
    }

    @Test
    @DisplayName("R46 R67 a proxy reads readings and is told that the patient alone connects devices")
    void keepsProxiesFromConnecting() {
        Page page = PORTAL.visit("proxy", "record/" + Expectations.patient("patient") + "/device-accounts")
                .page();

        assertThat(page.getByText("Devices are connected and unlinked by the patient alone."))
                .isVisible();
    }
}

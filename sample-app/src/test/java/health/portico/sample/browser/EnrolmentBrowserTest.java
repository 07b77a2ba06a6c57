package health.portico.sample.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import health.portico.sample.enrolment.Letterbox;
import health.portico.sample.http.Expectations;
import health.portico.tck.PortalExtension;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Support prints a sheet, a patient makes an account with it, without scripts; every public page can be used by everybody. */
class EnrolmentBrowserTest {
    private static final String PASSWORD = "seven green lamps in the hall";

    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    @RegisterExtension
    static final PortalExtension WITH_MAIL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .configure("portico.mail.base-url", "https://portal.example.org/portal/")
            .beans(Letterbox.class);

    @Test
    @DisplayName(
            "R3 R5 R80 a sheet prints with the code and without buttons; with it an account is made in a browser without scripts")
    void enrols() {
        var patient = Expectations.patient("patient-11");
        var support = PORTAL.visit("support", "staff/activations/" + patient);
        support.page().click("form .primary");
        support.page().waitForSelector("p.code");
        var code = support.page().locator("p.code").innerText();
        support.assertWorded().assertAccessible().assertFits();
        support.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(support.page().locator("p.code").isVisible());
        assertFalse(support.page().locator("button.print").isVisible());

        var somebody =
                PORTAL.stranger(Look.DESK.options().setJavaScriptEnabled(false)).load("activate");
        fill(somebody, code, birthDate(patient), "portico");
        assertTrue(somebody.page().locator("#password-wrong").isVisible());
        assertEquals("true", somebody.page().getAttribute("#password", "aria-invalid"));
        assertEquals("password-hint password-wrong", somebody.page().getAttribute("#password", "aria-describedby"));
        assertEquals("susana", somebody.page().inputValue("#username"));
        fill(somebody, code, birthDate(patient), PASSWORD);
        assertEquals("activate?done=1", somebody.address());
    }

    private static void fill(Visit visit, String code, String birthDate, String password) {
        visit.page().fill("#code", code);
        visit.page().fill("#birth-date", birthDate);
        visit.page().fill("#username", "susana");
        visit.page().fill("#email", "susana@example.org");
        visit.page().fill("#password", password);
        visit.page().click("main [type=submit]");
        visit.page().waitForLoadState();
    }

    private static String birthDate(String patient) {
        return PORTAL.client("support")
                .get("api/v1/staff/patients?query=" + patient)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("birthDate");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    @DisplayName(
            "S46 R77 R78 public forms, as they come and with everything wrong, can be used by everybody and fit, by day and night")
    void isForEverybody(String page, Look look) {
        var visit = PORTAL.stranger(look.options(), WITH_MAIL.server().uri());
        visit.go(page).assertWorded().assertAccessible().assertFits().assertQuiet();
        visit.page().click("main [type=submit]");
        visit.page().waitForLoadState();
        assertTrue(visit.page().locator("#notice").isVisible());
        visit.as(look).assertWorded().assertAccessible().assertFits();
    }

    @Test
    @DisplayName(
            "R4 R6 R7 a portal without mail says that support helps, in both languages, instead of taking what it cannot answer")
    void saysThatItCannotAnswer() {
        for (var look : List.of(Look.PHONE, Look.PHONE.in("es-US"))) {
            for (var page : List.of("sign-up", "recover")) {
                var visit = PORTAL.stranger(look.options());
                visit.go(page).assertWorded().assertAccessible().assertFits().assertQuiet();
                assertEquals(0, visit.page().locator("main [type=submit]").count());
            }
        }
    }

    static Stream<Arguments> pages() {
        return Stream.of("activate", "activate?token=x", "sign-up", "recover", "reset-password?token=x")
                .flatMap(page -> List.of(Look.DESK, Look.PHONE).stream()
                        .flatMap(look -> Stream.of(look, look.in("es-US")))
                        .map(look -> Arguments.of(page, look)));
    }
}

package health.portico.sample.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import health.portico.sample.http.Expectations;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings, own sessions and requests as people use them. */
@Tag("browser")
class SettingsBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String UPDATE = "record/" + Expectations.patient("patient") + "/update";

    static Stream<Look> looks() {
        return Stream.of(Look.DESK, Look.PHONE.in("es-US"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    @DisplayName("R13 R77 what keeps a password from being changed stands above the form and beside each field")
    void saysWhatIsWrong(Look look) {
        Visit visit = PORTAL.visit("patient", "account/settings", look);
        Page page = visit.page();
        page.locator("portico-password button.primary").click();
        page.waitForSelector("portico-password .summary");

        assertEquals(2, page.locator("portico-password .summary li").count());
        assertEquals(2, page.locator("portico-password [aria-invalid=true]").count());
        assertTrue((boolean) page.evaluate("() => document.activeElement.matches('.summary')"));
        visit.assertWorded().assertAccessible().assertFits().assertQuiet();
    }

    @Test
    @DisplayName(
            "R14 R13 a notice is switched off, a question chosen with a wrong password is refused beside the field")
    void changesSettings() {
        Page page = PORTAL.visit("turning18", "account/settings").page();
        page.locator("input[value='mail.message']").uncheck();
        page.locator("portico-notice-settings button.primary").click();
        page.waitForSelector("portico-notice-settings .notice.good");
        page.fill("#question", "On which street did you first live?");
        page.fill("#answer", "Elm Street");
        page.fill("#question-password", "not the password");
        page.locator("portico-question button.primary").click();
        page.waitForSelector("#question-password-wrong");
        assertEquals("The current password is not right.", page.innerText("#question-password-wrong"));
        page.fill("#question-password", "portico-demo");
        page.locator("portico-question button.primary").click();
        page.waitForSelector("text=Your question: On which street did you first live?");
        page.reload();
        page.waitForSelector("portico-notice-settings");
        assertTrue(!page.isChecked("input[value='mail.message']"));
    }

    @Test
    @DisplayName("S36 somebody sees where the account is logged in, and ends the other session")
    void endsSessions() {
        PORTAL.clock();
        Page page = PORTAL.visit("teen", "account/sessions").page();
        var phone = new health.portico.tck.PortalClient(PORTAL.uri());
        phone.logIn("teen", "portico-demo");
        page.reload();
        page.waitForSelector("text=Log out all other devices");
        page.click("text=Log out all other devices");
        page.waitForSelector(".notice.good");

        assertEquals(1, page.locator(".list > li").count());
        assertEquals(401, phone.get("api/v1/session").status());
    }

    @Test
    @DisplayName(
            "R15 R77 a patient asks for another telephone number, staff accept it, the patient sees what became of it")
    void updatesInformation() {
        Visit patient = PORTAL.visit("patient", UPDATE);
        patient.page().locator("form.form button.primary").click();
        patient.page().waitForSelector(".summary");
        patient.page().fill("#phones", "call me");
        patient.page().locator("form.form button.primary").click();
        patient.page().waitForSelector("#phones-wrong:has-text('digits')");
        patient.assertWorded().assertAccessible().assertFits();
        patient.page().fill("#phones", "555-0199");
        patient.page().locator("form.form button.primary").click();
        patient.page().waitForSelector(".notice.good");
        assertEquals("Submitted", patient.page().locator(".list .tag").first().innerText());

        Visit staff = PORTAL.visit("records", "staff/requests", Look.PHONE);
        staff.page().locator("button:has-text('Decide')").first().click();
        staff.page().waitForSelector("button:has-text('Reject')");
        staff.page().click("button:has-text('Reject')");
        staff.page().waitForSelector("textarea[aria-invalid=true]");
        staff.assertWorded().assertAccessible().assertFits();
        staff.page().locator("button[value=accept]").click();
        staff.page().waitForSelector(".notice.good");

        patient.page().reload();
        patient.page().waitForSelector(".tag:has-text('Accepted, not done yet')");
    }
}

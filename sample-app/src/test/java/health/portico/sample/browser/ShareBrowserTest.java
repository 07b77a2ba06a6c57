package health.portico.sample.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import health.portico.sample.http.Expectations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sharing as people do it: the patient with a page of the portal, the guest in a browser that runs no scripts. */
@Tag("browser")
class ShareBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static int days;
    private static final String SHARE = "record/" + Expectations.patient("patient") + "/share";

    @Test
    @DisplayName(
            "R36b R37 R38 R39 S12 a patient reads a code aloud, a guest sees the record without scripts, the patient sees it and ends it")
    void sharesWithAGuest() {
        turnToANewDay();
        Visit patient = PORTAL.visit("patient", SHARE);
        String code = makeCode(patient, "Dr. Kim Sample");
        assertTrue(patient.page().locator(".share").innerText().contains("It works once, until"));
        assertTrue(patient.page().locator("[role=timer]").innerText().matches("Time left: [45]:\\d\\d"));
        picture(patient, "share");

        Visit guest = guest(Look.DESK);
        redeem(guest, code.toLowerCase(java.util.Locale.ROOT), "1900-01-01");
        assertEquals(
                "The code and the birth date were not accepted. Check both, or ask the patient for a new code.",
                guest.page().locator("#notice").innerText());
        assertEquals("", guest.page().inputValue("#code"));
        redeem(guest, code.toLowerCase(java.util.Locale.ROOT), birthDate());
        assertEquals("share/record", guest.address());
        assertTrue(guest.page().locator("main").innerText().contains("Shared with Dr. Kim Sample"));
        assertTrue(guest.page().locator("#results .list > li").count() > 3);
        picture(guest, "share-record");

        patient.page()
                .waitForCondition(
                        () -> patient.page().locator(".share").innerText().contains("has used the code"));
        patient.page().locator(".list button").first().click();
        patient.page().waitForSelector("text=Used, ended by you");
        guest.page().reload();
        assertEquals("share?ended=1", guest.address());
    }

    @Test
    @DisplayName("R39 S34 after the guest's log-out nothing comes back, by no way")
    void leavesNothing() {
        turnToANewDay();
        String code = makeCode(PORTAL.visit("patient", SHARE), "Dr. Kim Sample");
        Visit guest = guest(Look.DESK);
        redeem(guest, code, birthDate());
        guest.page().locator(".log-out button").click();
        guest.page().waitForLoadState();
        assertEquals("share?ended=1", guest.address());

        guest.page().goBack();
        assertEquals("share?ended=1", guest.address());
        guest.load("share/record");
        assertEquals("share?ended=1", guest.address());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "S46 S52 R77 form, refusal, record and the page with a code can be used by everybody, keep nothing and fit")
    @MethodSource("looks")
    void isForEverybody(Look look) {
        turnToANewDay();
        Visit patient = PORTAL.visit("patient", SHARE, look);
        String code = makeCode(patient, "Dr. Kim Sample");
        patient.assertWorded().assertAccessible().assertFits().assertQuiet();
        picture(patient, "share-" + look.width() + look.language());

        Visit guest = PORTAL.stranger(look.options());
        guest.go("share").assertWorded().assertAccessible().assertFits().assertQuiet();
        redeem(guest, "00000-00000", birthDate());
        guest.as(look).assertWorded().assertAccessible().assertFits();
        picture(guest, "share-form-" + look.width() + look.language());
        guest = PORTAL.stranger(look.options()).go("share");
        redeem(guest, code, birthDate());
        guest.as(look).settle().assertWorded().assertAccessible().assertFits().assertQuiet();
        picture(guest, "share-record-" + look.width() + look.language());
    }

    @Test
    @DisplayName("R40 on paper the record stands with its disclaimer, without buttons and menus")
    void prints() {
        turnToANewDay();
        Visit guest = guest(Look.DESK);
        redeem(guest, makeCode(PORTAL.visit("patient", SHARE), "Dr. Kim Sample"), birthDate());
        guest.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertTrue(guest.page().locator("main .notice").isVisible());
        assertFalse(guest.page().locator(".log-out").isVisible());
        assertFalse(guest.page().locator(".contents").isVisible());
    }

    static Stream<Arguments> looks() {
        return List.of(Look.DESK, Look.PHONE).stream()
                .flatMap(look -> Stream.of(look, look.in("es-US")))
                .map(Arguments::of);
    }

    /** So that nobody's codes and tries of another test count. */
    private static void turnToANewDay() {
        PORTAL.clock().advance(Duration.ofDays(2L * ++days));
    }

    private static Visit guest(Look look) {
        return PORTAL.stranger(look.options().setJavaScriptEnabled(false)).load("share");
    }

    private static String makeCode(Visit patient, String recipient) {
        patient.page().fill("#recipient", recipient);
        patient.page().click("form .primary");
        patient.page().waitForSelector("p.code");
        return patient.page().locator("p.code").innerText();
    }

    private static void redeem(Visit guest, String code, String birthDate) {
        guest.page().fill("#code", code);
        guest.page().fill("#birth-date", birthDate);
        guest.page().click("main [type=submit]");
        guest.page().waitForLoadState();
    }

    private static String birthDate() {
        return PORTAL.client("patient")
                .get("api/v1/patients/" + Expectations.patient("patient") + "/demographics")
                .json()
                .getString("birthDate");
    }

    private static void picture(Visit visit, String name) {
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}

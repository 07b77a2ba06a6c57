package health.portico.sample.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import health.portico.sample.http.DemoPortal;
import health.portico.tck.PortalClient;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a page does when nobody uses it: the clocks of page and portal are turned together. */
@Tag("browser")
class SessionBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String NAME = "Sanford";
    private static final Duration ALMOST = Duration.ofMinutes(18).minusSeconds(1);

    private PortalClient client = PORTAL.client("patient");

    @Test
    @DisplayName("R10 S32 at 18:00, not before, a dialog warns, says how long, and offers to stay")
    void warns() {
        Visit visit = open();
        pass(visit, ALMOST);
        assertEquals(121, remaining());
        PlaywrightAssertions.assertThat(dialog(visit)).isHidden();
        pass(visit, Duration.ofSeconds(1));

        PlaywrightAssertions.assertThat(dialog(visit)).isVisible();
        assertTrue(dialog(visit).innerText().contains("You will be logged out in 1"), dialog(visit)::innerText);
        assertEquals("Stay signed in", visit.page().evaluate("() => document.activeElement.innerText"));
        visit.assertAccessible();
    }

    @Test
    @DisplayName("S32 what a screen reader says of the seconds comes politely and seldom")
    void speaksSeldom() {
        Visit visit = warned();
        Locator spoken = dialog(visit).locator("[role=status]");
        assertEquals("You will be logged out in 120 seconds.", spoken.textContent());
        visit.page().evaluate("""
                () => {
                  window.said = 0;
                  new MutationObserver(() => (window.said += 1))
                    .observe(document.querySelector('dialog [role=status]'), {characterData: true, childList: true, subtree: true});
                }
                """);
        visit.page().clock().runFor(30_000);
        assertEquals(0, visit.page().evaluate("() => window.said"));
        visit.page().clock().runFor(35_000);

        PlaywrightAssertions.assertThat(spoken).hasText("You will be logged out in 60 seconds.");
        assertEquals(1, visit.page().evaluate("() => window.said"));
    }

    @Test
    @DisplayName("R10 S32 whoever chooses to stay is logged in for another 20 minutes")
    void stays() {
        Visit visit = warned();
        visit.page().keyboard().press("Enter");

        PlaywrightAssertions.assertThat(dialog(visit)).isHidden();
        assertEquals(1200, remaining());
    }

    @Test
    @DisplayName("S32 whoever chooses to stay and is not heard reads so, and can try again")
    void saysThatItWasNotHeard() {
        Visit visit = warned();
        visit.page().route("**/session/keep-alive", Route::abort);
        visit.page().keyboard().press("Enter");
        PlaywrightAssertions.assertThat(dialog(visit).locator("[role=alert]"))
                .hasText("The portal cannot be reached right now. Check your connection and try again.");
        visit.page().unroute("**/session/keep-alive");
        visit.page().keyboard().press("Enter");

        PlaywrightAssertions.assertThat(dialog(visit)).isHidden();
        assertEquals(1200, remaining());
        assertEquals(0, dialog(visit).locator("[role=alert]").count());
    }

    @Test
    @DisplayName("S32 Escape means stay, the first time and the next")
    void escapeStays() {
        Visit visit = warned();
        for (int time = 0; time < 2; time++) {
            visit.page().keyboard().press("Escape");
            PlaywrightAssertions.assertThat(dialog(visit)).isHidden();
            assertEquals(1200, remaining());
            pass(visit, ALMOST.plusSeconds(1));
            PlaywrightAssertions.assertThat(dialog(visit)).isVisible();
        }
    }

    @Test
    @DisplayName("R10 R11 S32 at 20:00 the page is cleared, says why, and Back shows nothing")
    void clearsThePage() {
        Visit visit = warned();
        Page page = visit.page();
        assertTrue(Words.of(page).contains(NAME));
        pass(visit, Duration.ofMinutes(2));
        page.clock().runFor(2_000);
        page.waitForURL("**/log-in?ended=1");

        assertTrue(page.locator("#notice").innerText().startsWith("Your session has ended"));
        assertFalse(Words.of(page).contains(NAME));
        assertBackShowsNothing(visit);
    }

    @Test
    @DisplayName("S32 S34 whoever logs out in one tab has the others cleared at once")
    void clearsOtherTabs() {
        Visit visit = open();
        Page other = visit.page().context().newPage();
        other.navigate(visit.page().url());
        other.waitForSelector("main h1");
        visit.page().bringToFront();
        visit.page().click(".log-out");

        other.waitForURL("**/log-in?ended=1");
        assertFalse(Words.of(other).contains(NAME));
    }

    @Test
    @DisplayName("S31 what the page asks for by itself keeps nobody logged in")
    void pollingExtendsNothing() {
        Visit visit = open();
        for (int minutes = 2; minutes < 18; minutes += 2) {
            visit.page().waitForResponse("**/api/v1/navigation", () -> pass(visit, Duration.ofMinutes(2)));
            assertEquals(1200 - minutes * 60, remaining());
        }
        pass(visit, Duration.ofMinutes(2));
        PlaywrightAssertions.assertThat(dialog(visit)).isVisible();
    }

    @Test
    @DisplayName("S31 using the page keeps the session, and the warning comes 18 minutes after the last use")
    void usingThePageExtends() {
        Visit visit = open();
        pass(visit, Duration.ofMinutes(10));
        visit.page().waitForResponse("**/patients/*/results*", () -> visit.page()
                .click("portico-menu a[href$='/results']"));
        assertEquals(1200, remaining());
        pass(visit, Duration.ofMinutes(10));
        assertEquals(600, remaining());

        PlaywrightAssertions.assertThat(dialog(visit)).isHidden();
    }

    @Test
    @DisplayName("S34 after the log-out Back shows nothing")
    void logsOut() {
        Visit visit = open();
        visit.page().click(".log-out");
        visit.page().waitForURL("**/log-in");

        assertEquals("session-ended", client.get("api/v1/session").code());
        assertBackShowsNothing(visit);
    }

    private Visit open() {
        PORTAL.clock();
        client = PORTAL.client("patient");
        Visit visit = PORTAL.somebody("patient", Look.DESK.options());
        visit.page().clock().install(new Clock.InstallOptions().setTime(DemoPortal.NOON.toEpochMilli()));
        visit.go("").page().click("portico-menu a[href$='/medications']");
        PlaywrightAssertions.assertThat(visit.page()).hasTitle(Pattern.compile("^Medications"));
        return visit.settle();
    }

    /** Return a page whose reader has just been warned. */
    private Visit warned() {
        Visit visit = open();
        // an answer that came after the clock is turned would be activity of that moment
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        pass(visit, ALMOST.plusSeconds(1));
        PlaywrightAssertions.assertThat(dialog(visit)).isVisible();
        return visit;
    }

    private static void pass(Visit visit, Duration time) {
        PORTAL.clock().advance(time);
        visit.page().clock().fastForward(time.toMillis());
    }

    /** The seconds that the portal gives the session; asking does not extend it. */
    private int remaining() {
        return client.get("api/v1/session").json().getInt("remainingSeconds");
    }

    private static Locator dialog(Visit visit) {
        return visit.page().locator("portico-warning dialog");
    }

    private static void assertBackShowsNothing(Visit visit) {
        visit.page().goBack();
        visit.settle();
        assertTrue(visit.address().startsWith("log-in"), visit::address);
        assertFalse(Words.of(visit.page()).contains(NAME));
    }
}

package health.portico.sample.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import health.portico.sample.demo.DemoPeople;
import health.portico.sample.http.Expectations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The log-in, mostly in a browser that runs no scripts. */
@Tag("browser")
class LogInBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String RESULTS = "record/" + Expectations.patient("patient") + "/results";

    @Test
    @DisplayName("R8 without scripts one logs in, reads that the portal needs them, and logs out")
    void needsNoScripts() {
        Visit visit = withoutScripts("log-in");
        send(visit, "patient", DemoPeople.PASSWORD);
        assertEquals("", visit.address());
        assertTrue(visit.page().locator("noscript").innerText().contains("needs JavaScript"));
        visit.page().click("noscript button");

        assertEquals("log-in", visit.address());
        visit.load("record/any");
        assertEquals("log-in?next=record/any", visit.address());
    }

    @Test
    @DisplayName("S8 what is not right is told in one sentence that names neither, and the name stays in its field")
    void refuses() {
        Visit visit = withoutScripts("log-in");
        send(visit, "patient", "wrong");

        assertEquals("The username or the password is not right. Check both and try again.", notice(visit));
        assertEquals("patient", visit.page().inputValue("#username"));
        assertEquals("", visit.page().inputValue("#password"));
        send(visit, "nobody", "wrong");
        assertEquals("The username or the password is not right. Check both and try again.", notice(visit));
    }

    @Test
    @DisplayName("S23 after too many attempts the form says so, and the right password works when the wait is over")
    void slowsDown() {
        Visit visit = withoutScripts("log-in");
        for (int i = 0; i < 6; i++) {
            send(visit, "turning18", "wrong");
        }
        assertEquals("There were too many attempts. Wait a few minutes, then try again.", notice(visit));
        PORTAL.clock().advance(Duration.ofMinutes(30));
        send(visit, "turning18", DemoPeople.PASSWORD);

        assertEquals("", visit.address());
    }

    @Test
    @DisplayName("R8 an empty form is answered with what is missing")
    void asksForBoth() {
        Visit visit = withoutScripts("log-in");
        visit.page()
                .locator("[required]")
                .evaluateAll("(fields) => fields.forEach((field) => (field.required = false))");
        send(visit, "", "");

        assertEquals("Enter your username and your password.", notice(visit));
    }

    @Test
    @DisplayName("S48 a form whose token is not of this browser logs nobody in")
    void refusesOldForms() {
        Visit visit = withoutScripts("log-in");
        visit.page().context().clearCookies();
        send(visit, "patient", DemoPeople.PASSWORD);

        assertEquals("This form was too old. Please log in again.", notice(visit));
        send(visit, "patient", DemoPeople.PASSWORD);
        assertEquals("", visit.address());
    }

    @ParameterizedTest
    @DisplayName("S48 whatever the address says, the log-in leads to a page of the portal")
    @ValueSource(
            strings = {
                "https://evil.test/",
                "//evil.test",
                "/\\evil.test",
                "record/../../evil",
                "javascript:alert(1)",
                "assets/x"
            })
    void leadsNowhereElse(String next) {
        Visit visit = withoutScripts("log-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        send(visit, "patient", DemoPeople.PASSWORD);

        assertEquals("", visit.address());
    }

    @Test
    @DisplayName("R8 whoever is sent to the log-in comes back to the page that was asked for")
    void comesBack() {
        Visit visit = withoutScripts(RESULTS);
        assertEquals("log-in?next=" + RESULTS, visit.address());
        send(visit, "patient", DemoPeople.PASSWORD);

        assertEquals(RESULTS, visit.address());
    }

    @Test
    @DisplayName("a language is chosen before the log-in and stays after it, without scripts as well as with them")
    void speaksSpanish() {
        Visit visit = PORTAL.stranger(Look.DESK.options()).go("log-in?next=" + RESULTS);
        visit.page().click("a[hreflang=es-US]");
        assertEquals("es-US", language(visit.page()));
        send(visit, "patient", DemoPeople.PASSWORD);
        visit.settle();
        assertEquals(RESULTS + "?language=es", visit.address());
        assertEquals("es-US", language(visit.page()));

        visit.go(RESULTS);
        assertEquals("es-US", language(visit.page()));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("S46 S52 R77 the form can be used by everybody, keeps nothing and fits, in each of its states")
    @MethodSource("looks")
    void isForEverybody(Look look) {
        Visit visit = PORTAL.stranger(look.options());
        visit.go("log-in").assertWorded().assertAccessible().assertFits().assertQuiet();
        visit.as(look)
                .go("log-in?ended=1")
                .assertWorded()
                .assertAccessible()
                .assertFits()
                .assertQuiet();
        send(visit, "nobody", "wrong");

        visit.as(look).assertWorded().assertAccessible().assertFits();
        assertFalse(notice(visit).isEmpty());
    }

    static Stream<Arguments> looks() {
        return List.of(Look.DESK, Look.PHONE).stream()
                .flatMap(look -> Stream.of(look, look.in("es-US")))
                .map(Arguments::of);
    }

    private static Visit withoutScripts(String path) {
        return PORTAL.stranger(Look.DESK.options().setJavaScriptEnabled(false)).load(path);
    }

    private static void send(Visit visit, String username, String password) {
        visit.page().fill("#username", username);
        visit.page().fill("#password", password);
        visit.page().click("[type=submit]");
        visit.page().waitForLoadState();
    }

    private static String notice(Visit visit) {
        return visit.page().locator("#notice").innerText();
    }

    private static String language(Page page) {
        return page.locator("html").getAttribute("lang");
    }
}

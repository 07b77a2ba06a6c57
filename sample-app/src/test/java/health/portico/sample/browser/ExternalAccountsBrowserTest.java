package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.portico.sample.http.Expectations;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** External health accounts as a patient meets them: how each stands, the terms, the way in and out. */
@Tag("browser")
class ExternalAccountsBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String OWN = "record/" + Expectations.patient("turning18") + "/external-accounts";

    static Stream<Look> looks() {
        return Stream.of(Look.DESK, Look.PHONE.in("es-US"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    @DisplayName(
            "R18 R62 R77 a patient reads who has found a match, accepts the terms, connects, and disconnects again")
    void connectsAndDisconnects(Look look) {
        Visit visit = PORTAL.visit("turning18", OWN, look);
        Page page = visit.page();
        Locator lakeside = line(page, "Lakeside Health");
        assertThat(lakeside.locator(".start")).hasCount(1);
        assertThat(line(page, "Harbor Clinics").locator("button")).hasCount(0);

        lakeside.locator(".start").click();
        assertThat(lakeside.locator("form")).isFocused();
        lakeside.locator("form .primary").click();
        assertThat(lakeside.locator("input[type=checkbox]")).isFocused();
        assertThat(lakeside.locator("input[aria-invalid=true]")).hasCount(1);
        visit.assertWorded().assertAccessible().assertFits().assertQuiet();
        lakeside.locator("form button[type=button]").click();
        assertThat(lakeside.locator(".start")).isFocused();

        lakeside.locator(".start").click();
        lakeside.locator("input[type=checkbox]").check();
        lakeside.locator("form .primary").click();
        assertThat(page.locator(".done")).isFocused();
        assertThat(page.locator(".done")).containsText("Lakeside Health");
        assertThat(lakeside.locator(".tag.attention")).hasCount(1);
        visit.assertWorded().assertAccessible().assertFits().assertQuiet();

        lakeside.locator(".start").click();
        assertThat(lakeside.locator("[role=group]")).isFocused();
        visit.assertWorded().assertAccessible().assertFits();
        lakeside.locator("[role=group] .primary").click();
        assertThat(page.locator(".done")).isFocused();
        assertThat(lakeside.locator(".tag.attention")).hasCount(0);
    }

    @Test
    @DisplayName("R62 a match that went away while the terms were read connects nothing, and the page says why")
    void saysThatTheMatchIsGone() {
        PORTAL.clock().advance(Duration.ofMinutes(59));
        Page page = PORTAL.visit("turning18", OWN).page();
        Locator harbor = line(page, "Harbor Clinics");
        harbor.locator(".start").click();
        harbor.locator("input[type=checkbox]").check();
        PORTAL.clock().advance(Duration.ofMinutes(1));
        harbor.locator("form .primary").click();

        assertThat(harbor.locator(".wrong"))
                .hasText("There is no match with this health system any more, so nothing was connected.");
    }

    @Test
    @DisplayName("R46 a proxy reads that only the patient can connect, and sees no health system")
    void tellsProxiesWhoCan() {
        Page page = PORTAL.visit("proxy", "record/" + Expectations.patient("patient") + "/external-accounts")
                .page();
        assertThat(page.locator("portico-external-accounts"))
                .containsText("Only the person whose record this is can connect external health accounts.");
        assertThat(page.locator(".list")).hasCount(0);
    }

    private static Locator line(Page page, String name) {
        return page.locator(".list > li").filter(new Locator.FilterOptions().setHasText(name));
    }
}

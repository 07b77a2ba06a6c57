package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import health.portico.api.record.Patient;
import health.portico.api.visibility.ViewerKind;
import health.portico.sample.enrolment.Letterbox;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The help desk as staff meet it: look a patient up, choose an address on file, disable and enable the account. */
@Tag("browser")
class HelpDeskBrowserTest {
    private static final String PAGE = "staff/accounts/p1";

    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    @RegisterExtension
    static final PortalExtension WITH_MAIL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .configure("portico.mail.base-url", "https://portal.example.org/portal/")
            .beans(Letterbox.class)
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.staff("help-desk", ViewerKind.SUPPORT))
            .account(TestAccount.staff("clerk", ViewerKind.RECORDS));

    @BeforeAll
    static void settle() {
        var adult = SampleItems.adult("p1", LocalDate.of(1980, 3, 14));
        WITH_MAIL
                .hospital()
                .patient(new Patient(
                        adult.id(),
                        "Robin Sample",
                        adult.birthDate(),
                        Optional.empty(),
                        List.of(),
                        List.of("robin@example.org", "sample@example.com"),
                        List.of(),
                        adult.zone(),
                        Set.of()));
    }

    @Test
    @DisplayName(
            "R7 R80 S36 staff find the patient, choose an address on file by the keyboard, disable the account and enable it again")
    void helps() {
        Visit visit = desk("help-desk", Look.DESK).go("staff/patients");
        Page page = visit.page();
        page.fill("#query", "Robin");
        page.keyboard().press("Enter");
        page.getByText("Help with the log-in").click();
        assertThat(page.locator("h1")).hasText("Accounts of Robin Sample");
        assertThat(page.locator(".list")).containsText("r\u2022\u2022\u2022@example.org");

        submit(page, "address");
        assertThat(page.locator(".summary")).isFocused();
        assertThat(page.locator(".wrong")).hasText("Choose an address that is on file.");
        visit.assertAccessible();
        page.locator("select[id^=address]")
                .selectOption(new SelectOption().setLabel("s\u2022\u2022\u2022@example.com"));
        visit.tabTo("form[aria-labelledby^=address] button.button")
                .page()
                .keyboard()
                .press("Enter");
        assertThat(page.locator(".done")).isFocused();
        assertThat(page.locator(".list")).containsText("The account uses an address that is on file.");
        assertEquals(2, page.locator("select[id^=address] option").count());

        page.locator("select[id^=disable]").selectOption("suspected-misuse");
        submit(page, "disable");
        assertThat(page.locator(".done")).hasText("The account is disabled.");
        assertThat(page.locator(".list")).containsText("Somebody else may use it");
        page.locator("select[id^=enable]").selectOption("resolved");
        submit(page, "enable");
        assertThat(page.locator(".done")).hasText("The account can log in again.");
        visit.assertQuiet();
    }

    @TestFactory
    @DisplayName("S46 R77 the help desk can be used by everybody, in both languages, on a desk and on a phone")
    Stream<DynamicTest> isForEverybody() {
        return Stream.of("help-desk", "clerk").flatMap(user -> Stream.of(Look.DESK, Look.PHONE)
                .flatMap(look -> Stream.of(look, look.in("es-US")))
                .flatMap(look -> Stream.of("staff/accounts", PAGE, "staff/accounts/nobody")
                        .map(path -> DynamicTest.dynamicTest(user + " " + path + " " + look, () -> desk(user, look)
                                .go(path)
                                .assertWorded()
                                .assertAccessible()
                                .assertFits()))));
    }

    private static Visit desk(String user, Look look) {
        var portal = WITH_MAIL.server().uri();
        var visit = PORTAL.stranger(look.options(), portal);
        var pair = WITH_MAIL.loggedIn(user).cookie().orElseThrow().split("=", 2);
        visit.page()
                .context()
                .addCookies(List.of(new Cookie(pair[0], pair[1])
                        .setDomain(portal.getHost())
                        .setPath(portal.getPath())
                        .setSecure(true)
                        .setHttpOnly(true)));
        return visit;
    }

    private static void submit(Page page, String what) {
        page.locator("form[aria-labelledby^=" + what + "] button.button").click();
    }
}

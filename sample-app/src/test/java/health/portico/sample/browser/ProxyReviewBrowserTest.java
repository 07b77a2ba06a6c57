package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.visibility.ViewerKind;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The records desk after many merges: a list of patients that comes in pages. */
@Tag("browser")
class ProxyReviewBrowserTest {
    private static final LocalDate BORN = LocalDate.of(1980, 3, 14);

    /** A page of the API has 50 grants; two of these patients have two proxies each, one of them on both sides of the first page's end. */
    private static final int PATIENTS = 53;

    @RegisterExtension
    static final PortalInBrowser BROWSER = new PortalInBrowser();

    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .configure("portico.policy.pack", "default")
            .account(TestAccount.proxy("alex"))
            .account(TestAccount.proxy("sasha"))
            .account(TestAccount.staff("rory", ViewerKind.RECORDS));

    private final PatientId fresh = new PatientId("m" + UUID.randomUUID());

    @BeforeAll
    static void give() {
        PortalClient records = PORTAL.loggedIn("rory");
        for (int i = PATIENTS; i > 0; i--) {
            PORTAL.hospital().patient(SampleItems.adult("p" + i, BORN));
            give(records, "p" + i, "alex");
            if (i == 2 || i == 49) {
                give(records, "p" + i, "sasha");
            }
        }
        patients(PATIENTS).forEach(id -> merge(id, new PatientId("m-" + id)));
    }

    /** What was confirmed before waits again after another merge. */
    @BeforeEach
    void mergeTheLastAgain() {
        merge("p" + PATIENTS, fresh);
    }

    private static void merge(String id, PatientId merged) {
        Patient kept = SampleItems.adult(id, BORN);
        PORTAL.hospital()
                .patient(kept.linked(PatientLinks.replacing(Set.of(merged))))
                .patient(SampleItems.adult(merged.value(), BORN).linked(PatientLinks.replacedBy(kept.id())));
    }

    /** Each grant is a second newer than the one before it, so that the last one given is listed first. */
    private static void give(PortalClient records, String patient, String username) {
        PORTAL.clock().advance(Duration.ofSeconds(1));
        PortalAnswer given = records.post(
                "api/v1/patients/" + patient + "/proxies",
                "{\"username\":\"" + username + "\",\"relationship\":\"sister\",\"formReference\":\"form-7\"}");
        assertEquals(201, given.status(), given::body);
    }

    @Test
    @DisplayName(
            "R46 S42 who waits for review since a merge is listed by patient, each once; \"Show more\" adds the rest behind, goes, and leaves the focus on the number")
    void showsMore() {
        for (String language : List.of("en", "es-US")) {
            Visit visit = atWorklist(Look.PHONE.in(language));
            Page desk = visit.page();
            Locator lines = desk.locator("main h2 + .list > li");
            Locator shown = desk.locator(".shown");
            assertEquals(patients(49), names(lines));
            assertTrue(
                    shown.innerText().startsWith(language.equals("en") ? "49 entries" : "Se muestran 49"),
                    shown::innerText);
            visit.assertWorded().assertAccessible().assertFits();

            desk.locator(".show-more").click();

            assertThat(desk.locator(".show-more")).hasCount(0);
            assertEquals(patients(PATIENTS), names(lines));
            assertThat(shown).isFocused();
            assertTrue(shown.innerText().contains("53"), shown::innerText);
            visit.assertQuiet();
        }
    }

    @Test
    @DisplayName(
            "R44 R46 a patient of the last page leads to the forms to look at, and leaves the list once they are confirmed")
    void leadsToThePatient() {
        Page desk = atWorklist(Look.DESK).page();
        desk.locator(".show-more").click();
        desk.getByText("Patient with the id p53.").click();
        assertThat(desk.locator("main")).containsText("Not confirmed for: " + fresh.value());

        desk.getByText("Confirm for the merged record").click();
        assertThat(desk.locator(".done")).containsText("Confirmed: alex");
        desk.getByText("Choose another patient").click();
        desk.locator(".show-more").click();

        assertThat(desk.locator(".show-more")).hasCount(0);
        assertThat(desk.getByText("Patient with the id p52.")).isVisible();
        assertThat(desk.getByText("Patient with the id p53.")).hasCount(0);
    }

    private static Visit atWorklist(Look look) {
        Visit visit = BROWSER.stranger(look.options(), PORTAL.server().uri()).load("log-in");
        visit.page().fill("#username", "rory");
        visit.page().fill("#password", TestAccount.PASSWORD);
        visit.page().click("main [type=submit]");
        visit.page().waitForLoadState();
        return visit.go("staff/proxies");
    }

    private static List<String> patients(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> "p" + i).toList();
    }

    private static List<String> names(Locator lines) {
        return lines.allInnerTexts().stream()
                .map(text -> text.replaceAll(".*\\b(p\\d+)\\b.*", "$1"))
                .toList();
    }
}

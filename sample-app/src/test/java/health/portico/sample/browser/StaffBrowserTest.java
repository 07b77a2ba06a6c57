package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.portico.sample.http.Expectations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What staff do in a browser: a clinician releases a result, the compliance office asks why. */
@Tag("browser")
class StaffBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String WITHHELD = "Observation.demo-result-hiv";

    @Test
    @DisplayName("R23 a clinician gives a reason and attests, the line goes, and the patient sees the result")
    void releasesAResult() {
        String result = "record/" + Expectations.patient("patient") + "/results/" + WITHHELD;
        assertThat(PORTAL.visit("patient", result).page().locator("h1")).not().containsText("HIV");

        Page doctor = PORTAL.visit("doctor", "staff/results").page();
        Locator open = doctor.locator("[id='open-" + WITHHELD + "']");
        while (open.count() == 0) {
            doctor.locator(".show-more").click();
            doctor.waitForLoadState();
        }
        open.click();
        Locator release = doctor.getByText("Release now");
        release.click();
        assertThat(doctor.getByText("Enter why you release this result.")).isVisible();
        assertThat(doctor.locator("textarea[name=reason]")).isFocused();

        doctor.locator("textarea[name=reason]").fill("We spoke on the telephone.");
        release.click();
        assertThat(doctor.getByText("This result can be released only if both are true."))
                .isVisible();

        doctor.getByLabel("The patient asked for this result.").check();
        doctor.getByLabel("I have discussed this result with the patient.").check();
        release.click();
        assertThat(doctor.getByRole(AriaRole.STATUS).getByText("Released: HIV")).isVisible();
        assertThat(open).hasCount(0);

        assertThat(PORTAL.visit("patient", result).page().locator("h1")).containsText("HIV");
    }

    @Test
    @DisplayName("S43 the compliance office reads why an item is hidden, in words and by id, and nothing of the record")
    void explains() {
        Page page = decisions();
        page.getByLabel("Part of the record").selectOption("notes");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("#asked")).hasText("What Lecia Lizabeth Sanford, the patient, sees now");
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("demo-note-psychiatrist"));
        assertThat(row).containsText("Hidden");
        assertThat(row).containsText("The author's specialty is psychiatry or psychology");
        assertThat(row).containsText("notes.author-mental-health-specialty");
        assertThat(page.locator("tbody")).not().containsText("Progress note");
    }

    @Test
    @DisplayName("R46 what-if says in words who would look and when, and a date that is none is told next to its field")
    void asksWhatIf() {
        Page page = decisions();
        Locator viewer = page.getByLabel("Who looks");
        viewer.selectOption(viewer.locator("option")
                .filter(new Locator.FilterOptions().setHasText("Bobbie Sanford"))
                .first()
                .getAttribute("value"));
        page.getByLabel("Time").fill("09:30");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Enter the date as well, or leave the time empty."))
                .isVisible();

        page.getByLabel("Time").fill("");
        page.getByLabel("Date").fill("2027-03-03");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#asked")).hasText("What Bobbie Sanford, as proxy, would see on March 3, 2027");
    }

    private static Page decisions() {
        return PORTAL.visit("compliance", "staff/decisions/" + Expectations.patient("patient"))
                .page();
    }
}

package health.portico.sample.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import health.portico.sample.docs.Repository;
import health.portico.sample.http.DemoPortal;
import health.portico.sample.http.Expectations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of the manual: taken by every run, and put into the manual with {@code -Ddocs.write=true}. */
@Tag("browser")
class PicturesBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final int HEIGHT = 720;
    private static final int MOST_BYTES = 150_000;

    @ParameterizedTest(name = "{0}")
    @DisplayName("a picture of each main page, small enough for a page of the manual")
    @CsvSource({
        "summary,           patient, record/{patient}, 1280, en",
        "summary-phone,     patient, record/{patient}, 390, es-US",
        "results,           patient, record/{patient}/results, 1280, en",
        "result,            patient, record/{patient}/results/Observation.demo-result-hba1c-5, 1280, en",
        "result-phone,      patient, record/{patient}/results/Observation.demo-result-hba1c-5, 390, en",
        "visits,            proxy,   record/{child}/encounters, 1280, en",
        "staff-results,     doctor,  staff/results, 1280, en",
        "staff-decisions,   compliance, staff/decisions, 1280, en"
    })
    void takes(String name, String user, String path, int width, String language) throws IOException {
        Visit visit = PORTAL.somebody(user, Look.DESK.wide(width).in(language).options());
        visit.page().setViewportSize(width, HEIGHT);
        visit.page().clock().setFixedTime(DemoPortal.NOON.toEpochMilli());
        visit.go(path.replace("{patient}", Expectations.patient("patient"))
                .replace("{child}", Expectations.patient("child")));
        Path file = Boolean.getBoolean("docs.write")
                ? Repository.root().resolve("docs/images/" + name + ".png")
                : Path.of("target", "pictures", name + ".png");
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(file));

        assertTrue(Files.size(file) <= MOST_BYTES, () -> file + " is large");
    }
}

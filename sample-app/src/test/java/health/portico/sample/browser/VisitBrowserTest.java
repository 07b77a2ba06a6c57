package health.portico.sample.browser;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.config.Configuration;
import health.portico.core.config.ConfigurationSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tests of pages hold against a page is noticed: each page here is broken on purpose. */
@Tag("browser")
class VisitBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    @ParameterizedTest(name = "{0}")
    @DisplayName("a page that reports, asks others or keeps something is not quiet")
    @CsvSource(
            delimiter = '|',
            value = {
                "console.error('broken') | broken",
                "setTimeout(() => { throw new Error('lost') }) | lost",
                "localStorage.setItem('name', 'x') | localStorage: name",
                "sessionStorage.setItem('name', 'x') | sessionStorage: name",
                "indexedDB.open('records') | indexedDB: records",
                "document.body.setAttribute('style', 'color: red') | policy: style-src-attr",
                "fetch('https://elsewhere.test/').catch(() => {}) | elsewhere.test",
                "document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.test/x.png'})) | elsewhere.test"
            })
    void hearsNoise(String script, String heard) {
        Visit visit = PORTAL.visit("patient", "").assertQuiet();
        visit.page().evaluate("async () => { " + script + "; await new Promise((done) => setTimeout(done, 100)) }");

        assertTrue(complaint(visit::assertQuiet).contains(heard), () -> complaint(visit::assertQuiet));
    }

    @Test
    @DisplayName("a field without a label, faint words and words that are faint by night alone are noticed")
    void seesWhatKeepsPeopleOut() {
        Visit visit = PORTAL.visit("patient", "");
        add(visit, "<input id=nameless>");
        assertTrue(complaint(visit::assertAccessible).contains("#nameless"));

        Visit day = PORTAL.visit("patient", "");
        add(day, "<p id=faint>faint words</p>");
        day.page()
                .evaluate(
                        "() => (document.getElementById('faint').style.color = 'color-mix(in srgb, var(--portico-surface), gray 5%)')");
        assertTrue(complaint(day::assertAccessible).contains("#faint"));

        Visit night = PORTAL.visit("patient", "");
        add(night, "<p id=dark>dark words</p>");
        night.page().evaluate("() => (document.getElementById('dark').style.color = '#333')");
        assertTrue(complaint(night::assertAccessible).startsWith("by night"));
    }

    @Test
    @DisplayName("what is wider than a phone is noticed and named")
    void seesWhatIsTooWide() {
        Visit visit = PORTAL.visit("patient", "", Look.PHONE).assertFits();
        add(visit, "<div class=wide>x</div>");
        visit.page().evaluate("() => (document.querySelector('.wide').style.width = '340px')");

        assertTrue(complaint(visit::assertFits).contains("div.wide at 320"));
    }

    @Test
    @DisplayName("a second first heading, a key for a text and an empty place are noticed")
    void seesMissingWords() {
        Visit visit = PORTAL.visit("patient", "").assertWorded();
        add(visit, "<p>page.results.heading</p><p>Results of {name}</p>");
        assertTrue(complaint(visit::assertWorded).contains("[page.results.heading, {name}]"));
        add(visit, "<h1>Another</h1>");
        assertTrue(complaint(visit::assertWorded).contains("first headings"));
    }

    @Test
    @DisplayName("a browser is looked for where the environment says, and nowhere else then")
    void findsTheBrowser() {
        assertEquals(Optional.empty(), Chromium.executable(Map.of(Chromium.NAMED, "/nowhere/chromium")));
        assertEquals(Optional.of(Path.of("/bin/sh")), Chromium.executable(Map.of(Chromium.NAMED, "/bin/sh")));
    }

    @Test
    @DisplayName("a portal starts where the environment names a browser")
    void leavesTheKeysOfThePortalAlone() {
        var sources =
                ConfigurationSources.of(Map.of("portico.mode", "demo"), Map.of(Chromium.NAMED, "/bin/sh"), Map.of());

        assertDoesNotThrow(() -> Configuration.of(List.of(), sources));
    }

    /** Put elements into the page past its policy, which forbids scripts to make them of text. */
    private static void add(Visit visit, String elements) {
        visit.page().evaluate("""
                (elements) => {
                  const parsed = new DOMParser().parseFromString(trustedTypes.createPolicy('lit-html', {createHTML: (text) => text}).createHTML(elements), 'text/html');
                  document.querySelector('main').append(...parsed.body.childNodes);
                }
                """, elements);
    }

    private static String complaint(Executable check) {
        return assertThrows(AssertionError.class, check).getMessage();
    }
}

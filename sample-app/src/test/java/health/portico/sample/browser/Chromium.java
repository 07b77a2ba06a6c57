package health.portico.sample.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, driven by Playwright: one for all tests of a virtual machine. Used by one thread. */
final class Chromium implements AutoCloseable {
    static final String MISSING =
            "There is no browser, so NO PAGE IS TESTED: install Chromium (Debian: apt-get install chromium), or"
                    + " say in the environment variable CHROMIUM_BIN where it is.";

    /** How long a busy machine may take for what a quiet one does at once. */
    static final int PATIENCE_MILLIS = 30_000;

    /** No name that begins with {@code PORTICO_}: the portal takes each of those for a key, and an unknown one stops its start. */
    static final String NAMED = "CHROMIUM_BIN";

    private static final List<String> USUAL = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Return where the browser is; empty if there is none. */
    static Optional<Path> executable(Map<String, String> environment) {
        Stream<String> places = environment.containsKey(NAMED) ? Stream.of(environment.get(NAMED)) : USUAL.stream();
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Chromium start(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        boolean root = System.getProperty("user.name").equals("root");
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(root ? List.of("--no-sandbox") : List.of())));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package health.portico.sample.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import health.portico.sample.http.DemoPortal;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The demo hospital and a browser in front of it. Register it in a static field, then {@code PORTAL.visit("patient", "record/…")} opens a
 * page as somebody sees it who is logged in. What a test opened is closed after it.
 *
 * <p>Without a browser the tests are skipped, loudly; where the environment variable {@code CI} stands they fail.
 */
final class PortalInBrowser implements BeforeAllCallback, AfterEachCallback {
    private static final System.Logger LOG = System.getLogger(PortalInBrowser.class.getName());

    /** Log-ins are slow on purpose; a session serves until the clock is turned, or somebody ends it. */
    private static final Map<String, PortalClient> LOGGED_IN = new HashMap<>();

    private final DemoPortal portal = new DemoPortal();
    private final List<BrowserContext> open = new ArrayList<>();
    private @Nullable Browser browser;

    /** Open a page on a desk, in English, by day. */
    Visit visit(String user, String path) {
        return visit(user, path, Look.DESK);
    }

    Visit visit(String user, String path, Look look) {
        return somebody(user, look.options()).go(path);
    }

    /** Return somebody who is logged in and has opened nothing yet. */
    Visit somebody(String user, Browser.NewContextOptions options) {
        Visit visit = stranger(options);
        visit.page().context().addCookies(List.of(session(user)));
        return visit;
    }

    /** Return somebody who is not logged in and has opened nothing yet. */
    Visit stranger(Browser.NewContextOptions options) {
        return stranger(options, uri());
    }

    /** Return somebody who is not logged in, in front of another portal than the demo. */
    Visit stranger(Browser.NewContextOptions options, URI elsewhere) {
        BrowserContext context =
                Objects.requireNonNull(browser, "no browser runs").newContext(options);
        open.add(context);
        return Visit.in(context, elsewhere);
    }

    URI uri() {
        return portal.uri();
    }

    /** Return a bean of the running portal. */
    <T> T bean(Class<T> type) {
        return portal.bean(type);
    }

    /** Return somebody who asks the API as this user, beside the browser. */
    PortalClient client(String user) {
        return LOGGED_IN.compute(
                user,
                (name, before) -> before != null && before.get("api/v1/session").status() == 200
                        ? before
                        : portal.loggedIn(name));
    }

    /** Return the portal's clock. After the test it stands at noon again, and everybody logs in anew. */
    MutableClock clock() {
        LOGGED_IN.clear();
        return portal.clock();
    }

    private Cookie session(String user) {
        String[] pair = client(user).cookie().orElseThrow().split("=", 2);
        return new Cookie(pair[0], pair[1])
                .setDomain(uri().getHost())
                .setPath(uri().getPath())
                .setSecure(true)
                .setHttpOnly(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Path executable = Chromium.executable(System.getenv()).orElse(null);
        if (executable == null) {
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(Chromium.MISSING);
            }
            LOG.log(System.Logger.Level.WARNING, Chromium.MISSING);
            Assumptions.abort(Chromium.MISSING);
        }
        portal.beforeAll(context);
        browser = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(executable), Chromium.class)
                .browser();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
        if (!portal.clock().instant().equals(DemoPortal.NOON)) {
            LOGGED_IN.clear();
            portal.clock().set(DemoPortal.NOON);
        }
    }
}

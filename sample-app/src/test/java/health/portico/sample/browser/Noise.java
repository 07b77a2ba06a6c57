package health.portico.sample.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a page does that nobody should notice: errors, breaches of its policy, requests to others, things kept in the browser. */
final class Noise {
    private static final String REPORT = "porticoReport";

    private static final String LISTEN = """
            document.addEventListener('securitypolicyviolation', (event) =>
              window.porticoReport(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));
            """;

    private static final String KEPT = """
            async () => [
              ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
              ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
              ...(await indexedDB.databases()).map(({name}) => `indexedDB: ${name}`),
              ...(await caches.keys()).map((name) => `cache: ${name}`),
            ]
            """;

    private final String origin;
    private final List<String> heard = new ArrayList<>();
    private final Set<Request> running = new HashSet<>();
    private boolean leaves;

    private Noise(URI portal) {
        this.origin = portal.resolve("/").toString();
    }

    static Noise of(BrowserContext context, URI portal) {
        Noise noise = new Noise(portal);
        context.exposeBinding(REPORT, (source, words) -> noise.heard.add(String.valueOf(words[0])));
        context.addInitScript(LISTEN);
        context.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                noise.heard.add(message.type() + ": " + message.text() + " " + message.location());
            }
        });
        context.onWebError(failure -> noise.heard.add("exception: " + failure.error()));
        context.onRequest(noise::asked);
        context.onRequestFinished(noise.running::remove);
        context.onRequestFailed(noise.running::remove);
        context.onPage(page -> page.onFrameNavigated(frame -> noise.arrived()));
        return noise;
    }

    /** What a page still asked for when another came in its place is not told to have ended, and nobody waits for it. */
    private void asked(Request request) {
        if (request.isNavigationRequest()) {
            running.clear();
            leaves = true;
        }
        running.add(request);
        if (!request.url().startsWith(origin)) {
            heard.add("another origin: " + request.url());
        }
    }

    /** The same holds of what the old page asked for while the other was on its way. A page that changes its address alone stays. */
    private void arrived() {
        if (leaves) {
            running.removeIf(request -> !request.isNavigationRequest());
            leaves = false;
        }
    }

    /** Tell whether no answer is awaited. */
    boolean nothingRuns() {
        return running.isEmpty();
    }

    void forget() {
        heard.clear();
    }

    /** Return what was heard since the page was opened, and what it keeps in the browser beside cookies. */
    List<String> of(Page page) {
        List<String> all = new ArrayList<>(heard);
        ((List<?>) page.evaluate(KEPT)).forEach(kept -> all.add(String.valueOf(kept)));
        return all;
    }
}

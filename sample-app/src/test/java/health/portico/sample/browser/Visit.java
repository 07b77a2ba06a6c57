package health.portico.sample.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;

/** Somebody at a page of the portal. Used by one thread. */
final class Visit {
    /** Narrow phones. */
    private static final List<Integer> NARROW = List.of(360, 320);

    private static final int DESK_FROM = 640;
    private static final int MOST_TABS = 120;

    /** Everything that was to be loaded stands there, or a sentence that says why not. */
    private static final String SETTLED = """
            () => document.readyState === 'complete' && !document.querySelector('.loading')
              && !!document.querySelector('main h1, main [role=alert]')
            """;

    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll, .hidden-text, .skip'))
              .map((one) => `${one.localName}.${one.className} at ${innerWidth}: ${Math.round(one.getBoundingClientRect().right)}`)
              .concat(`the page at ${innerWidth}: ${document.documentElement.scrollWidth}`)
            """;

    private final Page page;
    private final Noise noise;
    private final URI portal;

    private Visit(Page page, Noise noise, URI portal) {
        this.page = page;
        this.noise = noise;
        this.portal = portal;
    }

    static Visit in(BrowserContext context, URI portal) {
        context.setDefaultTimeout(10_000);
        Noise noise = Noise.of(context, portal);
        return new Visit(context.newPage(), noise, portal);
    }

    Page page() {
        return page;
    }

    /** Open another page of the portal by its address. */
    Visit go(String path) {
        return load(path).settle();
    }

    /** Open a page and wait for its document alone, for a browser that runs no scripts. */
    Visit load(String path) {
        noise.forget();
        page.navigate(portal.resolve(path).toString());
        return this;
    }

    /** Wait until everything that a page loads has come. */
    Visit settle() {
        page.waitForFunction(SETTLED);
        page.waitForCondition(noise::nothingRuns);
        page.waitForFunction(SETTLED);
        return this;
    }

    /** Look at the page that is open in another way; its language stays. */
    Visit as(Look look) {
        page.setViewportSize(look.width(), Look.HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        return this;
    }

    /** Press Tab until the focus is on an element that fits the selector, as somebody does who has no mouse. */
    Visit tabTo(String selector) {
        return press("Tab", selector);
    }

    /** Press Shift and Tab until the focus is there. */
    Visit tabBackTo(String selector) {
        return press("Shift+Tab", selector);
    }

    private Visit press(String key, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press(key);
            if (page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector)
                    .equals(true)) {
                return this;
            }
        }
        return fail("the keyboard does not reach " + selector + " at " + address());
    }

    /** Press Tab to an element, then Enter. */
    Visit enter(String selector) {
        tabTo(selector).page.keyboard().press("Enter");
        return this;
    }

    String address() {
        return page.url().substring(portal.toString().length());
    }

    /** Check WCAG 2.0 to 2.2, levels A and AA, by day, and the colours by night. */
    Visit assertAccessible() {
        assertEquals(List.of(), Axe.violations(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertEquals(List.of(), Axe.faintColours(page), "by night");
        return this;
    }

    /** Check that the page reports nothing, asks nobody else and keeps nothing in the browser (S46, S52). */
    Visit assertQuiet() {
        assertEquals(List.of(), noise.of(page));
        return this;
    }

    /** Check that nobody scrolls sideways; on a phone, that nobody does on a smaller one either (R77). */
    Visit assertFits() {
        int width = page.viewportSize().width;
        assertEquals(List.of(), page.evaluate(TOO_WIDE));
        for (int narrow : NARROW) {
            if (narrow < width && width < DESK_FROM) {
                page.setViewportSize(narrow, Look.HEIGHT);
                assertEquals(List.of(), page.evaluate(TOO_WIDE));
            }
        }
        return this;
    }

    /** Check that the page has one first heading, and that each word on it was found. */
    Visit assertWorded() {
        assertEquals(1, page.locator("h1").count(), "first headings of " + address());
        assertEquals(List.of(), Words.missing(page));
        return this;
    }
}

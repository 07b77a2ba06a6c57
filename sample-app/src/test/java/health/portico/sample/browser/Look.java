package health.portico.sample.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How somebody looks at pages: on a desk or a phone, in which language, by day or by night. Immutable.
 *
 * @param width of the window in CSS pixels
 * @param language `en` or `es-US`
 */
record Look(int width, String language, boolean dark) {
    static final int HEIGHT = 900;
    static final Look DESK = new Look(1280, "en", false);
    static final Look PHONE = new Look(390, "en", false);

    Look in(String other) {
        return new Look(width, other, dark);
    }

    Look wide(int other) {
        return new Look(other, language, dark);
    }

    Look atNight() {
        return new Look(width, language, true);
    }

    ColorScheme scheme() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale(language)
                .setTimezoneId("America/Los_Angeles")
                .setColorScheme(scheme());
    }
}

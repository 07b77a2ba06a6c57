package health.portico.sample.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page says, and what shows that a word was not found. Stateless. */
final class Words {
    /** A key that stands for itself, a place that nothing was put into, a value that was none. */
    private static final Pattern MISSING = Pattern.compile(
            "\\b(page|navigation|disclaimer|plugin)(\\.[a-z0-9-]+)+\\b|\\{[a-zA-Z]+}|\\b(undefined|NaN|Invalid Date)\\b|\\[object \\w+]");

    private static final String SAID = """
            () => [document.title, document.body.innerText, ...[...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')]
              .flatMap((one) => ['aria-label', 'title', 'alt', 'placeholder'].map((name) => one.getAttribute(name) ?? ''))].join('\\n')
            """;

    private Words() {}

    static String of(Page page) {
        return String.valueOf(page.evaluate(SAID));
    }

    static List<String> missing(Page page) {
        return MISSING.matcher(of(page)).results().map(MatchResult::group).toList();
    }
}

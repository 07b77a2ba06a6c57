package health.portico.sample.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Looks for what keeps people from using a page: axe-core with its rules for WCAG 2.0, 2.1 and 2.2, levels A and AA. Stateless. */
final class Axe {
    private static final Map<String, Object> LEVELS =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    private static final Map<String, Object> COLOURS = Map.of("type", "rule", "values", List.of("color-contrast"));

    private static final String RUN = """
            async (runOnly) => (await axe.run(document, {runOnly, resultTypes: ['violations']})).violations
              .flatMap(({id, help, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${help}: ${target}: ${failureSummary}`))
            """;

    private static final String SCRIPT = script();

    private Axe() {}

    /** Return what violates a rule, one text for each node. */
    static List<String> violations(Page page) {
        return run(page, LEVELS);
    }

    /** Return what violates the rule about colours, the only one that depends on day and night. */
    static List<String> faintColours(Page page) {
        return run(page, COLOURS);
    }

    private static List<String> run(Page page, Map<String, Object> rules) {
        if (page.evaluate("() => window.axe === undefined").equals(true)) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, rules))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package health.portico.core.config;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.core.GeneratedPage;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The reference page has a row for each key of the portal. */
class ConfigurationPageTest {
    private static final String HEAD = """
            # Configuration

            *Written from `CoreKeys`; a test fails while this page and the code differ. To write it again:*
            `mvn -q -pl portal-core -am test -Dtest=ConfigurationPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true`

            A value is read once, while the portal starts, from the first of these places that has it:

            1. a system property, `-Dportico.http.port=9090`;
            2. an environment variable: upper case, dots and hyphens as underscores, `PORTICO_HTTP_PORT=9090`;
            3. the file that `portico.config` names, `key=value` lines in UTF-8;
            4. MicroProfile Config, where the server has it;
            5. the program that starts the portal, `PortalServer.builder().configure(key, value)`.

            An unknown key, a value that is not allowed and a less safe value that is not declared stop the start with one sentence that names \
            the key. Every name in the first, second, third and fifth place that begins like ours counts; on Kubernetes give a Service another \
            name than `portico`, or set `enableServiceLinks: false`, because it sets variables such as `PORTICO_PORT`. Secrets are never printed.

            A value marked † may be changed to the safe side at will. To the other side it has to be repeated word for word, for instance \
            `portico.deviations=portico.session.idle=PT30M`; the start prints and audits it. Durations are ISO-8601, lists are separated by commas.

            ## Keys of the portal
            | key | type | default | meaning |
            |---|---|---|---|
            """;

    private static final String TAIL = """

            ## Keys of plugins
            A plugin's keys begin with `portico.` and its id, and stand in its `PortalPlugin.configuration()`, each with type, default and \
            meaning; they are read from the same places by the same rules. A plugin that is not there has no keys: what is left of it in a \
            configuration is unknown and stops the start. The sample app has one, `portico.sample.records`: a directory of FHIR R4 files.
            """;

    @Test
    @DisplayName("R10 S23 the page of configuration says what the code does")
    void equalsCommittedPage() {
        var rows = CoreKeys.ALL.stream().map(ConfigurationPageTest::row).collect(Collectors.joining());

        GeneratedPage.check("configuration.md", HEAD + rows + TAIL);
    }

    private static String row(KeyRule rule) {
        var key = rule.key();
        var value = key.defaultValue().isEmpty() ? "" : "`" + key.defaultValue() + "`";
        return "| `%s`%s | %s | %s | %s |\n"
                .formatted(
                        key.name(),
                        hasSafeSide(rule) ? " †" : "",
                        key.type().name().toLowerCase(Locale.ROOT),
                        value,
                        key.description());
    }

    /** Tell whether one of two extreme values of the type is less safe than the default. */
    private static boolean hasSafeSide(KeyRule rule) {
        var safe = rule.key().defaultValue();
        if (rule.key().type() == ConfigurationKey.Type.INTEGER) {
            return rule.lessSafe().test("-1", safe) || rule.lessSafe().test("999999999", safe);
        }
        if (rule.key().type() == ConfigurationKey.Type.BOOLEAN) {
            return rule.lessSafe().test("true", safe) || rule.lessSafe().test("false", safe);
        }
        return rule.key().type() == ConfigurationKey.Type.DURATION
                && (rule.lessSafe().test("PT0S", safe) || rule.lessSafe().test("P999D", safe));
    }
}

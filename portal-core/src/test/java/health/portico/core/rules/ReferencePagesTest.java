package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference pages of the rules are what the rules are. With {@code -Ddocs.write=true} it writes them instead. */
class ReferencePagesTest {
    /** Stands at the head of each page. */
    static final String HOW_TO_WRITE = """
            *Written from the rule books; a test fails while this page and the code differ. To write it again:*
            `mvn -q -pl portal-core -am test -Dtest=ReferencePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true`
            """;

    static Stream<Arguments> pages() {
        return Stream.of(
                page("visibility.md", VisibilityPage::text),
                page("policy-packs.md", PolicyPacksPage::text),
                page("decision-table.md", DecisionTablePage::text));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R58 R22 R46 the reference pages say what the rules do")
    @MethodSource("pages")
    void saysWhatTheRulesDo(String name, Supplier<String> text) throws IOException {
        Path page = Path.of(System.getProperty("basedir", "."))
                .resolve("../docs/reference")
                .resolve(name);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page, text.get());
        }

        assertEquals(Files.readString(page), text.get());
        assertTrue(text.get().lines().count() < 200, "a page of the manual is shorter than 200 lines");
    }

    private static Arguments page(String name, Supplier<String> text) {
        return Arguments.of(name, text);
    }
}

package health.portico.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.portico.api.problem.ProblemType;
import health.portico.core.GeneratedPage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The reference page has a section for each problem, where its {@code type} leads. */
class ProblemsPageTest {
    private static final String HEAD = """
            # Problems

            Every error is `application/problem+json` (RFC 9457). `code` is stable and never changes its meaning; `type` leads to the section \
            of the code on this page; `title` is a sentence for a person; `detail` and `errors` are there where they help; `instance` is the \
            id of the request and stands in the log. This page is made from `ProblemType`.

            ```json
            {
              "type": "https://portico.health/docs/reference/problems#invalid-request",
              "title": "The request has a value that is not allowed.",
              "status": 400,
              "code": "invalid-request",
              "instance": "urn:uuid:2f1c9f1e-54c5-4f0e-9f0b-0b8f6c2c8a51",
              "errors": [{"name": "limit", "detail": "Must be a whole number from 1 to 100."}]
            }
            ```
            """;

    @Test
    @DisplayName("S53 every code has a section that says what to do")
    void equalsCommittedPage() throws IOException {
        Properties explanations = explanations();
        String sections = ProblemTypes.ALL.stream()
                .map(type -> section(type, explanations.getProperty(type.code())))
                .collect(Collectors.joining());

        GeneratedPage.check("problems.md", HEAD + sections);
    }

    @Test
    void explainsEveryCodeAndNoOther() throws IOException {
        Set<String> codes = ProblemTypes.ALL.stream().map(ProblemType::code).collect(Collectors.toSet());

        assertEquals(new TreeSet<>(codes), new TreeSet<>(explanations().stringPropertyNames()));
    }

    @Test
    void coreInventsNoProblemOfItsOwn() {
        JavaClasses core = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("health.portico.core");

        Set<String> inventors = core.stream()
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(ProblemType.class))
                .map(JavaConstructorCall::getDescription)
                .collect(Collectors.toSet());

        assertEquals(Set.of(), inventors, "problems of the core stand in ProblemType");
    }

    private static String section(ProblemType type, String explanation) {
        return "\n## " + type.code() + "\nStatus " + type.status() + ". " + type.title() + "\n\n" + explanation + "\n";
    }

    private static Properties explanations() throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                ProblemsPageTest.class.getResourceAsStream("explanations.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}

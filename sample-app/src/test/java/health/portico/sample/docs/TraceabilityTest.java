package health.portico.sample.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.sample.docs.ProofsInSource.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds docs/traceability.md to the tests of all modules. */
class TraceabilityTest {
    private static final Path ROOT = Repository.root();
    private static final Path PAGE = ROOT.resolve("docs/traceability.md");

    @Test
    void pageNamesTheTestsThatAreThere() throws IOException {
        var page = TraceabilityPage.of(requirements(), proofs());

        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertEquals(page, Files.readString(PAGE), "write it anew with -Ddocs.write=true");
    }

    @Test
    void testsNameNoRequirementThatDoesNotExist() throws IOException {
        assertEquals(List.of(), TraceabilityPage.unknown(requirements(), proofs()));
    }

    @Test
    void readsNumbersRangesAndTheNameThatFollows() {
        var at = "@Display" + "Name";
        var source =
                at + "(\"R58–R60 hides; S39\" + \" (R19)\")\n@Test void hides() {} " + at + "(\"R8\") class Inner {}";

        assertEquals(
                List.of(
                        new Proof("R19", "A.hides"),
                        new Proof("R58", "A.hides"),
                        new Proof("R59", "A.hides"),
                        new Proof("R60", "A.hides"),
                        new Proof("S39", "A.hides"),
                        new Proof("R8", "A")),
                ProofsInSource.in("A", source));
    }

    private static List<String> requirements() throws IOException {
        return Files.readAllLines(ROOT.resolve("sample-app/src/test/resources/docs/requirements.txt"));
    }

    private static List<Proof> proofs() throws IOException {
        return Repository.modules().stream()
                .map(module -> module.resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(sources -> ProofsInSource.below(sources).stream())
                .toList();
    }
}

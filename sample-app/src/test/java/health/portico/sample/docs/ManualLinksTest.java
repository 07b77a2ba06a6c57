package health.portico.sample.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the pages of the manual to their sizes, and their links to what is there. */
class ManualLinksTest {
    private static final int README_LINES = 120;
    private static final int PAGE_LINES = 199;

    /** Pages whose length follows the code: written by a test or by the maker of the demo's records. */
    private static final Set<String> GENERATED = Set.of(
            "docs/traceability.md",
            "docs/reference/configuration.md",
            "docs/reference/decision-table.md",
            "docs/reference/problems.md");

    private static final Path ROOT = Repository.root();

    @Test
    void linksLeadToFilesAndHeadingsThatAreThere() {
        assertEquals(
                List.of(),
                ManualPage.all().stream()
                        .flatMap(page -> page.links().stream().flatMap(link -> dead(page, link).stream()))
                        .toList());
    }

    @Test
    void readmeLeadsToEveryPage() {
        var reached = new TreeSet<Path>();
        follow(ROOT.resolve("README.md"), reached);

        assertEquals(
                List.of(),
                ManualPage.all().stream()
                        .filter(page -> !reached.contains(page.file()))
                        .map(ManualPage::name)
                        .toList());
    }

    @Test
    void pagesAreShort() {
        assertEquals(
                List.of(),
                ManualPage.all().stream()
                        .filter(page -> !GENERATED.contains(page.name()))
                        .filter(page -> page.lines().size() > limit(page))
                        .map(page -> page.name() + " has " + page.lines().size() + " lines")
                        .toList());
    }

    @Test
    void noticesDeadLinks() {
        var page = new ManualPage(
                ROOT.resolve("docs/adr/page.md"),
                List.of(
                        "# One `id` of two",
                        "[a](none.md) `[b](no-link.md)` [c](#one-id-of-two) [d](#two)",
                        "```",
                        "[e](x.md)",
                        "```"));

        assertEquals(List.of("none.md", "#one-id-of-two", "#two"), page.links());
        assertTrue(dead(page, "none.md").isPresent());
        assertTrue(dead(page, "#two").isPresent());
        assertEquals(Optional.empty(), dead(page, "#one-id-of-two"));
        assertEquals(Optional.empty(), dead(page, "../../README.md#try-it"));
        assertTrue(dead(page, "../../README.md#no-such-heading").isPresent());
    }

    private static int limit(ManualPage page) {
        return page.name().equals("README.md") ? README_LINES : PAGE_LINES;
    }

    private static Optional<String> dead(ManualPage page, String link) {
        if (link.matches("[a-z]+:.*")) {
            return Optional.empty();
        }
        var parts = link.split("#", 2);
        var target = target(page, parts[0]);
        if (!target.equals(page.file()) && !Files.exists(target)) {
            return Optional.of(page.name() + " links to " + link + ", which is not there");
        }
        var lost = parts.length == 2 && !anchors(page, target).contains(parts[1]);
        return lost
                ? Optional.of(page.name() + " links to " + link + ", a heading that is not there")
                : Optional.empty();
    }

    private static Path target(ManualPage page, String path) {
        return path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    }

    private static Set<String> anchors(ManualPage page, Path target) {
        return target.equals(page.file())
                ? page.anchors()
                : ManualPage.of(target).anchors();
    }

    /** Follow links to pages; a link to a folder reaches the pages that lie in it. */
    private static void follow(Path file, Set<Path> reached) {
        if (!reached.add(file)) {
            return;
        }
        var page = ManualPage.of(file);
        page.links().stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .map(link -> target(page, link.split("#", 2)[0]))
                .flatMap(target -> pagesAt(target).stream())
                .forEach(target -> follow(target, reached));
    }

    private static List<Path> pagesAt(Path target) {
        return ManualPage.all().stream()
                .map(ManualPage::file)
                .filter(file -> file.equals(target) || file.getParent().equals(target))
                .toList();
    }
}

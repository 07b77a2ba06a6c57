package health.portico.sample.docs;

import health.portico.sample.docs.ProofsInSource.Proof;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page docs/traceability.md: each requirement with the tests that prove it. */
final class TraceabilityPage {
    private static final String HEAD = """
            # Traceability

            Which tests prove which requirement (R) and which security statement (S). This page is made from the display names and
            tags of all tests; `TraceabilityTest` fails when it is out of date and `mvn -pl sample-app -am test
            -Dtest=TraceabilityTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true` writes it.
            A number without a test belongs to a feature that is still to come.

            """;

    private TraceabilityPage() {}

    /** Write the page; {@code requirements} are lines of a number and its short title. */
    static String of(List<String> requirements, List<Proof> proofs) {
        var tests = proofs.stream()
                .collect(Collectors.groupingBy(
                        Proof::requirement,
                        TreeMap::new,
                        Collectors.mapping(Proof::test, Collectors.toCollection(TreeSet::new))));
        var proven = requirements.stream()
                .filter(line -> tests.containsKey(number(line)))
                .count();
        return HEAD
                + "%d of %d are proven by %d tests.%n%n"
                        .formatted(
                                proven,
                                requirements.size(),
                                proofs.stream().map(Proof::test).distinct().count())
                        .replace("\r", "")
                + "| number | statement | tests |\n|---|---|---|\n"
                + requirements.stream().map(line -> row(line, tests)).collect(Collectors.joining());
    }

    /** Return the numbers that tests name although no requirement has them. */
    static List<String> unknown(List<String> requirements, List<Proof> proofs) {
        var known = requirements.stream().map(TraceabilityPage::number).collect(Collectors.toSet());
        return proofs.stream()
                .filter(proof -> !known.contains(proof.requirement()))
                .map(Proof::toString)
                .toList();
    }

    private static String row(String line, Map<String, ? extends Set<String>> tests) {
        var found = tests.get(number(line));
        var proving = (found == null ? Set.<String>of() : found)
                .stream().map("`%s`"::formatted).collect(Collectors.joining(" "));
        return "| %s | %s | %s |\n".formatted(number(line), line.substring(line.indexOf(' ') + 1), proving);
    }

    private static String number(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}

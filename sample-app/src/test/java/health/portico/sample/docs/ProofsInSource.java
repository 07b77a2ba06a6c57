package health.portico.sample.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads from test sources which R- and S-numbers a test names in its display name or tag. Immutable. */
final class ProofsInSource {
    private static final Pattern NAMED = Pattern.compile(
            "@(?:DisplayName|Tag|ParameterizedTest|RepeatedTest)\\(((?:[^\"()]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NUMBERS = Pattern.compile("\\b([RS])(\\d+)(b?)(?:\\s*[–-]\\s*\\1?(\\d+)\\b)?");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:void|class|List<DynamicTest>|Stream<DynamicTest>)\\s+(\\w+)");

    /** A test that says which requirement it proves. */
    record Proof(String requirement, String test) {}

    private ProofsInSource() {}

    /** Return the proofs of all Java files below the directory, files in the order of their names. */
    static List<Proof> below(Path testSources) {
        try (var files = Files.walk(testSources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> in(file.getFileName().toString().replace(".java", ""), read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the proofs of one source text. */
    static List<Proof> in(String type, String source) {
        var proofs = new ArrayList<Proof>();
        NAMED.matcher(source).results().forEach(named -> {
            for (var number : numbers(named.group(1))) {
                proofs.add(new Proof(number, test(type, source, named)));
            }
        });
        return proofs;
    }

    private static String test(String type, String source, MatchResult named) {
        var name = NAME.matcher(source);
        if (!name.find(named.end()) || name.group().startsWith("class")) {
            return type;
        }
        return type + "." + name.group(1);
    }

    private static Set<String> numbers(String arguments) {
        var numbers = new TreeSet<String>();
        LITERAL.matcher(arguments).results().forEach(literal -> NUMBERS.matcher(literal.group(1))
                .results()
                .forEach(range -> numbers.addAll(expand(range))));
        return numbers;
    }

    private static List<String> expand(MatchResult range) {
        var first = Integer.parseInt(range.group(2));
        if (range.group(4) == null) {
            return List.of(range.group(1) + first + range.group(3));
        }
        return IntStream.rangeClosed(first, Integer.parseInt(range.group(4)))
                .mapToObj(number -> range.group(1) + number)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

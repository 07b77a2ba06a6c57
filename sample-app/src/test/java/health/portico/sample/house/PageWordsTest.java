package health.portico.sample.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.sample.docs.Repository;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the pages say stands in a bundle, in both languages, and no word stands there for nobody. */
class PageWordsTest {
    private static final Pattern WORDS = Pattern.compile("\\bt\\(\\s*'([a-z0-9.-]+)'");
    private static final Pattern NUMBERS = Pattern.compile("\\bcount\\(\\s*'([a-z0-9.-]+)'");
    private static final Pattern MADE = Pattern.compile("`((?:page|navigation)\\.[a-z0-9.-]*)\\$\\{");
    private static final Pattern NAMED = Pattern.compile("['`\"]((?:page|navigation)\\.[a-z0-9.-]+)['`\"]");
    private static final Pattern FORM = Pattern.compile("\\.(one|other)$");
    private static final Pattern BY_JAVA = Pattern.compile("page\\.(log-in|guest|account|confirm-email|app)\\..*");

    private final Set<String> keys = keys();
    private final String modules = modules();

    @Test
    void findsEveryWordInABundle() {
        Set<String> missing = new TreeSet<>(all(WORDS));
        all(NUMBERS).forEach(key -> missing.addAll(Set.of(key + ".one", key + ".other")));
        assertFalse(missing.isEmpty(), "no module says anything");
        missing.removeAll(keys);
        assertEquals(Set.of(), missing);
    }

    @Test
    void findsSomethingUnderEveryBeginning() {
        Set<String> empty = all(MADE).stream()
                .filter(prefix -> keys.stream().noneMatch(key -> key.startsWith(prefix)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), empty);
    }

    @Test
    void keepsNoWordThatNobodySays() {
        Set<String> said = new TreeSet<>(all(WORDS));
        said.addAll(all(NUMBERS));
        said.addAll(all(NAMED));
        Set<String> beginnings = all(MADE);
        Set<String> unsaid = keys.stream()
                .filter(key -> key.startsWith("page.") && !BY_JAVA.matcher(key).matches())
                .filter(key -> !said.contains(FORM.matcher(key).replaceAll("")) && !said.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> !Set.of("page.without-scripts").contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unsaid);
    }

    private Set<String> all(Pattern pattern) {
        return pattern.matcher(modules)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String modules() {
        return files("portico-assets", ".js").map(PageWordsTest::text).collect(Collectors.joining("\n"));
    }

    private static Set<String> keys() {
        return files("health", "texts.properties")
                .flatMap(file -> properties(file).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(String below, String ending) {
        try (Stream<Path> modules = Files.list(Repository.root())) {
            return modules
                    .map(module -> module.resolve("src/main/resources").resolve(below))
                    .filter(Files::isDirectory)
                    .sorted()
                    .flatMap(PageWordsTest::walk)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

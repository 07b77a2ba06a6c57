package health.portico.sample.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.sample.docs.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sources of all modules do not contain, and class files no longer show. */
class SourceMannersTest {
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern IDLE = Pattern.compile("\\bThread\\.sl" + "eep\\(|@Dis" + "abled\\b");

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        assertEquals(List.of(), filesWith(UNFINISHED, "src"));
    }

    @Test
    void noTestSleepsOrIsSwitchedOff() throws IOException {
        assertEquals(List.of(), filesWith(IDLE, "src/test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// TO" + "DO later", "/* FIX" + "ME */"})
    void noticesWhatIsLeft(String source) {
        assertTrue(UNFINISHED.matcher(source).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thread.sl" + "eep(10);", "@Dis" + "abled(\"flaky\")", "@Dis" + "abled"})
    void noticesIdleTests(String source) {
        assertTrue(IDLE.matcher(source).find());
    }

    private static List<String> filesWith(Pattern pattern, String folder) throws IOException {
        var found = new ArrayList<String>();
        for (var module : Repository.modules()) {
            var sources = module.resolve(folder);
            if (Files.isDirectory(sources)) {
                found.addAll(filesBelow(sources, pattern));
            }
        }
        return found;
    }

    private static List<String> filesBelow(Path sources, Pattern pattern) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .map(file -> Repository.root().relativize(file).toString())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

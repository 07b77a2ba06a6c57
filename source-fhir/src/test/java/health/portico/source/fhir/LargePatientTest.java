package health.portico.source.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargePatientTest {
    private static final long BYTES = 55_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"data.json", "data.ndjson"})
    @DisplayName(
            "R59 a patient of 55 MB is read within 128 MB of heap, as a bundle or by lines, a note of 20 MB among it")
    void readsLargePatient(String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        int visits = LargeExport.write(file, BYTES);
        assertTrue(Files.size(file) > BYTES);
        assertEquals(LargeExport.summary(visits), inSmallHeap(file).strip());
    }

    private static String inSmallHeap(Path file) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                file.toString());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}

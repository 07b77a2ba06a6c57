package health.portico.source.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargePatientTest {
    private static final long BYTES = 55_000_000;

    @TempDir
    Path folder;

    @Test
    @DisplayName("R59 a patient of 55 MB is read within 128 MB of heap, a note of 20 MB among it")
    void readsLargePatient() throws IOException, InterruptedException {
        Path file = folder.resolve("data.json");
        int results = writeBundle(file);
        assertTrue(Files.size(file) > BYTES);
        String out = inSmallHeap(file);
        assertEquals(results + " results, 1 notes, 15000000 bytes, 0 in quarantine", out.strip());
    }

    private static int writeBundle(Path file) throws IOException {
        int results = 0;
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            long written = 0;
            out.write(Fixture.json("{'resourceType':'Bundle','type':'transaction','entry':["));
            for (String resource : Fixture.BASE) {
                out.write(Fixture.json("{'resource':" + resource + "},\n"));
            }
            while (written < BYTES - 20_000_000) {
                String filler = ",'note':[{'text':'" + "x".repeat(2000) + "'}]";
                String entry = Fixture.json("{'resource':" + Fixture.lab("o" + results++, filler) + "},\n");
                out.write(entry);
                written += entry.length();
            }
            String note = Fixture.json(Fixture.document("d1", "TEXT", ""));
            int at = note.indexOf(Fixture.base64("TEXT"));
            out.write("{\"resource\":" + note.substring(0, at));
            for (int i = 0; i < 20_000; i++) {
                out.write("QUJD".repeat(250));
            }
            out.write(note.substring(at + Fixture.base64("TEXT").length()) + "}]}");
        }
        return results;
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

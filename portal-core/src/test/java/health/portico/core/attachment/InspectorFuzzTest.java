package health.portico.core.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import health.portico.core.attachment.sample.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, the inspector judges: it never fails and never hangs. CONTRIBUTING.md tells how it makes up files without end. */
class InspectorFuzzTest {
    static Stream<Arguments> files() {
        return StreamSupport.stream(SampleFiles.names().spliterator(), false)
                .map(SampleFiles::of)
                .filter(file -> file.length < 4096)
                .map(Arguments::of);
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "5m")
    @DisplayName("R53 S51 any bytes are judged without an exception, and those that pass are kept as they came")
    void judgesAnyBytes(byte[] file) {
        var copy = new ByteArrayOutputStream();

        var inspection = Verdicts.inspect(new TikaAttachmentInspector(), file, "a.jpg", Optional.empty(), copy);

        if (inspection instanceof Inspection.Accepted accepted) {
            assertEquals(file.length, accepted.bytes());
            assertEquals(file.length, copy.size());
        }
    }

    @FuzzTest(maxDuration = "5m")
    @DisplayName(
            "S51 any name is judged without an exception; one that is kept has no path, no control and at most 255 bytes")
    void judgesAnyName(FuzzedDataProvider data) {
        if (FileNames.clean(data.consumeRemainingAsString()) instanceof FileName.Kept kept) {
            assertTrue(kept.name().getBytes(StandardCharsets.UTF_8).length <= FileNames.MOST_BYTES);
            assertTrue(kept.name()
                    .codePoints()
                    .noneMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each)));
            assertEquals(kept, FileNames.clean(kept.name()));
        }
    }
}

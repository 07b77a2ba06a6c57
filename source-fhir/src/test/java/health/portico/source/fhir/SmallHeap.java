package health.portico.source.fhir;

import health.portico.api.record.Category;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads an export in a process of its own and tells how much there was. */
final class SmallHeap {
    private SmallHeap() {}

    public static void main(String[] args) throws IOException {
        var source = FhirRecordSource.of(Path.of(args[0]), Fixture.SETTINGS);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(source.items(Fixture.PATIENT, Category.ENCOUNTERS).size() + " visits, "
                + source.items(Fixture.PATIENT, Category.RESULTS).size() + " results, "
                + source.items(Fixture.PATIENT, Category.NOTES).size() + " notes, "
                + noteBytes(source) + " bytes, "
                + source.quarantine().size() + " in quarantine");
    }

    private static long noteBytes(FhirRecordSource source) throws IOException {
        var content =
                Fixture.note(source, "DocumentReference.d1").content().get(0).content();
        try (var in = content.open()) {
            long bytes = 0;
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
            }
            return bytes;
        }
    }
}

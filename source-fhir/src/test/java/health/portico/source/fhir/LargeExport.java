package health.portico.source.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the record of one patient who was often there: of each visit ten results, a report that names them, a note, and the note once
 * more as a report; last a note of 20 MB. A bundle, or one resource in each line, as the name of the file says. Used once.
 */
final class LargeExport {
    private static final int RESULTS = 10;
    private static final int LONG_NOTE = 20_000_000;

    private final Writer out;
    private final boolean lines;
    private long written;
    private int visits;

    private LargeExport(Writer out, boolean lines) {
        this.out = out;
        this.lines = lines;
    }

    /** Write at least so many bytes and return how many visits they tell of, the one of {@link Fixture#BASE} not counted. */
    static int write(Path file, long bytes) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            var export = new LargeExport(out, file.getFileName().toString().endsWith(".ndjson"));
            export.out.write(
                    export.lines ? "" : Fixture.json("{'resourceType':'Bundle','type':'transaction','entry':["));
            for (String resource : Fixture.BASE) {
                export.add(resource);
            }
            while (export.written < bytes - LONG_NOTE) {
                export.addVisit(export.visits++);
            }
            export.addLongNote();
            return export.visits;
        }
    }

    /** What is to be read of an export of so many visits. */
    static String summary(int visits) {
        return (visits + 1) + " visits, " + visits * (RESULTS + 1) + " results, " + (visits + 1) + " notes, "
                + LONG_NOTE / 4 * 3 + " bytes, 0 in quarantine";
    }

    private void addVisit(int visit) throws IOException {
        add(Fixture.BASE.get(3).replace("'id':'e1'", "'id':'v" + visit + "'"));
        String filler = ",'note':[{'text':'" + "x".repeat(2000) + "'}]";
        for (int i = 0; i < RESULTS; i++) {
            add(of(visit, Fixture.lab("o" + visit + "-" + i, filler)));
        }
        String members = IntStream.range(0, RESULTS)
                .mapToObj(i -> "{'reference':'Observation/o" + visit + "-" + i + "'}")
                .collect(Collectors.joining(","));
        add(of(visit, Fixture.labReport("r" + visit, ",'conclusion':'All in range.','result':[" + members + "]")));
        String text = ("Visit " + visit + ": nothing new. ").repeat(100);
        add(of(visit, Fixture.document("n" + visit, text, "")));
        add(of(
                visit,
                Fixture.labReport(
                        "c" + visit,
                        ",'performer':[{'reference':'Practitioner/dr'}],'presentedForm':[{'contentType':'text/plain',"
                                + "'data':'" + Fixture.base64(text + "\n") + "'}]")));
    }

    private static String of(int visit, String resource) {
        return resource.replace("Encounter/e1", "Encounter/v" + visit);
    }

    private void add(String resource) throws IOException {
        String text = lines ? Fixture.json(resource) + "\n" : Fixture.json("{'resource':" + resource + "},\n");
        out.write(text);
        written += text.length();
    }

    private void addLongNote() throws IOException {
        String note = Fixture.json(Fixture.document("d1", "TEXT", ""));
        int at = note.indexOf(Fixture.base64("TEXT"));
        out.write((lines ? "" : "{\"resource\":") + note.substring(0, at));
        for (int i = 0; i < LONG_NOTE / 1000; i++) {
            out.write("QUJD".repeat(250));
        }
        out.write(note.substring(at + Fixture.base64("TEXT").length()) + (lines ? "\n" : "}]}"));
    }
}

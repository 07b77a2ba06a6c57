package health.portico.source.fhir.read;

import health.portico.source.fhir.file.Bytes;
import health.portico.source.fhir.file.SourceFile;
import health.portico.source.fhir.json.EntrySink;
import health.portico.source.fhir.json.EntrySplitter;
import health.portico.source.fhir.json.Json;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Slice;
import health.portico.source.fhir.json.Span;
import health.portico.source.fhir.json.Texts;
import health.portico.source.fhir.json.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one file, resource by resource. Not thread-safe. */
public final class FileReading implements EntrySink {
    /** So many broken resources of a file are told one by one. */
    private static final int TOLD = 1000;

    private final SourceFile file;
    private final Bytes bytes;
    private final Slice slice = new Slice();
    private final Json json;
    private final ResourceReader reader;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private int moreBroken;
    private boolean noteLost;

    private FileReading(SourceFile file, Bytes bytes, Texts texts, Set<String> documentTypes) {
        this.file = file;
        this.bytes = bytes;
        this.json = new Json(slice, texts);
        this.reader = new ResourceReader(bytes, documentTypes);
    }

    /**
     * Read a file: one resource in each line if its name ends in {@code .ndjson} or {@code .jsonl}, else a bundle or resource.
     *
     * @param texts texts that other files may hold as well
     * @param documentTypes types of documents that are no notes, beside those that are known here, {@code system|code}
     * @throws IOException if the file cannot be read at all
     */
    public static FileContents read(SourceFile file, Texts texts, Set<String> documentTypes) throws IOException {
        try (var bytes = file.bytes()) {
            var reading = new FileReading(file, bytes, texts, documentTypes);
            var splitter = new EntrySplitter(bytes, reading);
            if (hasLines(file)) {
                splitter.splitLines();
            } else {
                splitter.splitDocument();
            }
            return reading.contents();
        }
    }

    /** Read the first resource alone of a file with one resource in each line; the rest as {@link #read}. */
    public static FileContents readFirst(SourceFile file, Texts texts, Set<String> documentTypes) throws IOException {
        try (var bytes = file.bytes()) {
            var reading = new FileReading(file, bytes, texts, documentTypes);
            new EntrySplitter(bytes, reading).splitFirstLine();
            return reading.contents();
        }
    }

    /** Tell whether a file has one resource in each line. */
    public static boolean hasLines(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    private FileContents contents() {
        return new FileContents(file, resources, broken, moreBroken);
    }

    @Override
    public void resource(int entry, long from, long to) throws IOException {
        parse(new Place(file, entry, from, to), false);
    }

    @Override
    public void bundleEntry(int entry, long from, long to) throws IOException {
        parse(new Place(file, entry, from, to), true);
    }

    @Override
    public void broken(int entry, long from, long to, String reason) throws IOException {
        add(BrokenReader.read(bytes, new Place(file, entry, from, to), reason));
    }

    private void parse(Place place, boolean inBundle) throws IOException {
        long after = bytes.position();
        try {
            slice.load(bytes, place.from(), place.to());
            var root = json.parse();
            read(
                    inBundle ? root.unmodified().resource("resource") : root,
                    place,
                    inBundle ? root.text("fullUrl") : null);
        } catch (Unreadable e) {
            add(BrokenReader.read(bytes, place, e.reason()));
        } finally {
            bytes.seek(after);
        }
    }

    private void read(Node resource, Place place, @Nullable String fullUrl) {
        if (!resource.isPresent()) {
            return;
        }
        String type = ResourceReader.type(resource);
        if (type.equals("Bundle")) {
            throw new Unreadable("a bundle inside a bundle or line is not read");
        }
        if (!ResourceReader.reads(type)) {
            return;
        }
        Span extent = resource.extent();
        resources.addAll(reader.read(resource, new Place(file, place.entry(), extent.from(), extent.to()), fullUrl));
    }

    /** One note of which nothing is known hides as much as many. */
    private void add(Broken resource) {
        boolean first = resource.mayBeNote() && !noteLost;
        if (broken.size() < TOLD || !resource.tellsNothing() || first) {
            broken.add(resource);
            noteLost |= resource.mayBeNote() && resource.tellsNothing();
        } else {
            moreBroken++;
        }
    }
}

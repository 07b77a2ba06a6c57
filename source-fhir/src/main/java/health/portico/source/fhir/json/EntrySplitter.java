package health.portico.source.fhir.json;

import health.portico.source.fhir.file.Bytes;
import java.io.IOException;
import java.util.Set;

/**
 * Finds where the resources of a file begin and end, without believing that they are well-formed: what is broken in one of them is
 * found by the strict reader later and stays its own affair. Not thread-safe.
 */
public final class EntrySplitter {
    /** The types of bundles in which every entry is a resource that is valid now (FHIR R4, BundleType). */
    private static final Set<String> BUNDLES = Set.of("collection", "transaction", "batch", "searchset");

    private final Bytes file;
    private final EntrySink sink;
    private final Scanner scanner;
    private int entries;

    public EntrySplitter(Bytes file, EntrySink sink) {
        this.file = file;
        this.sink = sink;
        this.scanner = new Scanner(file);
    }

    /** Split a file with one resource in each line; blank lines count, so that the number is that of the line. */
    public void splitLines() throws IOException {
        scanner.skipByteOrderMark();
        while (file.peek() != Bytes.END) {
            splitLine();
        }
    }

    /** Find the first resource of a file with one resource in each line, and leave the others. */
    public void splitFirstLine() throws IOException {
        scanner.skipByteOrderMark();
        boolean found = false;
        while (!found && file.peek() != Bytes.END) {
            found = splitLine();
        }
    }

    private boolean splitLine() throws IOException {
        entries++;
        boolean blank = scanner.skipBlanks() == '\n';
        long from = file.position();
        long to = file.skipLine();
        boolean found = !blank && to > from;
        if (found) {
            sink.resource(entries, from, to);
        }
        return found;
    }

    /** Split a file with one bundle, or one resource, or several of them one after the other. */
    public void splitDocument() throws IOException {
        scanner.skipByteOrderMark();
        if (scanner.skipSpace() == Bytes.END) {
            sink.broken(1, 0, file.position(), "the file is empty");
        }
        while (scanner.skipSpace() != Bytes.END) {
            long from = file.position();
            if (file.peek() != '{' || !document(from)) {
                long to = scanner.toEnd();
                sink.broken(entries + 1, from, to, "the rest of the file cannot be read as FHIR JSON");
            }
        }
    }

    private boolean document(long from) throws IOException {
        var head = scanner.head();
        file.seek(from);
        if (!head.isBundle()) {
            scanner.skipObject(Long.MAX_VALUE);
            sink.resource(++entries, from, file.position());
            return true;
        }
        if (head.type() == null || !BUNDLES.contains(head.type())) {
            scanner.skipObject(Long.MAX_VALUE);
            sink.broken(++entries, from, file.position(), "a bundle of this type is not read");
            return true;
        }
        var bundle = new BundleSplitter(file, sink, entries);
        boolean closed = bundle.split();
        entries = bundle.entries();
        return closed;
    }
}

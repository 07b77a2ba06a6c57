package health.portico.source.fhir.json;

import health.portico.source.fhir.file.Bytes;
import java.io.IOException;

/**
 * Splits one bundle into its entries. An entry ends where its braces are balanced. Where that comes to nothing, since a brace or a
 * quote is missing, the next entry is known by its beginning: a brace before the name {@code fullUrl}, which cannot stand inside a
 * JSON text. Not thread-safe.
 */
final class BundleSplitter {
    private static final String NO_END = "the entry has no end";

    private final Bytes file;
    private final EntrySink sink;
    private final Scanner scanner;
    private int entries;
    private boolean recovered;

    BundleSplitter(Bytes file, EntrySink sink, int entries) {
        this.file = file;
        this.sink = sink;
        this.scanner = new Scanner(file);
        this.entries = entries;
    }

    int entries() {
        return entries;
    }

    /** Split the bundle that begins here; false if the file goes on in a way that no bundle does. */
    boolean split() throws IOException {
        file.read();
        while (true) {
            switch (scanner.skipSpace()) {
                case '}' -> {
                    file.read();
                    return true;
                }
                case ',' -> file.read();
                case '"' -> {
                    if (!member()) {
                        return false;
                    }
                }
                default -> {
                    return file.peek() == Bytes.END && truncated();
                }
            }
        }
    }

    private boolean truncated() throws IOException {
        if (!recovered) {
            sink.broken(entries + 1, file.position(), file.position(), "the file ends inside the bundle");
        }
        return true;
    }

    private boolean member() throws IOException {
        String name = scanner.shortText();
        if (scanner.skipSpace() != ':') {
            return false;
        }
        file.read();
        if (name.equals("entry") && scanner.skipSpace() == '[') {
            file.read();
            return elements();
        }
        return scanner.skipValue();
    }

    private boolean elements() throws IOException {
        while (true) {
            switch (scanner.skipSpace()) {
                case ']' -> {
                    file.read();
                    return true;
                }
                case ',' -> file.read();
                case Bytes.END -> {
                    return true;
                }
                default -> {
                    long from = file.position();
                    if (!element(from)) {
                        byBeginnings(from);
                        return true;
                    }
                }
            }
        }
    }

    private boolean element(long from) throws IOException {
        if (file.peek() != '{' || !scanner.skipObject(Long.MAX_VALUE)) {
            return false;
        }
        long to = file.position();
        int next = scanner.skipSpace();
        if (next != ',' && next != ']') {
            return false;
        }
        sink.bundleEntry(++entries, from, to);
        return true;
    }

    /** Go on to the end of the file by the beginnings of entries, from one that cannot be read as it stands. */
    private void byBeginnings(long first) throws IOException {
        recovered = true;
        long from = first;
        while (from >= 0) {
            long next = scanner.findEntry(from + 1);
            long bound = next < 0 ? scanner.toEnd() : next;
            file.seek(from);
            if (file.peek() == '{' && scanner.skipObject(bound)) {
                sink.bundleEntry(++entries, from, file.position());
            } else if (scanner.holdsBundle(from, bound)) {
                sink.broken(++entries, from, scanner.toEnd(), NO_END + ", and what follows may lie inside of it");
                return;
            } else {
                sink.broken(++entries, from, bound, NO_END);
            }
            from = next;
        }
        scanner.toEnd();
    }
}

package health.portico.source.fhir.json;

import health.portico.source.fhir.file.Bytes;
import java.io.IOException;
import java.util.Arrays;

/**
 * The bytes of one resource in memory. The inside of texts that are longer than {@value #LONG_TEXT} bytes is cut out of a large
 * resource: it stays in the file, and the slice knows where. So a resource takes as much memory as it has structure. Loaded anew for
 * each resource; not thread-safe.
 */
public final class Slice {
    /** Up to this size a resource is held as it is. */
    static final int WHOLE = 1 << 20;

    /** Longer texts of larger resources are cut out. */
    static final int LONG_TEXT = 1 << 16;

    /** More structure than this is no resource any more. */
    static final int STRUCTURE = 1 << 23;

    private byte[] bytes = new byte[1 << 14];
    private int length;
    private long base;
    private final Cuts cuts = new Cuts();
    private final StringCheck check = new StringCheck();

    /** Load a range of a file. The position of the file moves. */
    public void load(Bytes file, long from, long to) throws IOException {
        base = from;
        cuts.clear();
        if (to - from <= WHOLE) {
            length = (int) (to - from);
            reserve(length);
            file.copy(from, bytes, length);
        } else {
            length = 0;
            file.seek(from);
            loadStructure(file, to);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean isCut(int index) {
        return cuts.find(index) >= 0;
    }

    /** Return where the inside of a string stands that begins and ends at these places of the slice. */
    Span span(int from, int to, boolean escaped) {
        int cut = cuts.find(from);
        return cut >= 0 ? cuts.span(cut) : new Span(offset(from), offset(to), escaped);
    }

    /** Return where a byte of the slice stands in the file. */
    long offset(int index) {
        return base + index + cuts.lengthBefore(index);
    }

    private void loadStructure(Bytes file, long to) throws IOException {
        while (file.position() < to) {
            int b = file.read();
            if (b == Bytes.END) {
                throw new Unreadable("the file ends inside the resource");
            }
            append(b);
            if (b == '"') {
                loadString(file, to);
            }
        }
    }

    private void loadString(Bytes file, long to) throws IOException {
        int start = length;
        long from = file.position();
        boolean escaped = false;
        check.start();
        while (file.position() < to) {
            int b = file.read();
            if (b == '"' && !check.inEscape()) {
                check.end();
                close(start, new Span(from, file.position() - 1, escaped));
                return;
            }
            escaped |= b == '\\';
            check.next(b);
            if (length - start <= LONG_TEXT) {
                append(b);
            }
        }
        throw new Unreadable("a text has no end");
    }

    private void close(int start, Span span) {
        if (length - start > LONG_TEXT) {
            length = start;
            cuts.add(start, span);
        }
        append('"');
    }

    private void append(int b) {
        if (length == STRUCTURE) {
            throw new Unreadable("the resource is too large");
        }
        reserve(length + 1);
        bytes[length++] = (byte) b;
    }

    private void reserve(int size) {
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size, Math.min(STRUCTURE, bytes.length * 2)));
        }
    }
}

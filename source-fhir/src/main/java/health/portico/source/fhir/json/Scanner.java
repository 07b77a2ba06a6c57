package health.portico.source.fhir.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import health.portico.source.fhir.file.Bytes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The small steps by which files are split: they skip, and believe little. Not thread-safe. */
final class Scanner {
    private static final int SHORT = 64;
    private static final byte[] ENTRY = "\"fullUrl\"".getBytes(US_ASCII);
    private static final byte[] BUNDLE = "\"Bundle\"".getBytes(US_ASCII);

    private final Bytes file;

    Scanner(Bytes file) {
        this.file = file;
    }

    /** What the first members of a file say. */
    record Head(@Nullable String resourceType, @Nullable String type) {
        boolean isBundle() {
            return "Bundle".equals(resourceType);
        }

        private boolean isComplete() {
            return resourceType != null && (type != null || !isBundle());
        }
    }

    void skipByteOrderMark() throws IOException {
        if (file.read() != 0xEF || file.read() != 0xBB || file.read() != 0xBF) {
            file.seek(0);
        }
    }

    int skipSpace() throws IOException {
        while (isSpace(file.peek())) {
            file.read();
        }
        return file.peek();
    }

    /** Skip spaces without leaving the line; return what follows. */
    int skipBlanks() throws IOException {
        while (isSpace(file.peek()) && file.peek() != '\n') {
            file.read();
        }
        return file.peek();
    }

    long toEnd() throws IOException {
        file.seek(file.size());
        return file.position();
    }

    /** Read the members of the object that begins here until both types are known, or nothing more can be. */
    Head head() throws IOException {
        file.read();
        var head = new Head(null, null);
        while (!head.isComplete()) {
            int next = skipSpace();
            if (next == ',') {
                file.read();
            } else if (next == '"') {
                String name = shortText();
                if (skipSpace() != ':') {
                    return head;
                }
                file.read();
                head = with(head, name);
            } else {
                return head;
            }
        }
        return head;
    }

    private Head with(Head head, String name) throws IOException {
        if (skipSpace() != '"' || !name.equals("resourceType") && !name.equals("type")) {
            skipValue();
            return head;
        }
        return name.equals("type") ? new Head(head.resourceType(), shortText()) : new Head(shortText(), head.type());
    }

    /** Read the string that begins here and return its first characters as they are written. */
    String shortText() throws IOException {
        file.read();
        var text = new StringBuilder();
        while (file.peek() != '"' && file.peek() != Bytes.END && text.length() < SHORT) {
            if (file.peek() == '\\') {
                break;
            }
            text.append((char) file.read());
        }
        file.skipString();
        return text.toString();
    }

    /** Move behind the value that begins here; false if it has no end. */
    boolean skipValue() throws IOException {
        switch (skipSpace()) {
            case '{' -> {
                return skipObject(Long.MAX_VALUE);
            }
            case '[' -> {
                return file.skipNested('[', ']', Long.MAX_VALUE);
            }
            case '"' -> {
                file.read();
                return file.skipString();
            }
            default -> {
                return skipWord();
            }
        }
    }

    /** Move behind the brace that closes the object which begins here; false if there is none before the bound. */
    boolean skipObject(long bound) throws IOException {
        return file.skipNested('{', '}', bound);
    }

    private boolean skipWord() throws IOException {
        int next = file.peek();
        while (next != ',' && next != '}' && next != ']' && next != Bytes.END) {
            file.read();
            next = file.peek();
        }
        return true;
    }

    /** Return where the next entry of a bundle begins, or -1. */
    long findEntry(long from) throws IOException {
        file.seek(from);
        while (true) {
            int b = file.read();
            if (b == Bytes.END) {
                return -1;
            }
            if (b == '{') {
                long start = file.position() - 1;
                skipSpace();
                if (startsWith(ENTRY)) {
                    return start;
                }
            }
        }
    }

    /** Tell whether a range may hold a bundle of its own. */
    boolean holdsBundle(long from, long to) throws IOException {
        file.seek(from);
        while (file.position() < to) {
            if (file.peek() == '"' && startsWith(BUNDLE)) {
                return true;
            }
            file.read();
        }
        return false;
    }

    private boolean startsWith(byte[] word) throws IOException {
        long start = file.position();
        for (byte expected : word) {
            if (file.read() != expected) {
                file.seek(start);
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}

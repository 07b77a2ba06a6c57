package health.portico.source.fhir.attachment;

import java.io.IOException;
import java.io.InputStream;

/** The characters of a base64Binary out of the inside of a JSON string: escapes resolved, white space left out. */
final class Base64Characters extends InputStream {
    private final InputStream json;

    Base64Characters(InputStream json) {
        this.json = json;
    }

    @Override
    public int read() throws IOException {
        int c;
        do {
            c = json.read();
            if (c == '\\') {
                c = escaped();
            }
        } while (c == ' ' || c == '\n' || c == '\r' || c == '\t');
        return c;
    }

    private int escaped() throws IOException {
        int letter = json.read();
        return switch (letter) {
            case 'u' -> unicode();
            case 'n', 'r', 't' -> ' ';
            default -> letter;
        };
    }

    private int unicode() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 4 | Character.digit(json.read(), 16);
        }
        if (value < 0 || value >= 0x80) {
            throw new IOException("a text of the export is not base64");
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}

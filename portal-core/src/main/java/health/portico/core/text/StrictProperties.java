package health.portico.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads property files as strict UTF-8 and keeps every line, also those whose key stands twice. Stateless. */
public final class StrictProperties {
    private StrictProperties() {}

    /**
     * One line.
     *
     * @param value without white space around it
     */
    public record Line(String key, String value) {}

    /** Read bytes so that those that are no UTF-8 fail instead of becoming question marks. */
    public static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /**
     * Read all lines in their order.
     *
     * @throws IOException if the file cannot be read, or if it is no property file; {@link #reason} says it in words
     */
    public static List<Line> lines(Reader in) throws IOException {
        var lines = new ArrayList<Line>();
        try {
            collector(lines).load(in);
        } catch (IllegalArgumentException e) {
            throw new IOException("a \\u in it is not followed by four hexadecimal digits", e);
        }
        return lines;
    }

    /** Say why a file cannot be read, for the end of a sentence that names it. */
    public static String reason(IOException failure) {
        return failure instanceof CharacterCodingException ? "it is not UTF-8" : String.valueOf(failure.getMessage());
    }

    private static Properties collector(List<Line> lines) {
        return new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                lines.add(new Line((String) key, ((String) value).strip()));
                return value;
            }
        };
    }
}

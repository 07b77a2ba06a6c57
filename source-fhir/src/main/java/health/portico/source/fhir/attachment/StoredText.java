package health.portico.source.fhir.attachment;

import health.portico.api.record.Content;
import health.portico.source.fhir.file.SourceFile;
import health.portico.source.fhir.json.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The content of one attachment, which stays in the file until somebody opens it. Text comes out in UTF-8 whatever it was written in.
 * Immutable, safe for use by many threads.
 *
 * @param file where it stands
 * @param data the inside of the JSON string that is its base64Binary
 * @param charset how a text was written; UTF-8 for anything that is no text
 */
public record StoredText(SourceFile file, Span data, Charset charset) implements Content {
    @Override
    public InputStream open() throws IOException {
        return decoded(file.open(data.from(), data.to()), charset);
    }

    static InputStream decoded(InputStream json, Charset charset) {
        InputStream bytes = Base64.getDecoder().wrap(new Base64Characters(json));
        return charset.equals(StandardCharsets.UTF_8) ? bytes : new Transcoded(bytes, charset);
    }

    @Override
    public String toString() {
        return "StoredText";
    }
}

package health.portico.source.fhir.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.portico.source.fhir.file.Bytes;
import health.portico.source.fhir.json.Span;
import health.portico.source.fhir.json.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;

/** Reads base64Binary of a file while the file is being read. */
public final class Encoded {
    private static final int SHORT = 1 << 20;

    private Encoded() {}

    /**
     * Return by what the content is known to be the same as another; empty if it holds no word.
     *
     * @throws Unreadable if it is not base64
     */
    public static String digest(Bytes file, Span data, Charset charset) throws IOException {
        if (data.to() - data.from() > SHORT || !charset.equals(UTF_8)) {
            return streamed(file, data, charset);
        }
        byte[] json = new byte[(int) (data.to() - data.from())];
        file.copy(data.from(), json, json.length);
        try {
            byte[] text = Base64.getDecoder().decode(json);
            var digest = new TextDigest();
            digest.add(text, text.length);
            return digest.value();
        } catch (IllegalArgumentException e) {
            return streamed(file, data, charset);
        }
    }

    private static String streamed(Bytes file, Span data, Charset charset) throws IOException {
        try (var text = StoredText.decoded(file.range(data.from(), data.to()), charset)) {
            return TextDigest.of(text);
        } catch (IllegalArgumentException | IOException e) {
            throw new Unreadable("data is not base64");
        }
    }
}

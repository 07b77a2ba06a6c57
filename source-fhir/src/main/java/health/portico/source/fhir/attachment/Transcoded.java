package health.portico.source.fhir.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** A text in UTF-8 that was written in another character set. Not thread-safe. */
final class Transcoded extends InputStream {
    private final Reader text;
    private final char[] chars = new char[1024];
    private byte[] bytes = {};
    private int position;

    Transcoded(InputStream bytes, Charset charset) {
        this.text = new InputStreamReader(bytes, charset);
    }

    @Override
    public int read() throws IOException {
        return position < bytes.length || fill() ? bytes[position++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        int count = text.read(chars, 0, chars.length - 1);
        if (count < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[count - 1])) {
            int low = text.read();
            if (low >= 0) {
                chars[count++] = (char) low;
            }
        }
        bytes = new String(chars, 0, count).getBytes(UTF_8);
        position = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

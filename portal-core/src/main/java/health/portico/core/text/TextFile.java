package health.portico.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * One property file of texts, read strictly as UTF-8.
 *
 * @param path on the class path
 */
record TextFile(String path) {
    static TextFile of(String baseName, Locale language) {
        String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        return new TextFile(baseName.replace('.', '/') + suffix + ".properties");
    }

    void readInto(Map<String, String> texts, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no text file " + path);
            }
            into(texts).load(utf8(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("the text file " + path + " cannot be read" + hint(e), e);
        }
    }

    private static String hint(IOException e) {
        return e instanceof CharacterCodingException ? ": it is not UTF-8" : "";
    }

    private Properties into(Map<String, String> texts) {
        return new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                String text = ((String) value).strip();
                if (text.isEmpty()) {
                    throw new IllegalArgumentException("text file " + path + ", key " + key + ": has no text");
                }
                if (texts.put((String) key, text) != null) {
                    throw new IllegalArgumentException("text file " + path + ", key " + key + ": stands twice");
                }
                return text;
            }
        };
    }

    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}

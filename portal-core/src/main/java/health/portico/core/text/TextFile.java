package health.portico.core.text;

import health.portico.core.text.StrictProperties.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

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
            StrictProperties.lines(StrictProperties.utf8(in)).forEach(line -> add(line, texts));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the text file " + path + " cannot be read: " + StrictProperties.reason(e), e);
        }
    }

    private void add(Line line, Map<String, String> texts) {
        if (line.value().isEmpty()) {
            throw new IllegalArgumentException("text file " + path + ", key " + line.key() + ": has no text");
        }
        if (texts.put(line.key(), line.value()) != null) {
            throw new IllegalArgumentException("text file " + path + ", key " + line.key() + ": stands twice");
        }
    }
}

package health.portico.core.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that come in our own jar. */
public final class ClassPath {
    private ClassPath() {}

    /** @param path absolute, with a leading slash */
    public static byte[] bytes(String path) {
        try (InputStream in = ClassPath.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + path + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

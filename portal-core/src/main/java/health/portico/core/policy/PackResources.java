package health.portico.core.policy;

import health.portico.core.text.StrictProperties;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where packs and code lists lie: the portal's own beside this class, a hospital's in the folder {@code portico-policy} of its class
 * path. The portal's own cannot be replaced by a hospital's of the same name.
 */
final class PackResources {
    private static final String HOSPITAL = "portico-policy/";

    private PackResources() {}

    /** Open a file as strict UTF-8: bytes that are no UTF-8 fail instead of becoming question marks. */
    static Optional<BufferedReader> open(String path) {
        return Optional.ofNullable(stream(path)).map(in -> new BufferedReader(StrictProperties.utf8(in)));
    }

    private static @Nullable InputStream stream(String path) {
        InputStream own = PackResources.class.getResourceAsStream(path);
        if (own != null) {
            return own;
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return (loader == null ? PackResources.class.getClassLoader() : loader).getResourceAsStream(HOSPITAL + path);
    }

    /** Return one sentence that names the file. */
    static IllegalArgumentException unreadable(String path, IOException cause) {
        return new IllegalArgumentException(
                "policy file " + path + " cannot be read: " + StrictProperties.reason(cause), cause);
    }
}

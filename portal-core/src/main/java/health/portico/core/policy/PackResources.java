package health.portico.core.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
        return Optional.ofNullable(stream(path)).map(in -> new BufferedReader(utf8(in)));
    }

    private static @Nullable InputStream stream(String path) {
        InputStream own = PackResources.class.getResourceAsStream(path);
        if (own != null) {
            return own;
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return (loader == null ? PackResources.class.getClassLoader() : loader).getResourceAsStream(HOSPITAL + path);
    }

    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static UncheckedIOException unreadable(String path, IOException cause) {
        return new UncheckedIOException("policy file " + path + " cannot be read as UTF-8", cause);
    }
}

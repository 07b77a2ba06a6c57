package health.portico.core.migration;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.flywaydb.core.api.resource.LoadableResource;

/** One SQL script on the class path. Immutable. */
final class Script extends LoadableResource {
    private final String path;
    private final ClassLoader loader;

    Script(String path, ClassLoader loader) {
        this.path = path;
        this.loader = loader;
    }

    @Override
    public Reader read() {
        return new StringReader(text());
    }

    String text() {
        try (var stream = Objects.requireNonNull(loader.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getAbsolutePath() {
        return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return path;
    }

    @Override
    public String getFilename() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
        return path;
    }
}

package health.portico.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of docs/reference that code makes; {@code -Ddocs.write=true} writes it anew. */
public final class GeneratedPage {
    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    private GeneratedPage() {}

    /** Fail if the committed file differs from what the code makes. */
    public static void check(String name, String made) {
        Path file = REFERENCE.resolve(name);
        try {
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(file, made);
            }
            assertEquals(made, Files.readString(file), () -> "write " + name + " anew with -Ddocs.write=true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

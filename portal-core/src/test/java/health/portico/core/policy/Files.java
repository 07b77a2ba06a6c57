package health.portico.core.policy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hospital's folder of packs on the class path of this thread, until it is closed. */
final class Files implements AutoCloseable {
    private final Map<String, byte[]> contents = new HashMap<>();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    Files() {
        Thread.currentThread().setContextClassLoader(new ClassLoader(before) {
            @Override
            public @Nullable InputStream getResourceAsStream(String name) {
                byte[] content = contents.get(name);
                return content == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(content);
            }
        });
    }

    void put(String path, String content) {
        putBytes(path, content.getBytes(StandardCharsets.UTF_8));
    }

    void putBytes(String path, byte[] content) {
        contents.put("portico-policy/" + path, content);
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
    }
}

package health.portico.sample.state;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A plugin that a test writes down as text and compiles: a folder with what its jar would hold. */
record PluginJar(Path folder) {
    /** Write a jar with this descriptor, {@code id=maps …} separated by blanks. */
    PluginJar describe(String descriptor) throws IOException {
        Files.createDirectories(folder.resolve("META-INF"));
        Files.writeString(folder.resolve("META-INF/portico-plugin.properties"), descriptor.replace(' ', '\n'));
        Files.writeString(
                folder.resolve("META-INF/beans.xml"),
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>");
        return this;
    }

    /** Compile classes by their full names against the portal. */
    PluginJar compile(Map<String, String> sources) {
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        if (!ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, units)
                .call()) {
            throw new IllegalStateException("the sources of the test do not compile");
        }
        return this;
    }

    URL url() throws IOException {
        return folder.toUri().toURL();
    }

    /** A source that is nowhere but in memory, so that no test leaves files behind. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

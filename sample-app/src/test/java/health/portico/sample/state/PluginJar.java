package health.portico.sample.state;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    PluginJar compile(Map<String, String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        Path written = Files.createTempDirectory("portico-sources");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = written.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the sources of the test do not compile");
        }
        return this;
    }

    URL url() throws IOException {
        return folder.toUri().toURL();
    }
}

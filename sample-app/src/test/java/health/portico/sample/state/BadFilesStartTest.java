package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.embedded.PortalServer;
import health.portico.embedded.PortalServerBuilder;
import health.portico.embedded.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Portals that do not start because of a file: one sentence says which file it is, and what is wrong with it. */
class BadFilesStartTest {
    private static final String PROMISE = "The portal did not start: ";
    private static final String HEAD =
            "extends=default-1\nname=ours\nversion=1\ncitation=Board\neffective.from=2026-01-01T00:00:00Z\n";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @DisplayName("S53 a policy file that cannot be read is named")
    @CsvSource(delimiter = '|', textBlock = """
            policy file packs/ours-1.properties cannot be read: it is not UTF-8                                        | results.note=Adi\u00f3s   | http://a\u00a61 One
            policy file packs/ours-1.properties cannot be read: a \\u in it is not followed by four hexadecimal digits | results.note=\\u12        | http://a\u00a61 One
            policy pack packs/ours-1.properties, key notes.departments: policy file codes/own.txt cannot be read: it is not UTF-8 | notes.departments=own | http://a\u00a61 Adi\u00f3s
            """)
    void namesPolicyFiles(String sentence, String line, String codes) throws IOException {
        write("portico-policy/packs/ours-1.properties", HEAD + line);
        write("portico-policy/codes/own.txt", codes.replace('\u00a6', '|'));

        assertEquals(PROMISE + sentence, failure(portal().configure("portico.policy.pack", "ours")));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("S53 a file of a plugin's texts that cannot be read is named")
    @CsvSource(delimiter = '|', textBlock = """
            the text file org/maps/Words.properties cannot be read: it is not UTF-8                                        | a=Adi\u00f3s
            the text file org/maps/Words.properties cannot be read: a \\u in it is not followed by four hexadecimal digits | a=\\u12
            """)
    void namesTextFiles(String sentence, String line) throws IOException {
        plugin("texts", "org.maps.Words");
        write("org/maps/Words.properties", line);
        write("org/maps/Words_es.properties", "a=b");

        assertEquals(PROMISE + sentence, failure(portal()));
    }

    @Test
    @DisplayName("S53 a script of a plugin that the database refuses is told with the plugin's name")
    void namesTheOwnerOfTables() throws IOException {
        plugin("migrations", "org/maps/V1__places.sql");
        write("org/maps/V1__places.sql", "create table maps_place (id nonsense primary key);");

        var sentence = failure(portal());

        assertTrue(
                sentence.startsWith(PROMISE + "the tables of the plugin maps cannot be brought up to date: "),
                sentence);
    }

    private void plugin(String question, String answer) throws IOException {
        new PluginJar(folder)
                .describe("id=maps version=7 api=0.1 package=org.maps")
                .compile(Map.of("org.maps.Plugin", """
                        package org.maps;
                        @jakarta.enterprise.context.ApplicationScoped
                        public class Plugin implements health.portico.api.plugin.PortalPlugin {
                            public String id() {
                                return "maps";
                            }
                            public java.util.List<String> %s() {
                                return java.util.List.of("%s");
                            }
                        }
                        """.formatted(question, answer)));
    }

    /** In the encoding of western Europe, in which only what is plain ASCII is UTF-8. */
    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    }

    private PortalServerBuilder portal() throws IOException {
        return PortalServer.builder()
                .port(0)
                .dataDirectory(folder.resolve("data"))
                .configure("portico.mode", "demo")
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .jars(folder.toUri().toURL());
    }

    private static String failure(PortalServerBuilder builder) {
        return assertThrows(StartFailure.class, builder::start).getMessage();
    }
}

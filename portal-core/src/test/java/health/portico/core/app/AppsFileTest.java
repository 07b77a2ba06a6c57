package health.portico.core.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.config.Configuration;
import health.portico.core.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which apps there are, as a file says. */
class AppsFileTest {
    private static final String RIGHT = """
            diary.name=Heart Diary
            diary.redirect-uris=org.example.diary:/back, https://diary.example.org/back
            diary.origins=https://diary.example.org
            cloud.name=Clinic Cloud
            cloud.redirect-uris=http://127.0.0.1/back
            cloud.secret=thirty-two characters at the least\s
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "R70 an app is registered with its name, its addresses, its origins and perhaps a secret, which is printed nowhere")
    void reads() throws IOException {
        var apps = apps(RIGHT);
        var diary = apps.find("diary").orElseThrow();

        assertEquals("Heart Diary", diary.name());
        assertTrue(diary.sendsTo("https://diary.example.org/back")
                && diary.secret().isEmpty());
        assertEquals(Set.of("https://diary.example.org"), apps.origins());
        assertEquals(
                Optional.of("thirty-two characters at the least"),
                apps.find("cloud").orElseThrow().secret());
        assertFalse(apps.find("cloud").toString().contains("characters"));
        assertTrue(apps.find("demo-app").isEmpty() && apps.find("").isEmpty());
    }

    @Test
    @DisplayName("R70 without a file a demo has an app of its own, and a hospital has none")
    void hasAnAppInADemo() {
        assertTrue(RegisteredApps.of(Configuration.of(Map.of("portico.mode", "demo")))
                .find("demo-app")
                .isPresent());
        assertTrue(
                RegisteredApps.of(Configuration.of(Map.of())).find("demo-app").isEmpty());
    }

    @ParameterizedTest(name = "{2}")
    @DisplayName("R70 what is not understood, not safe or not whole stops the start and names its line, never a secret")
    @CsvSource(delimiter = '|', textBlock = """
            diary.name=Heart Diary      | diary.names=Heart Diary       | diary.names is not understood
            diary.name=Heart Diary      | Diary.name=Heart Diary        | Diary.name is not understood
            diary.name=Heart Diary      | diary.name=                   | diary.name must be 1 to 60 characters
            org.example.diary:/back     | diary:/back                   | diary.redirect-uris must be addresses
            org.example.diary:/back     | http://diary.example.org/back | diary.redirect-uris must be addresses
            org.example.diary:/back     | http://[::1]/back             | diary.redirect-uris must be addresses
            org.example.diary:/back     | http://localhost/back         | diary.redirect-uris must be addresses
            org.example.diary:/back     | https://*.example.org#x       | diary.redirect-uris must be addresses
            org.example.diary:/back     | https://a@b.example.org       | diary.redirect-uris must be addresses
            org.example.diary:/back     | javascript:alert(1)           | diary.redirect-uris must be addresses
            org.example.diary:/back     | /back                         | diary.redirect-uris must be addresses
            origins=https://diary       | origins=*,https://diary       | diary.origins must be origins
            thirty-two characters at    | short one at                  | cloud.secret must have at least 32 characters
            """)
    void refuses(String right, String wrong, String sentence) {
        var message = assertThrows(ConfigurationException.class, () -> apps(RIGHT.replace(right, wrong)))
                .getMessage();

        assertTrue(message.startsWith("in portico.apps.file, " + sentence), message);
        assertFalse(message.contains("short one"), message);
    }

    @Test
    @DisplayName(
            "R70 a hospital that registers apps says by what address they know the portal; a file that is not there stops the start")
    void needsAnIssuer() {
        assertEquals(
                "portico.apps.file needs portico.apps.issuer: by what address apps know the portal",
                assertThrows(ConfigurationException.class, () -> Configuration.of(Map.of("portico.apps.file", "apps")))
                        .getMessage());
        var nowhere = folder.resolve("nowhere").toString();
        var demo = Configuration.of(Map.of("portico.mode", "demo", "portico.apps.file", nowhere));
        assertEquals(
                "portico.apps.file cannot be read: " + nowhere,
                assertThrows(ConfigurationException.class, () -> RegisteredApps.of(demo))
                        .getMessage());
    }

    private RegisteredApps apps(String text) throws IOException {
        var file = Files.writeString(folder.resolve("apps.properties"), text);
        return RegisteredApps.of(
                Configuration.of(Map.of("portico.mode", "demo", "portico.apps.file", file.toString())));
    }
}

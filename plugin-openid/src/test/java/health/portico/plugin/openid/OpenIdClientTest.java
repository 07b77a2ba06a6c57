package health.portico.plugin.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.portal.ConfigurationValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal must know of the provider before it starts. */
class OpenIdClientTest {
    @TempDir
    private Path folder;

    private final Map<String, String> values = new HashMap<>();
    private final OpenIdClient client = new OpenIdClient(new Texts(values));

    @BeforeEach
    void configure() throws IOException {
        var secret = folder.resolve("secret");
        Files.writeString(secret, "what both know\n");
        values.put("portico.openid.provider", "https://login.hospital.org/realms/staff");
        values.put("portico.openid.client-id", "portico");
        values.put("portico.openid.client-secret-file", secret.toString());
    }

    @Test
    @DisplayName("S25 reads the client's secret from its file, without the end of the line")
    void readsTheSecret() {
        client.check();

        assertEquals("what both know", client.getSecret());
    }

    @ParameterizedTest
    @DisplayName("S25 the provider is asked over TLS, but on this machine")
    @ValueSource(
            strings = {
                "",
                "login.hospital.org",
                "http://login.hospital.org",
                "https://x.org/?a=b",
                "http://127.0.0.1.x.org"
            })
    void refusesOtherProviders(String provider) {
        values.put("portico.openid.provider", provider);

        assertTrue(refusal().startsWith("portico.openid.provider must be an address"));
    }

    @Test
    void takesAProviderOnThisMachine() {
        values.put("portico.openid.provider", "http://127.0.0.1:8180/realms/staff");

        client.check();
    }

    @Test
    @DisplayName("a missing client id or secret stops the start by the name of its key")
    void namesWhatIsMissing() throws IOException {
        values.put("portico.openid.client-secret-file", "");
        assertEquals("portico.openid.client-secret-file names no file that can be read", refusal());

        var empty = folder.resolve("empty");
        Files.writeString(empty, "\n");
        values.put("portico.openid.client-secret-file", empty.toString());
        assertEquals("portico.openid.client-secret-file names an empty file", refusal());

        values.put("portico.openid.client-id", " ");
        assertEquals("portico.openid.client-id is missing", refusal());
    }

    private String refusal() {
        return assertThrows(IllegalStateException.class, client::check).getMessage();
    }

    /** Values as the portal gives them, of keys of type text alone. */
    record Texts(Map<String, String> values) implements ConfigurationValues {
        @Override
        public String text(String key) {
            return values.getOrDefault(key, "");
        }

        @Override
        public int integer(String key) {
            throw new IllegalArgumentException(key);
        }

        @Override
        public boolean isOn(String key) {
            throw new IllegalArgumentException(key);
        }

        @Override
        public Duration duration(String key) {
            throw new IllegalArgumentException(key);
        }

        @Override
        public List<String> list(String key) {
            throw new IllegalArgumentException(key);
        }
    }
}

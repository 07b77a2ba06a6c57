package health.portico.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.SecretKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyedHashesTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String OLDER = "another secret of thirty-two char";
    private static final Configuration PRODUCTION = Configuration.of(Map.of());
    private static final Configuration DEMO = Configuration.of(Map.of("portico.mode", "demo"));

    @Test
    @DisplayName(
            "S3 production mode needs a secret; the demo makes one per start, which hashes otherwise after the next")
    void needsASecretInProduction() {
        assertEquals(
                "portico.secret.key is missing; production mode does not start without it",
                assertThrows(ConfigurationException.class, () -> KeyedHashes.of(PRODUCTION))
                        .getMessage());
        assertFalse(KeyedHashes.of(DEMO).isLasting());
        assertNotEquals(
                KeyedHashes.of(DEMO).hash("codes", "x"), KeyedHashes.of(DEMO).hash("codes", "x"));
        assertTrue(KeyedHashes.of(configured()).isLasting());
    }

    @Test
    @DisplayName("S3 a hospital's vault takes the place of the configured key, the one before it too")
    void takesTheHospitalsSecret() {
        var vault = KeyedHashes.of(PRODUCTION, Optional.of(vault(SECRET, Optional.of(OLDER))));

        assertTrue(vault.isLasting());
        assertEquals(KeyedHashes.of(configured()).hash("codes", "x"), vault.hash("codes", "x"));
        assertEquals(
                List.of(
                        KeyedHashes.of(configured()).hash("codes", "x"),
                        KeyedHashes.of(PRODUCTION, Optional.of(vault(OLDER, Optional.empty())))
                                .hash("codes", "x")),
                vault.hashes("codes", "x"));
    }

    @Test
    @DisplayName("S3 two sources of the secret, and a short secret, stop the start")
    void refusesWhatIsUnclear() {
        assertEquals(
                "portico.secret.key is set, and a bean brings SecretKeys; leave one of them",
                refusal(configured(), vault(SECRET, Optional.empty())));
        assertEquals(
                "SecretKeys brings a secret of fewer than 32 bytes",
                refusal(PRODUCTION, vault(SECRET.substring(1), Optional.empty())));
        assertEquals(
                "SecretKeys brings a secret of fewer than 32 bytes",
                refusal(PRODUCTION, vault(SECRET, Optional.of("short"))));
    }

    private static String refusal(Configuration configuration, SecretKeys host) {
        return assertThrows(ConfigurationException.class, () -> KeyedHashes.of(configuration, Optional.of(host)))
                .getMessage();
    }

    private static Configuration configured() {
        return Configuration.of(Map.of("portico.secret.key", SECRET));
    }

    private static SecretKeys vault(String current, Optional<String> previous) {
        return new SecretKeys() {
            @Override
            public byte[] current() {
                return current.getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public Optional<byte[]> previous() {
                return previous.map(text -> text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}

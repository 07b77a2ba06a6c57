package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.Provider;
import health.portico.api.host.ProviderDirectory;
import health.portico.api.host.SecretKeys;
import health.portico.api.record.PractitionerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostBeansTest {
    @TempDir
    Path data;

    @Test
    @DisplayName("R49 two directories of clinicians are none: the portal does not start")
    void refusesTwoDirectories() {
        var builder = StandalonePortal.on(data).beans(One.class, Other.class);

        var failure = assertThrows(StartFailure.class, builder::start);

        assertEquals(
                "The portal did not start: several beans implement ProviderDirectory; leave one", failure.getMessage());
    }

    @Test
    @DisplayName("S3 two beans that bring the secret are none, and one beside a configured secret too")
    void refusesTwoSecrets() {
        var two = StandalonePortal.on(data).beans(Vault.class, OtherVault.class);
        assertEquals(
                "The portal did not start: several beans implement SecretKeys; leave one",
                assertThrows(StartFailure.class, two::start).getMessage());
        var both = StandalonePortal.on(data).beans(Vault.class);
        assertEquals(
                "The portal did not start: portico.secret.key is set, and a bean brings SecretKeys; leave one of them",
                assertThrows(StartFailure.class, both::start).getMessage());
    }

    /** Has a secret. */
    @ApplicationScoped
    public static class Vault implements SecretKeys {
        @Override
        public byte[] current() {
            return new byte[32];
        }
    }

    /** Has another. */
    @ApplicationScoped
    public static class OtherVault extends Vault {}

    /** Knows nobody. */
    @ApplicationScoped
    public static class One implements ProviderDirectory {
        @Override
        public Optional<Provider> provider(PractitionerId id) {
            return Optional.empty();
        }
    }

    /** Knows nobody either. */
    @ApplicationScoped
    public static class Other implements ProviderDirectory {
        @Override
        public Optional<Provider> provider(PractitionerId id) {
            return Optional.empty();
        }
    }
}

package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.host.ExchangeOrganization;
import health.portico.api.host.HealthInformationExchange;
import health.portico.api.host.Provider;
import health.portico.api.host.ProviderDirectory;
import health.portico.api.host.SecretKeys;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
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
    @DisplayName("R62 two exchanges are none: the portal does not start")
    void refusesTwoExchanges() {
        var builder = StandalonePortal.on(data).beans(Exchange.class, OtherExchange.class);

        assertEquals(
                "The portal did not start: several beans implement HealthInformationExchange; leave one",
                assertThrows(StartFailure.class, builder::start).getMessage());
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

    /** In which nobody takes part. */
    @ApplicationScoped
    public static class Exchange implements HealthInformationExchange {
        @Override
        public List<ExchangeOrganization> organizations() {
            return List.of();
        }

        @Override
        public Optional<String> recordNamedBy(String organization, PatientId patient) {
            return Optional.empty();
        }

        @Override
        public void take(ExchangeConnection connection) {
            throw new UnsupportedOperationException("nobody can connect anything");
        }
    }

    /** In which nobody takes part either. */
    @ApplicationScoped
    public static class OtherExchange extends Exchange {}

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

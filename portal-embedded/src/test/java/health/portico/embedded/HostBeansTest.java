package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.Provider;
import health.portico.api.host.ProviderDirectory;
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

package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.sample.bells.Bells;
import health.portico.tck.PortalExtension;
import health.portico.tck.TestAccount;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A portal of the TCK with a plugin's jar beside it, as a hospital gets it. */
class PluginExtensionTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension().jars(jar()).account(TestAccount.patient("robin", "p1"));

    @Test
    @DisplayName("S39 a portal of tests serves a plugin that is given as a jar")
    void servesThePlugin() {
        var rung = PORTAL.loggedIn("robin").post("api/v1/plugins/bells/door", "{}");

        assertEquals(200, rung.status(), rung.body());
        assertTrue(PORTAL.client().get("api/v1/health").body().contains("\"bells\""));
    }

    private static URL jar() {
        try {
            var file = File.createTempFile("plugin-bells", ".jar");
            file.deleteOnExit();
            Bells.writeTo(file);
            return file.toURI().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

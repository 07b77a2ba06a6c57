package health.portico.core.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.core.config.Configuration;
import health.portico.core.fixture.OneBean;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that a server knows by a name in JNDI, which this thread looks up in a directory of the test's own. */
class PortalDatabaseTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    Path folder;

    @BeforeEach
    void openDirectory() throws IOException {
        Files.writeString(folder.resolve("jndi.properties"), "java.naming.factory.initial=" + OneName.class.getName());
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
    }

    @AfterEach
    void closeDirectory() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    @DisplayName(
            "S53 a database that cannot be reached is named by the server's name for it, and its password is not told")
    void namesADatabaseThatCannotBeReached() {
        var refusal = assertThrows(IllegalStateException.class, named(OneName.UNREACHABLE)::checkReachable);

        assertEquals(
                "the database at java:comp/env/jdbc/portico (portico.data-source) cannot be reached: no route to"
                        + " jdbc:postgresql://***db/portico?user=portico&password=***",
                refusal.getMessage());
    }

    @Test
    void namesADatabaseThatIsNotThere() {
        var refusal = assertThrows(IllegalStateException.class, named("java:comp/env/jdbc/other")::checkReachable);

        assertEquals("there is no database at java:comp/env/jdbc/other (portico.data-source)", refusal.getMessage());
    }

    private static PortalDatabase named(String name) {
        var configuration = Configuration.of(Map.of("portico.mode", "demo", "portico.data-source", name));
        return new PortalDatabase(new OneBean<>(Optional.empty()), new OneBean<>(Optional.of(configuration)));
    }
}

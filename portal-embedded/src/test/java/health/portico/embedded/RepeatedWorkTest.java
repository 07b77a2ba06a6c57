package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.embedded.fixture.Tick;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What beans want to have repeated is repeated by the portal on Java SE, and keeps neither the portal nor the process. */
class RepeatedWorkTest {
    @TempDir
    Path data;

    @Test
    void runsInTheBackgroundAndLetsThePortalGo() throws Exception {
        var server = StandalonePortal.on(data).beans(Tick.class).start();
        try {
            var thread = server.bean(Tick.class).ran().get(60, TimeUnit.SECONDS);
            assertTrue(thread.isDaemon(), "a thread that keeps the process: " + thread);

            var health = Fixture.get(server, "api/v1/health");
            assertEquals(200, health.statusCode(), health.body());
            assertTrue(health.body().contains("{\"name\":\"outbox\",\"state\":\"up\""), health.body());
            assertTrue(health.body().contains("{\"name\":\"tick\",\"state\":\"up\""), health.body());
        } finally {
            assertTimeout(Duration.ofSeconds(4), server::close, "what is planned keeps the portal");
        }
    }
}

package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import health.portico.api.host.NotDelivered;
import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import health.portico.embedded.PortalServer;
import health.portico.embedded.PortalServerBuilder;
import health.portico.embedded.StartFailure;
import health.portico.sample.bells.Bells;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.PortalClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a plugin to a mail box: a portal with a real mail server beside it. */
class MailHttpTest {
    private static final int PATIENCE_MILLIS = 60_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeJar() {
        Bells.writeTo(folder.resolve("bells.jar").toFile());
    }

    @Test
    @DisplayName("R9 S36 a plugin's notice arrives once, says nothing, and nothing arrives of what was rolled back")
    void arrives() throws Exception {
        GreenMail mail = Bells.mailServer(0);
        mail.start();
        try (PortalServer server =
                portal().configure(Bells.keys(mail.getSmtp().getPort())).start()) {
            PortalClient patient = loggedIn(server, "patient");
            assertEquals(500, patient.post("api/v1/plugins/bells/broken", "{}").status());
            assertEquals(200, patient.post("api/v1/plugins/bells/door", "{}").status());
            assertEquals(200, patient.post("api/v1/plugins/bells/door", "{}").status());

            assertTrue(mail.waitForIncomingEmail(PATIENCE_MILLIS, 1));
            assertEquals(List.of("patient@example.org: Patient portal: you have a new message"), Bells.received(mail));
            String text = GreenMailUtil.getBody(mail.getReceivedMessages()[0]);
            assertTrue(text.contains("https://portal.example.com/portal/"), text);
            assertFalse(text.contains("door") || text.contains("Sanford"), text);

            PortalClient support = loggedIn(server, "support");
            var notices = support.get("api/v1/staff/outbox").json();
            assertEquals(1, notices.getInt("total"), notices::toString);
            assertFalse(notices.toString().contains("@"), notices::toString);
            var work = support.get("api/v1/health").json().getJsonArray("work").getValuesAs(JsonObject.class);
            assertEquals(
                    List.of("up"),
                    work.stream()
                            .filter(part -> part.getString("name").equals("outbox"))
                            .map(part -> part.getString("state"))
                            .toList());
        } finally {
            mail.stop();
        }
    }

    @Test
    @DisplayName(
            "R9 a hospital's own notifier takes the place of the mail server; what it refuses support can have tried again")
    void asksTheHostsNotifier() throws Exception {
        BlockingQueue<Notification> taken = new LinkedBlockingQueue<>();
        Notifier notifier = taken::add;
        try (PortalServer server = portal().replace(Notifier.class, notifier)
                .configure("portico.mail.base-url", "https://portal.example.com/portal/")
                .start()) {
            PortalClient patient = loggedIn(server, "patient");
            assertEquals(200, patient.post("api/v1/plugins/bells/door", "{}").status());

            Notification notice = taken.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            assertEquals("patient@example.org", notice.address());
            PortalClient support = loggedIn(server, "support");
            assertEquals(
                    "record-not-available",
                    support.post("api/v1/staff/outbox/" + UUID.randomUUID() + "/retry", "{}")
                            .code());
            assertEquals("role-not-allowed", patient.get("api/v1/staff/outbox").code());
        }
    }

    @Test
    @DisplayName("R9 a notifier without an address of the portal stops the start")
    void refusesHalfAConfiguration() {
        Notifier notifier = notice -> {
            throw new NotDelivered("never", NotDelivered.Reach.LATER);
        };
        PortalServerBuilder builder = portal().replace(Notifier.class, notifier);
        assertEquals(
                "The portal did not start: portico.mail.base-url is missing: notices name the portal's address",
                assertThrows(StartFailure.class, builder::start).getMessage());
    }

    private static PortalClient loggedIn(PortalServer server, String username) {
        PortalClient client = new PortalClient(server.uri());
        assertEquals(200, client.logIn(username, DemoPeople.PASSWORD).status());
        return client;
    }

    private PortalServerBuilder portal() {
        try {
            return PortalServer.builder()
                    .port(0)
                    .dataDirectory(folder.resolve("data"))
                    .configure("portico.mode", "demo")
                    .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                    .jars(folder.resolve("bells.jar").toUri().toURL());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

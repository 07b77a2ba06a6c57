package health.portico.sample.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import health.portico.embedded.PortalServer;
import health.portico.sample.demo.DemoPeople;
import health.portico.sample.http.Expectations;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom an e-mail tells that access was given or ended. */
class ProxyMailHttpTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("S45 R9 patient and proxy are told that access was given and that it ended, by e-mails without a name")
    void tellsBothSides() throws Exception {
        BlockingQueue<Notification> taken = new LinkedBlockingQueue<>();
        Notifier notifier = taken::add;
        try (PortalServer server = PortalServer.builder()
                .port(0)
                .dataDirectory(folder)
                .configure("portico.mode", "demo")
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .configure("portico.mail.base-url", "https://portal.example.com/portal/")
                .replace(Notifier.class, notifier)
                .start()) {
            PortalClient records = new PortalClient(server.uri());
            assertEquals(200, records.logIn("records", DemoPeople.PASSWORD).status());
            String path = "api/v1/patients/" + Expectations.patient("patient") + "/proxies";
            PortalAnswer given = records.post(
                    path, "{\"username\":\"turning18\",\"relationship\":\"CANARY\",\"formReference\":\"CANARY-7\"}");
            assertEquals(201, given.status(), given::body);
            assertEquals(
                    List.of(
                            "patient@example.org Patient portal: somebody was given access to your record",
                            "turning18@example.org Patient portal: you were given access to a record"),
                    two(taken));

            String grant = path + "/" + given.json().getString("id");
            assertEquals(204, records.delete(grant).status());
            assertEquals(204, records.delete(grant).status(), "ended is ended, and told once");

            assertEquals(
                    List.of(
                            "patient@example.org Patient portal: access to your record has ended",
                            "turning18@example.org Patient portal: your access to a record has ended"),
                    two(taken));
            PortalClient support = new PortalClient(server.uri());
            assertEquals(200, support.logIn("support", DemoPeople.PASSWORD).status());
            assertEquals(4, support.get("api/v1/staff/outbox").json().getInt("total"));
        }
    }

    private static List<String> two(BlockingQueue<Notification> taken) throws InterruptedException {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Notification notice = taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String words = notice.subject() + notice.text();
            assertFalse(words.contains("CANARY") || words.contains("Sanford"), words);
            told.add(notice.address() + " " + notice.subject());
        }
        return told.stream().sorted().toList();
    }
}

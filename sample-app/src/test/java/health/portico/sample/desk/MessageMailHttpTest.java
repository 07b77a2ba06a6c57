package health.portico.sample.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import health.portico.embedded.PortalServer;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.JsonObject;
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

/** Whom an e-mail tells that a clinician has written. */
class MessageMailHttpTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "R9 R47 an answer is told to the patient and to the proxies who see it, by e-mails that say nothing of it")
    void tellsWhoeverSeesIt() throws Exception {
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
            PortalClient doctor = new PortalClient(server.uri());
            assertEquals(200, doctor.logIn("doctor", DemoPeople.PASSWORD).status());
            String message = formOf(doctor).getString("latestId");

            assertEquals(201, answer(doctor, message, "CANARY-hidden", true).status());
            assertEquals(201, answer(doctor, message, "CANARY-open", false).status());

            List<String> told = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Notification notice = taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                told.add(notice.address());
                String words = notice.subject() + notice.text();
                assertFalse(words.contains("CANARY") || words.contains("Ward") || words.contains("Sanford"), words);
            }
            assertEquals(
                    List.of("patient@example.org", "patient@example.org", "proxy@example.org"),
                    told.stream().sorted().toList());
            PortalClient support = new PortalClient(server.uri());
            assertEquals(200, support.logIn("support", DemoPeople.PASSWORD).status());
            assertEquals(3, support.get("api/v1/staff/outbox").json().getInt("total"));
        }
    }

    private static JsonObject formOf(PortalClient doctor) {
        return doctor.get("api/v1/staff/messages").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(entry -> entry.getString("title").equals("Form for the insurance"))
                .findFirst()
                .orElseThrow();
    }

    private static PortalAnswer answer(PortalClient doctor, String to, String body, boolean hidden) {
        return doctor.post(
                "api/v1/staff/messages",
                "{\"inReplyTo\":\"" + to + "\",\"body\":\"" + body + "\",\"hiddenFromProxies\":" + hidden + "}");
    }
}

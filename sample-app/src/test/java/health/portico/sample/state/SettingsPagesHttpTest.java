package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import health.portico.core.outbox.OutboxDelivery;
import health.portico.embedded.PortalServer;
import health.portico.embedded.PortalServerBuilder;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that confirms an address, and what settings say of themselves. */
class SettingsPagesHttpTest {
    private static final String SETTINGS = "api/v1/account/settings";
    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern LINK = Pattern.compile("confirm-email\\?token=([A-Za-z0-9_-]{43})");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");

    @TempDir
    private Path folder;

    private final BlockingQueue<Notification> mails = new LinkedBlockingQueue<>();

    @Test
    @DisplayName("S48 R14 a form that is not ours confirms nothing; ours does, and then asks for nothing more")
    void confirmsByItsOwnForm() throws InterruptedException {
        Notifier notifier = mails::add;
        try (PortalServer server = portal().replace(Notifier.class, notifier)
                .configure("portico.mail.base-url", "https://portal.example.com/portal/")
                .start()) {
            PortalClient patient = loggedIn(server);
            put(patient, "{\"email\":\"new@example.org\",\"password\":\"" + DemoPeople.PASSWORD + "\"}");
            server.bean(OutboxDelivery.class).run();
            String link = link();
            PortalClient mailbox = new PortalClient(server.uri());
            String page = mailbox.get("confirm-email?token=" + link).body();
            PortalAnswer forged = confirm(mailbox, "0".repeat(64), link);
            assertEquals(403, forged.status());
            assertTrue(forged.body().contains("This form was too old."), forged.body());
            assertEquals("patient@example.org", patient.get(SETTINGS).json().getString("email"));
            assertEquals(
                    403,
                    confirm(new PortalClient(server.uri()), formToken(page), link)
                            .status(),
                    "without its cookie");

            PortalAnswer done = confirm(mailbox, formToken(forged.body()), link);
            assertEquals(200, done.status());
            assertEquals("new@example.org", patient.get(SETTINGS).json().getString("email"));
            assertTrue(
                    done.body().contains("<form") && done.body().matches("(?s).*<form[^>]* hidden[ >].*"), done.body());
            assertFalse(page.matches("(?s).*<form[^>]* hidden[ >].*"), page);
        }
    }

    @Test
    @DisplayName("S18 what can be no link is not repeated by the page, and whoever guesses links waits")
    void slowsGuessesDown() {
        try (PortalServer server = portal().start()) {
            PortalClient guest = new PortalClient(server.uri());
            String page = guest.get("confirm-email?token=CANARY%26next%3Devil").body();
            assertFalse(page.contains("CANARY"), page);
            for (int guess = 0; guess < 10; guess++) {
                PortalAnswer refused = confirm(guest, formToken(page), "A".repeat(42) + guess);
                assertEquals(403, refused.status(), refused::body);
            }
            PortalAnswer slowed = confirm(guest, formToken(page), "A".repeat(43));
            assertEquals(429, slowed.status());
            assertTrue(slowed.body().contains("There were too many attempts from here."), slowed.body());
            assertTrue(
                    Integer.parseInt(slowed.headers().firstValue("Retry-After").orElseThrow()) > 0);
        }
    }

    @Test
    @DisplayName("R14 S18 a link that opens nothing is told in the language of the form, and the form stays")
    void answersInTheLanguageOfTheForm() {
        try (PortalServer server = portal().start()) {
            PortalClient guest = new PortalClient(server.uri());
            for (String language : List.of("es", "en")) {
                String page = guest.get("confirm-email?token=" + "A".repeat(43) + "&language=" + language)
                        .body();
                String refused = confirm(guest, formToken(page), "A".repeat(43) + "&language=" + language)
                        .body();
                boolean isSpanish = language.equals("es");
                assertTrue(page.contains(isSpanish ? "Confirmar esta dirección" : "Confirm this address"), page);
                assertTrue(page.contains("class=\"notice none\""), page);
                assertTrue(
                        refused.contains(isSpanish ? "Este enlace es demasiado viejo" : "This link is too old"),
                        refused);
                assertTrue(refused.contains("name=\"link\" value=\"" + "A".repeat(43) + "\""), refused);
                assertFalse(refused.matches("(?s).*<form[^>]* hidden[ >].*"), refused);
            }
        }
    }

    @Test
    @DisplayName(
            "R13 R14 settings name notices in the reader's language, the length of passwords, and whether questions are taken")
    void describeThemselves() {
        try (PortalServer server =
                portal().configure("portico.security-questions", "false").start()) {
            PortalClient patient = loggedIn(server);
            JsonObject spanish = patient.send(patient.request(SETTINGS)
                            .header("Accept-Language", "es")
                            .GET())
                    .json();
            JsonObject english = patient.get(SETTINGS).json();

            assertEquals("Mensajes", label(spanish).replaceAll(" .*", ""));
            assertFalse(label(english).isEmpty() || label(english).equals(label(spanish)));
            assertFalse(english.getBoolean("takesSecurityQuestions"));
            PortalAnswer refused = send(
                    patient,
                    "{\"securityQuestion\":{\"question\":\"My first street?\",\"answer\":\"Elm Street\"},\"password\":\""
                            + DemoPeople.PASSWORD + "\"}");
            assertEquals("422 security-questions-off", refused.status() + " " + refused.code());
            assertEquals(12, english.getInt("passwordMinLength"));
            assertEquals(128, english.getInt("passwordMaxLength"));
        }
    }

    private static String label(JsonObject settings) {
        return settings.getJsonArray("notices").getJsonObject(0).getString("label");
    }

    private String link() throws InterruptedException {
        for (int mail = 0; mail < 2; mail++) {
            Notification next =
                    Objects.requireNonNull(mails.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "a mail is missing");
            var found = LINK.matcher(next.text());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("no mail has a link");
    }

    private static String formToken(String page) {
        var token = FORM_TOKEN.matcher(page);
        assertTrue(token.find(), page);
        return token.group(1);
    }

    private static PortalAnswer confirm(PortalClient client, String token, String link) {
        return client.send(client.request("confirm-email")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + token + "&link=" + link)));
    }

    private static void put(PortalClient client, String json) {
        PortalAnswer answer = send(client, json);
        assertEquals(200, answer.status(), answer::body);
    }

    private static PortalAnswer send(PortalClient client, String json) {
        return client.send(client.request(SETTINGS)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private static PortalClient loggedIn(PortalServer server) {
        PortalClient client = new PortalClient(server.uri());
        assertEquals(200, client.logIn("patient", DemoPeople.PASSWORD).status());
        return client;
    }

    private PortalServerBuilder portal() {
        return PortalServer.builder()
                .port(0)
                .dataDirectory(folder)
                .configure("portico.mode", "demo")
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
}

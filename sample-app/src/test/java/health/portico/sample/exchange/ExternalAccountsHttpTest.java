package health.portico.sample.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.host.ExchangeOrganization;
import health.portico.api.host.HealthInformationExchange;
import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.ExchangeGate;
import health.portico.api.record.PatientId;
import health.portico.embedded.PortalServer;
import health.portico.embedded.PortalServerBuilder;
import health.portico.sample.demo.DemoPeople;
import health.portico.sample.http.DemoPortal;
import health.portico.sample.http.Expectations;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** External Health Accounts over the wire: the patient, the two sides, the gate and the notices. */
class ExternalAccountsHttpTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final String PATIENT = Expectations.patient("patient");
    private static final String ACCOUNTS = "api/v1/patients/" + PATIENT + "/external-accounts";
    private static final String LAKESIDE = ACCOUNTS + "/lakeside-health/connection";
    private static final String HARBOR = ACCOUNTS + "/harbor-clinics/connection";
    private static final String YES = "{\"termsAccepted\":true}";

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(DemoPortal.NOON);

    @Test
    @DisplayName(
            "R18 R62 the patient connects what both sides have found, with the terms alone, and ends it; the gate follows at once")
    void connectsAndDisconnects() {
        try (PortalServer server = portal().start()) {
            PortalClient patient = loggedIn(server, "patient");
            assertEquals("lakeside-health matched, harbor-clinics unmatched", listed(patient));
            assertEquals("400 invalid-request", problem(patient.post(LAKESIDE, "{}")));
            assertEquals("400 invalid-request", problem(patient.post(LAKESIDE, "{\"termsAccepted\":false}")));
            assertEquals("409 external-account-not-matched", problem(patient.post(HARBOR, YES)));
            assertEquals("lakeside-health matched, harbor-clinics unmatched", listed(patient));
            assertEquals(Optional.empty(), open(server, "lakeside-health"));

            PortalAnswer connected = patient.post(LAKESIDE, YES);
            assertEquals("connected", connected.json().getString("state"));
            assertEquals("2026-05-20T19:00:00Z", connected.json().getString("connectedAt"));
            assertEquals(Optional.of("lakeside-health-" + PATIENT), open(server, "lakeside-health"));
            assertEquals(Optional.empty(), open(server, "harbor-clinics"));
            assertEquals(connected.json(), patient.post(LAKESIDE, YES).json(), "twice is once");

            assertEquals(204, patient.delete(LAKESIDE).status());
            assertEquals(Optional.empty(), open(server, "lakeside-health"));
            assertEquals(204, patient.delete(LAKESIDE).status());
            assertEquals("404 record-not-available", problem(patient.delete(HARBOR)), "nothing ever was connected");
            assertEquals("404 record-not-available", problem(patient.post(ACCOUNTS + "/nobody/connection", YES)));
        }
    }

    @Test
    @DisplayName("R62 a match that one side takes back ends the connection, and its return alone connects nothing")
    void fallsBack() {
        try (PortalServer server = portal().start()) {
            clock.advance(Duration.ofMinutes(30));
            assertEquals(200, loggedIn(server, "patient").post(HARBOR, YES).status());
            clock.advance(Duration.ofMinutes(30));
            assertEquals("lakeside-health matched, harbor-clinics unmatched", listed(loggedIn(server, "patient")));
            assertEquals(Optional.empty(), open(server, "harbor-clinics"));
            clock.advance(Duration.ofMinutes(30));
            PortalClient patient = loggedIn(server, "patient");
            assertEquals("lakeside-health matched, harbor-clinics matched", listed(patient));

            assertEquals(200, patient.post(HARBOR, YES).status());
            server.bean(ExchangeGate.class).matchWithdrawn(new PatientId(PATIENT), "harbor-clinics");
            assertEquals(Optional.empty(), open(server, "harbor-clinics"));
        }
    }

    @Test
    @DisplayName("R46 S40 neither a proxy nor another patient sees, connects or ends; nothing of it happens")
    void isThePatientsAlone() {
        try (PortalServer server = portal().start()) {
            loggedIn(server, "patient").post(LAKESIDE, YES);
            for (String other : List.of("proxy", "teen")) {
                PortalClient stranger = loggedIn(server, other);
                assertEquals("404 record-not-available", problem(stranger.get(ACCOUNTS)), other);
                assertEquals("404 record-not-available", problem(stranger.post(LAKESIDE, YES)), other);
                assertEquals("404 record-not-available", problem(stranger.delete(LAKESIDE)), other);
            }
            assertEquals(
                    "403 role-not-allowed", problem(loggedIn(server, "records").get(ACCOUNTS)));
            assertTrue(open(server, "lakeside-health").isPresent());
        }
    }

    @Test
    @DisplayName(
            "R9 R62 the patient is told of connection and end by e-mails that name nobody, and the exchange hears of both")
    void tellsBothSides() throws InterruptedException {
        BlockingQueue<Notification> mails = new LinkedBlockingQueue<>();
        BlockingQueue<ExchangeConnection> heard = new LinkedBlockingQueue<>();
        Notifier notifier = mails::add;
        try (PortalServer server = portal().configure("portico.mail.base-url", "https://portal.example.com/portal/")
                .replace(Notifier.class, notifier)
                .replace(HealthInformationExchange.class, new Heard(heard))
                .start()) {
            PortalClient patient = loggedIn(server, "patient");
            assertEquals(200, patient.post(LAKESIDE, YES).status());
            assertEquals("Patient portal: an external health account was connected", subject(mails));
            assertTrue(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).connected());
            assertEquals(204, patient.delete(LAKESIDE).status());
            assertEquals("Patient portal: an external health account was disconnected", subject(mails));
            assertFalse(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).connected());
        }
    }

    @Test
    @DisplayName("R62 S55 each step stands in the audit log, the refused one too")
    void isAudited() {
        try (PortalServer server = portal().start()) {
            PortalClient patient = loggedIn(server, "patient");
            patient.post(HARBOR, YES);
            patient.post(LAKESIDE, YES);
            patient.delete(LAKESIDE);
            PortalClient compliance = loggedIn(server, "compliance");
            List<String> entries = List.of("exchange.connect", "exchange.disconnect").stream()
                    .flatMap(action -> compliance
                            .get("api/v1/staff/audit?patient=" + PATIENT + "&action=" + action)
                            .json()
                            .getJsonArray("items")
                            .getValuesAs(JsonObject.class)
                            .stream())
                    .map(entry -> entry.getString("action") + " " + entry.getString("outcome"))
                    .sorted()
                    .toList();
            assertEquals(
                    List.of("exchange.connect denied", "exchange.connect success", "exchange.disconnect success"),
                    entries);
        }
    }

    /** An exchange that names the demo's record and keeps what it is told. */
    private record Heard(BlockingQueue<ExchangeConnection> all) implements HealthInformationExchange {
        @Override
        public List<ExchangeOrganization> organizations() {
            return List.of(new ExchangeOrganization("lakeside-health", "CANARY Addiction Clinic"));
        }

        @Override
        public Optional<String> recordNamedBy(String organization, PatientId patient) {
            return Optional.of(organization + "-" + patient.value());
        }

        @Override
        public void take(ExchangeConnection connection) {
            all.add(connection);
        }
    }

    private static String subject(BlockingQueue<Notification> mails) throws InterruptedException {
        Notification notice = mails.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String words = notice.subject() + notice.text();
        assertFalse(words.contains("CANARY") || words.contains("Sanford"), words);
        return notice.subject();
    }

    private static Optional<String> open(PortalServer server, String organization) {
        return server.bean(ExchangeGate.class).openTo(new PatientId(PATIENT), organization);
    }

    private static String listed(PortalClient client) {
        List<String> all = client.get(ACCOUNTS).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("id") + " " + one.getString("state"))
                .toList();
        return String.join(", ", all);
    }

    private static String problem(PortalAnswer answer) {
        return answer.status() + " " + answer.code();
    }

    private PortalServerBuilder portal() {
        return PortalServer.builder()
                .port(0)
                .dataDirectory(folder)
                .configure("portico.mode", "demo")
                .configure("portico.clock.tolerance", "P36500D")
                .configure("portico.deviations", "portico.clock.tolerance=P36500D")
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .replace(PortalClock.class, clock);
    }

    private static PortalClient loggedIn(PortalServer server, String username) {
        PortalClient client = new PortalClient(server.uri());
        assertEquals(200, client.logIn(username, DemoPeople.PASSWORD).status());
        return client;
    }
}

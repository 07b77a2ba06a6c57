package health.portico.sample.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.attachment.AttachmentPolicy;
import health.portico.core.attachment.archive.ArchiveHandOver;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files between the scanner of a hospital and its archive. */
class ScanningHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.staff("carol", ViewerKind.COMPLIANCE))
            .beans(PickyScanner.class, Basement.class, Sender.class);

    private static final Mailroom MAILROOM = new Mailroom(PORTAL);
    private static final byte[] INFECTED = SampleFiles.pdf(PickyScanner.INFECTED);
    private static final byte[] CLEAN = SampleFiles.pdf(50_000);

    @BeforeAll
    static void admit() {
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
    }

    @Test
    @DisplayName(
            "S51 S55 an infected file keeps the others out, is named in the answer, and leaves nothing but an audit entry")
    void keepsNothingInfected() {
        int before = MAILROOM.rows();
        var left = Mailroom.left();

        var answer = upload(PORTAL.loggedIn("robin"), CLEAN, INFECTED, CLEAN);

        assertEquals(422, answer.status(), answer::body);
        assertEquals("attachment-infected", answer.code());
        var errors = answer.json().getJsonArray("errors").getValuesAs(JsonObject.class);
        assertEquals(1, errors.size());
        assertEquals("1.pdf", errors.get(0).getString("file"));
        assertEquals(before, MAILROOM.rows());
        assertEquals(left, Mailroom.left());
        assertEquals(
                "attachment-infected",
                MAILROOM.audited("attachment.refused").get(0).getString("detail"));
    }

    @Test
    @DisplayName("S51 while the scanner is away nothing is kept, it is asked once an upload, and records are served")
    void refusesWhileTheScannerIsAway() {
        var scanner = PORTAL.server().bean(PickyScanner.class);
        var robin = PORTAL.loggedIn("robin");
        int before = MAILROOM.rows();
        scanner.seen();
        scanner.setAway(true);
        try {
            var answer = upload(robin, CLEAN, CLEAN, CLEAN, CLEAN);

            assertEquals(503, answer.status(), answer::body);
            assertEquals("scanner-not-available", answer.code());
            assertEquals(1, scanner.seen().size());
            assertEquals(before, MAILROOM.rows());
            assertEquals(200, robin.get("api/v1/patients/p1/results").status());
            assertHealth("attachment-scanner", "impaired");
        } finally {
            scanner.setAway(false);
        }
        assertEquals(201, upload(robin, CLEAN).status());
        assertHealth("attachment-scanner", "up");
    }

    @Test
    @DisplayName("S51 R55 what is scanned is what was sent; what is refused for another reason is not scanned")
    void scansWhatWasSent() {
        var scanner = PORTAL.server().bean(PickyScanner.class);
        var robin = PORTAL.loggedIn("robin");
        scanner.seen();

        assertEquals(
                413,
                upload(robin, CLEAN, SampleFiles.pdf(Math.toIntExact(AttachmentPolicy.STANDARD.maxBytes()) + 1))
                        .status());
        assertEquals(List.of(), scanner.seen());
        assertEquals(201, upload(robin, CLEAN).status());
        assertEquals(List.of(Mailroom.sha256(CLEAN)), scanner.seen());
    }

    @Test
    @DisplayName(
            "R55 S55 a sent file reaches the hospital's archive byte for byte, once; one that was not sent does not")
    void archivesWhatWasSent() {
        var robin = PORTAL.loggedIn("robin");
        var unsent = id(robin);
        var sent = id(robin);
        PORTAL.server().bean(Sender.class).send(session(robin), "p1", List.of(sent), "m1");
        var handOver = PORTAL.server().bean(ArchiveHandOver.class);

        handOver.run();
        handOver.run();

        assertEquals(
                List.of(sent + " of p1 with m1: " + Mailroom.sha256(CLEAN)),
                PORTAL.server().bean(Basement.class).received());
        assertEquals(1, MAILROOM.count("portico_attachment where archived_at is not null"));
        assertEquals(1, MAILROOM.count("portico_attachment where id = '" + unsent + "' and archive_attempts = 0"));
        var audited = MAILROOM.audited("attachment.archive");
        assertEquals(1, audited.size());
        assertEquals(sent.toString(), audited.get(0).getString("detail"));
        assertHealth("document-archive", "up");
    }

    private static UUID session(PortalClient client) {
        return client.get("api/v1/account/sessions").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(session -> session.getBoolean("current"))
                .map(session -> UUID.fromString(session.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(PortalClient client) {
        return UUID.fromString(Mailroom.files(upload(client, CLEAN)).get(0).getString("id"));
    }

    private static PortalAnswer upload(PortalClient client, byte[]... files) {
        var form = new Form();
        for (int i = 0; i < files.length; i++) {
            form.file(i + ".pdf", "application/pdf", files[i]);
        }
        return Mailroom.upload(client, form);
    }

    private static void assertHealth(String check, String state) {
        var health = PORTAL.client().get("api/v1/health");
        assertEquals(200, health.status(), health::body);
        assertTrue(health.body().contains("{\"name\":\"" + check + "\",\"state\":\"" + state + "\"}"), health::body);
    }
}

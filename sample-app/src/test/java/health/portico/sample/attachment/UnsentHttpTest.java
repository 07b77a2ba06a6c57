package health.portico.sample.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.problem.PortalException;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.attachment.UnsentSweep;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files between upload and message: of one session, for a while, sent once. */
class UnsentHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("sam", "p2"))
            .account(TestAccount.staff("carol", ViewerKind.COMPLIANCE))
            .beans(Sender.class);

    private static final Mailroom MAILROOM = new Mailroom(PORTAL);

    @BeforeAll
    static void admit() {
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
        PORTAL.hospital().patient(SampleItems.adult("p2", LocalDate.of(1980, 1, 1)));
    }

    @Test
    @DisplayName("R11 what was uploaded and not sent is gone with the log-out")
    void goesWithTheLogOut() {
        PortalClient robin = PORTAL.loggedIn("robin");
        UUID id = Mailroom.uploaded(robin);
        assertEquals(2, rows(id));

        assertEquals(204, robin.delete("api/v1/session").status());

        assertEquals(0, rows(id));
        assertEquals(404, PORTAL.loggedIn("robin").get(Mailroom.content(id)).status());
    }

    @Test
    @DisplayName("R11 S30 it is gone with a session that timed out, when its owner comes back or nobody does")
    void goesWithTheTimeOut() {
        PortalClient comesBack = PORTAL.loggedIn("robin");
        UUID returned = Mailroom.uploaded(comesBack);
        UUID left = Mailroom.uploaded(PORTAL.loggedIn("robin"));
        PORTAL.clock().advance(Duration.ofMinutes(20));

        assertEquals(401, comesBack.get(Mailroom.content(returned)).status());
        assertEquals(0, rows(returned));
        assertEquals(2, rows(left));
        PORTAL.server().bean(UnsentSweep.class).run();
        assertEquals(0, rows(left));
    }

    @Test
    @DisplayName("R11 another session of the same person has nothing of it, nor has another patient")
    void belongsToItsSession() {
        PortalClient robin = PORTAL.loggedIn("robin");
        UUID id = Mailroom.uploaded(robin);
        PortalClient elsewhere = PORTAL.loggedIn("robin");

        for (PortalClient stranger : List.of(elsewhere, PORTAL.loggedIn("sam"))) {
            PortalAnswer foreign = stranger.get(Mailroom.content(id));
            assertEquals("404 record-not-available", foreign.status() + " " + foreign.code());
            assertEquals(stranger.get(Mailroom.content(UUID.randomUUID())).masked(), foreign.masked());
            assertEquals(404, stranger.delete(Mailroom.PATH + "/" + id).status());
        }
        assertEquals(404, robin.get(Mailroom.content(id).replace("p1", "p2")).status());
        assertEquals(200, robin.get(Mailroom.content(id)).status());
    }

    @Test
    @DisplayName("R40 S40 nobody uploads to a patient whom they may not open, and there is an entry about the try")
    void refusesOtherPatients() {
        PortalClient sam = PORTAL.loggedIn("sam");
        Form form = new Form().file("a.png", "image/png", SampleFiles.picture("png"));

        PortalAnswer foreign = Mailroom.upload(sam, form);
        PortalAnswer missing = Mailroom.upload(sam, Mailroom.PATH.replace("p1", "nobody"), form.announced());

        assertEquals("404 record-not-available", foreign.status() + " " + foreign.code());
        assertEquals(missing.masked(), foreign.masked());
        assertTrue(MAILROOM.audited("record.denied").stream()
                .anyMatch(entry -> entry.getString("detail").equals("attachments")
                        && entry.getString("patientId").equals("p1")));
    }

    @Test
    @DisplayName("R11 who uploaded a file may delete it until it is sent, and then nobody may (R55)")
    void deletesUntilSent() {
        PortalClient robin = PORTAL.loggedIn("robin");
        UUID deleted = Mailroom.uploaded(robin);
        UUID sent = Mailroom.uploaded(robin);

        assertEquals(204, robin.delete(Mailroom.PATH + "/" + deleted).status());
        assertEquals(404, robin.get(Mailroom.content(deleted)).status());
        assertEquals(0, rows(deleted));
        assertEquals(1, MAILROOM.audited("attachment.delete").size());

        PORTAL.server().bean(Sender.class).send(Mailroom.session(robin), "p1", List.of(sent), "Communication.kept");
        assertEquals(404, robin.delete(Mailroom.PATH + "/" + sent).status());
        robin.delete("api/v1/session");
        PORTAL.server().bean(UnsentSweep.class).run();
        assertEquals(2, rows(sent));
    }

    @Test
    @DisplayName("R55 of twenty that send one file at once, one sends it")
    void sendsOnce() throws Exception {
        PortalClient robin = PORTAL.loggedIn("robin");
        UUID session = Mailroom.session(robin);
        UUID id = Mailroom.uploaded(robin);
        var together = new CyclicBarrier(20);
        var threads = Executors.newFixedThreadPool(20);
        List<String> outcomes = new ArrayList<>();
        try {
            for (var outcome : threads.invokeAll(Collections.nCopies(20, (Callable<String>) () -> {
                together.await();
                return send(session, id);
            }))) {
                outcomes.add(outcome.get());
            }
        } finally {
            threads.shutdown();
        }

        assertEquals(1, Collections.frequency(outcomes, "sent"), outcomes::toString);
        assertEquals(19, Collections.frequency(outcomes, "attachment-not-available"), outcomes::toString);
    }

    private static String send(UUID session, UUID id) {
        try {
            PORTAL.server().bean(Sender.class).send(session, "p1", List.of(id), "Communication." + UUID.randomUUID());
            return "sent";
        } catch (PortalException e) {
            return e.type().code();
        }
    }

    @Test
    @DisplayName("S51 an upload that is given up half way leaves no row and no file")
    void leavesNothingOfHalfAnUpload() throws IOException {
        PortalClient robin = PORTAL.loggedIn("robin");
        int before = MAILROOM.rows();
        try (var socket = new Socket("127.0.0.1", PORTAL.server().port())) {
            String head = "POST /portal/" + Mailroom.PATH + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                    + robin.cookie().orElseThrow() + "\r\nContent-Type: " + Form.TYPE
                    + "\r\nContent-Length: 3000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream()
                    .write(new Form()
                            .file("a.pdf", "application/pdf", SampleFiles.pdf(1_000_000))
                            .begun());
        }

        assertEquals(
                201,
                Mailroom.upload(robin, new Form().file("b.png", "image/png", SampleFiles.picture("png")))
                        .status());
        assertEquals(before + 2, MAILROOM.rows());
        assertEquals(List.of(), Mailroom.left());
    }

    private static int rows(UUID id) {
        return MAILROOM.count("portico_attachment where id = '" + id + "'")
                + MAILROOM.count("portico_attachment_piece where attachment_id = '" + id + "'");
    }
}

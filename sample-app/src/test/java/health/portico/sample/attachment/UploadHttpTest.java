package health.portico.sample.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.attachment.AttachmentPolicy;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files on their way in. */
class UploadHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.staff("carol", ViewerKind.COMPLIANCE));

    private static final Mailroom MAILROOM = new Mailroom(PORTAL);
    private static final int CAP = Math.toIntExact(AttachmentPolicy.STANDARD.maxBytes());
    private static final byte[] PNG = SampleFiles.picture("png");

    @BeforeAll
    static void admit() {
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
    }

    @Test
    @DisplayName(
            "R52 R54 R55 four files of the largest size come through, and are stored byte for byte as they were sent")
    void keepsWhatWasSent() {
        PortalClient robin = PORTAL.loggedIn("robin");
        byte[] largest = SampleFiles.pdf(CAP);
        Form form = new Form();
        for (int i = 0; i < 4; i++) {
            form.file("página " + i + ".pdf", "application/pdf", largest);
        }

        for (JsonObject file : Mailroom.files(Mailroom.upload(robin, form))) {
            assertEquals(CAP, file.getInt("bytes"));
            assertEquals("application/pdf", file.getString("mediaType"));
            assertTrue(file.getString("name").startsWith("página "), file::toString);
            assertEquals(Mailroom.sha256(largest), file.getString("sha256"));
            String pieces = "portico_attachment_piece where attachment_id = '" + file.getString("id") + "'";
            assertEquals((CAP + 131_071) / 131_072, MAILROOM.count(pieces));
        }
        assertEquals(List.of(), Mailroom.left());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    @DisplayName("R52 R53 R54 S51 one file that is refused keeps the others out, and the answer names each that fails")
    void refusesAllForOne(String expected, int status, Form form) {
        PortalClient robin = PORTAL.loggedIn("robin");
        int before = MAILROOM.rows();

        PortalAnswer answer = Mailroom.upload(robin, form);

        assertEquals(status, answer.status(), answer::body);
        List<String> errors = errors(answer);
        assertEquals(expected, String.join(", ", errors));
        assertEquals(answer.code(), errors.get(0).split(": ")[1]);
        assertEquals(before, MAILROOM.rows());
        assertEquals(List.of(), Mailroom.left());
    }

    static Stream<Arguments> refusals() {
        byte[] text = "Dear doctor".getBytes(StandardCharsets.UTF_8);
        Form fifth = new Form();
        for (int i = 1; i <= 6; i++) {
            fifth.file(i + ".png", "image/png", PNG);
        }
        return Stream.of(
                Arguments.of("b.pdf: attachment-too-large", 413, files("b.pdf", SampleFiles.pdf(CAP + 1))),
                Arguments.of("b.png: attachment-empty", 422, files("b.png", new byte[0])),
                Arguments.of("b.pdf: attachment-type-not-allowed", 415, files("b.pdf", text)),
                Arguments.of("b.pdf: attachment-extension-mismatch", 422, files("b.pdf", PNG)),
                Arguments.of("b.png: attachment-corrupt", 422, files("b.png", Arrays.copyOf(PNG, 30))),
                Arguments.of("con.png: attachment-name-invalid", 422, files("con.png", PNG)),
                Arguments.of("5.png: too-many-attachments", 422, fifth),
                Arguments.of(
                        "b.png: attachment-empty, c.pdf: attachment-type-not-allowed",
                        422,
                        files("b.png", new byte[0]).file("c.pdf", "application/pdf", text)));
    }

    /** A good file, then another. */
    private static Form files(String name, byte[] content) {
        return new Form().file("a.png", "image/png", PNG).file(name, "application/octet-stream", content);
    }

    @Test
    @DisplayName(
            "S51 a body over four files and 256 KiB is refused unread if it is announced, and cut there if it is not")
    void refusesLargerBodies() {
        PortalClient robin = PORTAL.loggedIn("robin");
        int before = MAILROOM.rows();
        Form form = new Form().file("film.mp4", "video/mp4", new byte[5 * CAP]);

        PortalAnswer unread = Mailroom.upload(robin, form);
        PortalAnswer cut = Mailroom.upload(
                robin, Mailroom.PATH, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form.begun())));

        assertEquals("413 attachment-too-large", unread.status() + " " + unread.code());
        assertEquals("413 attachment-too-large", cut.status() + " " + cut.code());
        assertEquals(List.of("film.mp4: attachment-too-large"), errors(cut));
        assertEquals(before, MAILROOM.rows());
    }

    @Test
    @DisplayName("S51 what is no form of files is refused")
    void refusesOtherForms() {
        PortalClient robin = PORTAL.loggedIn("robin");

        PortalAnswer field = Mailroom.upload(robin, new Form().part("picture\"; filename=\"a.png", "image/png", PNG));
        assertEquals("400 invalid-request", field.status() + " " + field.code());
        PortalAnswer none = Mailroom.upload(robin, new Form());
        assertEquals("400 invalid-request", none.status() + " " + none.code());
        PortalAnswer half = Mailroom.upload(
                robin,
                Mailroom.PATH,
                BodyPublishers.ofByteArray(
                        new Form().file("a.png", "image/png", PNG).begun()));
        assertEquals("400 malformed-request", half.status() + " " + half.code());
        PortalAnswer json = robin.post(Mailroom.PATH, "{}");
        assertEquals("415 unsupported-media-type", json.status() + " " + json.code());
        assertEquals(0, MAILROOM.count("portico_attachment where file_name = 'a.png' and byte_count <> " + PNG.length));
    }

    @Test
    @DisplayName("S51 no other address takes a form with files, however small or large")
    void takesFormsNowhereElse() {
        PortalClient robin = PORTAL.loggedIn("robin");

        PortalAnswer small = Mailroom.upload(
                robin,
                "api/v1/patients/p1/search",
                new Form().file("a.png", "image/png", PNG).announced());
        PortalAnswer large = Mailroom.upload(
                robin,
                "api/v1/patients/p1/search",
                new Form().file("a.png", "image/png", new byte[70_000]).announced());

        assertEquals("415 unsupported-media-type", small.status() + " " + small.code());
        assertEquals("413 payload-too-large", large.status() + " " + large.code());
    }

    @Test
    @DisplayName("R52 uploads at once do not disturb each other")
    void takesUploadsAtOnce() throws Exception {
        List<PortalClient> clients =
                Stream.generate(() -> PORTAL.loggedIn("robin")).limit(4).toList();
        var together = new CyclicBarrier(clients.size());
        var threads = Executors.newFixedThreadPool(clients.size());
        try {
            for (var kept : threads.invokeAll(clients.stream()
                    .map(client -> (Callable<List<JsonObject>>) () -> {
                        byte[] own = SampleFiles.pdf(1_000_000 + clients.indexOf(client));
                        together.await();
                        List<JsonObject> files = Mailroom.files(Mailroom.upload(
                                client,
                                new Form().file("a.pdf", "application/pdf", own).file("b.png", "image/png", PNG)));
                        assertEquals(Mailroom.sha256(own), files.get(0).getString("sha256"));
                        assertEquals(Mailroom.sha256(PNG), files.get(1).getString("sha256"));
                        assertEquals(
                                own.length,
                                client.get(Mailroom.content(
                                                UUID.fromString(files.get(0).getString("id"))))
                                        .body()
                                        .length());
                        return files;
                    })
                    .toList())) {
                assertEquals(2, kept.get().size());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @DisplayName("S54 S55 an upload leaves an entry with the ids of its files, a refusal one with its codes")
    void audits() {
        PortalClient robin = PORTAL.loggedIn("robin");
        UUID id = Mailroom.uploaded(robin);
        Mailroom.upload(robin, files("b.png", new byte[0]));

        assertTrue(MAILROOM.audited("attachment.upload").stream()
                .anyMatch(entry -> entry.getJsonArray("itemIds").toString().equals("[\"" + id + "\"]")
                        && entry.getString("patientId").equals("p1")));
        assertTrue(MAILROOM.audited("attachment.refused").stream()
                .anyMatch(entry -> entry.getString("detail").equals("attachment-empty")));
    }

    private static List<String> errors(PortalAnswer answer) {
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("file") + ": " + error.getString("code"))
                .toList();
    }
}

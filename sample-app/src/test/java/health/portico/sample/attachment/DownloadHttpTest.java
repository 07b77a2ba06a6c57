package health.portico.sample.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import health.portico.api.record.MessageParty;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.ProxyGrants;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files on their way out. */
class DownloadHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.proxy("kim"))
            .account(TestAccount.clinician("ada", SampleItems.DOCTOR.id().orElseThrow()))
            .account(TestAccount.staff("carol", ViewerKind.COMPLIANCE))
            .beans(Sender.class);

    private static final Mailroom MAILROOM = new Mailroom(PORTAL);
    private static final byte[] PICTURE = SampleFiles.picture("jpg");

    @BeforeAll
    static void admit() {
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
        PORTAL.hospital().item(message("Communication.open", Answer.NO));
        PORTAL.hospital().item(message("Communication.hidden", Answer.YES));
        var now = PORTAL.clock().clock().instant().atOffset(ZoneOffset.UTC);
        PORTAL.server()
                .bean(ProxyGrants.class)
                .create(new NewProxyGrant(
                        accountOf("kim"), new PatientId("p1"), "parent", "form", now, Optional.empty()));
    }

    private static String accountOf(String username) {
        return PORTAL.loggedIn(username)
                .get("api/v1/session")
                .json()
                .getJsonObject("viewer")
                .getString("id");
    }

    private static Message message(String id, Answer hiddenFromProxies) {
        var sent = PORTAL.clock().clock().instant().atOffset(ZoneOffset.UTC);
        return Message.single(
                new ItemHeader(new ItemId(id), new PatientId("p1"), "Rash", Optional.of(sent), Set.of(), List.of()),
                hiddenFromProxies,
                MessageParty.of(MessageParty.Side.PATIENT, "Robin Sample"),
                MessageParty.of(MessageParty.Side.CARE_TEAM, "Dr. Ada Field"),
                "Please look.");
    }

    @Test
    @DisplayName("R55 S50 what comes down is byte for byte what went up, as a download that nothing can run")
    void downloads() throws Exception {
        PortalClient robin = PORTAL.loggedIn("robin");
        UUID id = upload(robin, "rash \u2013 mañana.jpg");
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = bytes(robin, id);

            assertEquals(200, answer.statusCode());
            assertArrayEquals(PICTURE, answer.body());
            assertEquals("image/jpeg", header(answer, "Content-Type"));
            assertEquals(Integer.toString(PICTURE.length), header(answer, "Content-Length"));
            assertEquals(
                    "attachment; filename=\"rash _ ma_ana.jpg\"; filename*=UTF-8''rash%20%E2%80%93%20ma%C3%B1ana.jpg",
                    header(answer, "Content-Disposition"));
            assertTrue(header(answer, "Content-Security-Policy").startsWith("sandbox; default-src 'none'; "));
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertEquals("no-store", header(answer, "Cache-Control"));
            send(robin, id, "Communication.open");
        }
    }

    @Test
    @DisplayName("R54 the largest file comes down whole")
    void downloadsTheLargest() throws Exception {
        PortalClient robin = PORTAL.loggedIn("robin");
        byte[] largest = SampleFiles.pdf(4_099_932);
        UUID id = UUID.fromString(
                Mailroom.files(Mailroom.upload(robin, new Form().file("a.pdf", "application/pdf", largest)))
                        .get(0)
                        .getString("id"));

        assertArrayEquals(largest, bytes(robin, id).body());
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @DisplayName("R47 R48 S39 a sent file is there for whoever sees its message, and for nobody else")
    @CsvSource({
        "robin, Communication.open,   200",
        "robin, Communication.hidden, 200",
        "kim,   Communication.open,   200",
        "kim,   Communication.hidden, 404",
        "ada,   Communication.open,   200",
        "robin, Communication.none,   404",
    })
    void followsTheMessage(String reader, String message, int status) {
        PortalClient robin = PORTAL.loggedIn("robin");
        UUID id = upload(robin, "rash.jpg");
        send(robin, id, message);
        PortalClient client = PORTAL.loggedIn(reader);

        PortalAnswer answer = client.get(Mailroom.content(id));

        assertEquals(status, answer.status());
        if (status == 404) {
            PortalAnswer absent = client.get(Mailroom.content(UUID.randomUUID()));
            assertEquals(absent.masked(), answer.masked());
            assertEquals(absent.headers().map().keySet(), answer.headers().map().keySet());
        }
    }

    @Test
    @DisplayName("S54 S55 each download and each denial has an entry")
    void audits() {
        PortalClient robin = PORTAL.loggedIn("robin");
        UUID id = upload(robin, "rash.jpg");
        send(robin, id, "Communication.hidden");
        robin.get(Mailroom.content(id));
        PORTAL.loggedIn("kim").get(Mailroom.content(id));

        assertTrue(MAILROOM.audited("attachment.download").stream()
                .anyMatch(entry -> entry.getJsonArray("itemIds").toString().equals("[\"" + id + "\"]")));
        assertTrue(MAILROOM.audited("record.denied").stream()
                .anyMatch(entry -> entry.getJsonArray("itemIds").toString().equals("[\"Communication.hidden\"]")));
    }

    @Test
    @DisplayName("R48 a proxy and a clinician upload for the patient, too")
    void takesUploadsOfCorrespondents() {
        for (String sender : List.of("kim", "ada")) {
            upload(PORTAL.loggedIn(sender), "rash.jpg");
        }
    }

    private static UUID upload(PortalClient client, String name) {
        return UUID.fromString(Mailroom.files(Mailroom.upload(client, new Form().file(name, "image/jpeg", PICTURE)))
                .get(0)
                .getString("id"));
    }

    private static void send(PortalClient client, UUID id, String message) {
        if (MAILROOM.count("portico_attachment where message_id is null and id = '" + id + "'") == 1) {
            PORTAL.server().bean(Sender.class).send(Mailroom.session(client), "p1", List.of(id), message);
        }
    }

    private static HttpResponse<byte[]> bytes(PortalClient client, UUID id) throws Exception {
        HttpRequest request = client.request(Mailroom.content(id)).GET().build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }
}

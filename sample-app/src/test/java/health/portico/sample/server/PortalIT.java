package health.portico.sample.server;

import static health.portico.sample.server.ServerUnderTest.client;
import static health.portico.sample.server.ServerUnderTest.loggedIn;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.sample.app.Reader;
import health.portico.sample.attachment.Form;
import health.portico.sample.attachment.SampleFiles;
import health.portico.sample.http.LogInForm;
import health.portico.sample.http.ShareForm;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.ContainerController;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The WAR as it was built, the same answers, whatever server: the demo hospital over HTTP. Only the last three depend on their order. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalIT {
    private static final String RESTRICTED = "Observation.demo-result-hiv";
    private static final String RELEASE = "api/v1/staff/results/" + RESTRICTED + "/release";

    private static final int PATIENCE_MILLIS = 20_000;

    @ArquillianResource
    ContainerController server;

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = ServerUnderTest.DEPLOYMENT, managed = false, testable = false)
    public static WebArchive portal() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("portal.war")));
    }

    @BeforeEach
    void deploy() {
        ServerUnderTest.deployOnce(server, deployer);
    }

    @Test
    void isReady() {
        var answer = client().get("api/v1/health");

        assertEquals(200, answer.status(), answer.body());
    }

    /** A page of a name that DNS leads here is a stranger's page, and everybody knows the passwords of the demo. */
    @Test
    void answersToNoNameButItsOwn() throws IOException {
        assertEquals(200, statusUnder("localhost"));
        assertEquals(200, statusUnder("[::1]:8080"));
        assertEquals(403, statusUnder("attacker.example"));
        assertEquals(403, statusUnder("localhost.attacker.example:8080"));
    }

    @Test
    @DisplayName("R8 lets in who knows the password, and nobody else")
    void logsIn() {
        assertEquals(200, client().logIn("patient", "portico-demo").status());

        var refused = client().logIn("patient", "not the password");
        assertEquals(401, refused.status());
        assertEquals("credentials-not-accepted", refused.code());
    }

    @Test
    @DisplayName(
            "R8 S46 a browser without scripts logs in by the form and gets the page under a policy that names its script")
    void servesPages() {
        var client = client();
        assertEquals(
                "/portal/log-in",
                client.get("").headers().firstValue("Location").orElseThrow());

        var logIn = new LogInForm(client, "log-in").submit("patient", "portico-demo");
        assertEquals(303, logIn.status(), logIn.body());
        assertEquals("/portal/", logIn.headers().firstValue("Location").orElseThrow());

        var page = client.get("");
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(page.body().contains("<portico-app>"), page.body());
        assertTrue(policy.contains("script-src 'self' 'sha256-"), policy);
        assertEquals(1, page.headers().allValues("Content-Security-Policy").size());
    }

    @ParameterizedTest
    @DisplayName("S46 files of pages come from the jars of their owners, Lit's from its WebJars")
    @CsvSource({
        "core/app.js, text/javascript",
        "core/portal.css, text/css",
        "lit/index.js, text/javascript",
        "lit__reactive-element/reactive-element.js, text/javascript",
        "texts/es.json, application/json"
    })
    void servesFiles(String file, String type) {
        var answer = client().get("assets/any/" + file);

        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
    }

    @Test
    @DisplayName("S34 a cookie is worth nothing after log-out")
    void logsOut() {
        var patient = loggedIn("patient");
        var cookie = patient.cookie().orElseThrow();

        assertEquals(204, patient.delete("api/v1/session").status());

        var replay = client();
        replay.cookie(cookie);
        assertEquals(401, replay.get("api/v1/patients").status());
    }

    @Test
    @DisplayName(
            "R65 R67 R71 a plugin's own tables keep a reading that was sent once, also after the device is unlinked")
    void keepsReadings() {
        var patient = loggedIn("turning18");
        var devices = record(patient, "").replace("api/v1/patients/", "api/v1/plugins/devices/patients/");
        var source = "{\"source\":\"google-fit\",\"channel\":\"mobile-app\",";
        var linked = patient.post(devices + "connections", source + "\"types\":[\"weight\"]}");
        assertTrue(Set.of(200, 201).contains(linked.status()), linked.body());

        var reading =
                "{\"type\":\"weight\",\"value\":180,\"unit\":\"lb\",\"at\":\"2020-05-20T08:00:00-07:00\",\"externalId\":\"it\"}";
        var sent = patient.post(devices + "readings", source + "\"readings\":[" + reading + "," + reading + "]}");
        assertEquals(200, sent.status(), sent.body());
        assertEquals(0, sent.json().getJsonArray("refused").size(), sent.body());
        var id = linked.json().getString("id");
        assertEquals(204, patient.delete(devices + "connections/" + id).status());

        var kept = patient.get(devices + "readings?from=2020-05-20&to=2020-05-20")
                .json()
                .getJsonArray("items");
        assertEquals(1, kept.size(), kept::toString);
        assertEquals("2020-05-20T08:00:00-07:00", kept.getJsonObject(0).getString("at"));
        assertEquals("81.6466266", kept.getJsonObject(0).getJsonNumber("value").toString());
        assertTrue(client().get("api/v1/health").body().contains("devices-fetching"));
    }

    @Test
    @DisplayName("R58 R59 lists the notes that no rule hides, and counts no other")
    void listsVisibleNotes() {
        var patient = loggedIn("patient");
        var notes = patient.get(record(patient, "notes")).json();
        var ids = ids(notes);

        assertAll(
                () -> assertTrue(ids.contains("DocumentReference.demo-note-office"), ids::toString),
                () -> assertTrue(ids.contains("DocumentReference.demo-note-video"), ids::toString),
                () -> assertFalse(ids.contains("DocumentReference.demo-note-psychiatrist"), ids::toString),
                () -> assertFalse(ids.contains("DocumentReference.demo-note-open-encounter"), ids::toString),
                () -> assertFalse(ids.contains("DocumentReference.demo-note-telephone"), ids::toString),
                () -> assertEquals(ids.size(), notes.getInt("total")));
    }

    @ParameterizedTest
    @DisplayName("R58 R22 nothing that is hidden shows in any category")
    @ValueSource(
            strings = {"results", "notes", "encounters", "medications", "problems", "documents", "vitals", "upcoming"})
    void showsNoCanary(String category) {
        var patient = loggedIn("patient");
        var next = "";
        var shown = 0;
        do {
            var page = patient.get(record(patient, category) + "?limit=100" + next);
            assertEquals(200, page.status(), page.body());
            assertFalse(page.body().contains("CANARY-"), page.body());
            shown += page.json().getJsonArray("items").size();
            next = page.json().containsKey("next") ? "&cursor=" + page.json().getString("next") : "";
        } while (!next.isEmpty());
        assertEquals(shown, patient.get(record(patient, category)).json().getInt("total"));
    }

    @ParameterizedTest
    @DisplayName("S40 hidden and absent are the same 404")
    @CsvSource({
        "notes, DocumentReference.demo-note-psychiatrist",
        "notes, DocumentReference.demo-note-combination",
        "results, Observation.demo-result-drug-screen",
        "results, Observation.demo-result-sensitive",
    })
    void answersHiddenLikeAbsent(String category, String hidden) {
        var patient = loggedIn("patient");

        var answer = patient.get(record(patient, category) + "/" + hidden);
        var absent = patient.get(record(patient, category) + "/DocumentReference.never-was");

        assertEquals(404, answer.status());
        assertEquals("record-not-available", answer.code());
        assertEquals(absent.masked(), answer.masked());
        assertEquals(headerNames(absent), headerNames(answer));
    }

    @Test
    @DisplayName("R60 R46 a proxy sees the results of the patient and none of the notes")
    void showsProxyLess() {
        var patient = patientId(loggedIn("patient"));
        var proxy = loggedIn("proxy");

        assertEquals(
                0, proxy.get("api/v1/patients/" + patient + "/notes").json().getInt("total"));
        assertTrue(proxy.get("api/v1/patients/" + patient + "/results").json().getInt("total") > 0);
    }

    @Test
    @DisplayName("R59 S43 compliance sees every rule that hides an item")
    void explains() {
        var patient = patientId(loggedIn("patient"));
        var decisions =
                array(loggedIn("compliance").get("api/v1/staff/patients/" + patient + "/decisions?viewer=self"));

        assertEquals(
                Set.of(
                        "notes.author-not-participating",
                        "notes.encounter-not-closed",
                        "notes.hidden-by-author",
                        "notes.not-scheduled-outpatient",
                        "notes.sensitive",
                        "notes.author-mental-health-specialty",
                        "notes.mental-health-department"),
                hiddenBy(decisions, "DocumentReference.demo-note-combination"));
        assertEquals(Set.of(), hiddenBy(decisions, "DocumentReference.demo-note-office"));
        assertEquals(Set.of("results.restricted-by-law"), hiddenBy(decisions, "Observation.demo-result-hiv-old"));
    }

    @ParameterizedTest
    @DisplayName("S46 S53 every refusal is a problem of ours, with our headers")
    @CsvSource({
        "GET, api/v1/no-such-thing, , 404",
        "GET, no-such-page, , 404",
        "POST, api/v1/session, {not json, 400",
        "GET, api/v1/patients, , 401",
        "PROPFIND, api/v1/session, , 405",
    })
    void answersWithProblems(String method, String path, String body, int status) {
        var guest = client();
        var sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var answer = guest.send(
                guest.request(path).header("Content-Type", "application/json").method(method, sent));

        assertEquals(status, answer.status(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("default-src 'none'"));
        assertEquals(status, answer.json().getInt("status"));
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @ParameterizedTest
    @DisplayName("S53 what the WAR is made of is nobody's; some servers refuse it before they ask any application")
    @ValueSource(strings = {"WEB-INF/web.xml", "META-INF/MANIFEST.MF"})
    void servesNoneOfItsParts(String path) {
        var answer = client().get(path);

        assertEquals(404, answer.status());
        assertFalse(answer.body().contains("web-app"), answer.body());
        assertFalse(answer.body().contains("Manifest-Version"), answer.body());
    }

    @Test
    @DisplayName(
            "R52 R54 R55 S51 four files of the largest size go up and come down byte for byte; a fifth and larger ones do not")
    void takesFiles() throws IOException {
        var patient = loggedIn("patient");
        var attachments = record(patient, "attachments");
        var left = ServerUnderTest.temporaryFiles();
        var largest = SampleFiles.pdf(4_099_932);

        var files = upload(patient, attachments, form(largest, 4));
        assertEquals(201, files.status(), files.body());
        for (var file : array(files, 201).getValuesAs(JsonObject.class)) {
            assertEquals(4_099_932, file.getInt("bytes"));
            var content = patient.get(attachments + "/" + file.getString("id") + "/content");
            assertEquals(200, content.status());
            assertEquals(new String(largest, StandardCharsets.UTF_8), content.body());
            assertTrue(content.headers()
                    .firstValue("Content-Disposition")
                    .orElse("")
                    .startsWith("attachment;"));
            assertTrue(content.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .startsWith("sandbox;"));
        }
        var small = SampleFiles.pdf(1_000);
        assertEquals(
                "too-many-attachments",
                upload(patient, attachments, form(small, 5)).code());
        assertEquals(
                "attachment-too-large",
                upload(patient, attachments, form(SampleFiles.pdf(4_099_933), 1))
                        .code());
        assertEquals(
                "attachment-too-large",
                upload(patient, attachments, form(largest, 5)).code());
        assertEquals(
                "unsupported-media-type",
                upload(patient, record(patient, "search"), form(small, 1)).code());
        assertEquals(left, ServerUnderTest.temporaryFiles());
    }

    private static PortalAnswer upload(PortalClient client, String path, Form form) {
        return client.send(
                client.request(path).header("Content-Type", Form.TYPE).POST(form.announced()));
    }

    private static Form form(byte[] file, int times) {
        var form = new Form();
        for (var i = 0; i < times; i++) {
            form.file(i + ".pdf", "application/pdf", file);
        }
        return form;
    }

    @Test
    @DisplayName(
            "R37 R38 R39 S37 a code is redeemed once by a guest without scripts, who sees a part of the record until the log-out")
    void shares() {
        var patient = loggedIn("patient");
        var born = array(patient.get("api/v1/patients")).getJsonObject(0).getString("birthDate");
        var issued = patient.post(record(patient, "share-codes"), "{\"recipientName\":\"Dr. Kim Sample\"}");
        assertEquals(201, issued.status(), issued.body());
        var code = issued.json().getString("code");

        var guest = client();
        var opened = new ShareForm(guest, "127.0.0.1").submit(code, born);
        assertEquals(303, opened.status(), opened.body());
        assertEquals(
                "/portal/share/record", opened.headers().firstValue("Location").orElseThrow());
        assertTrue(
                opened.headers().allValues("Set-Cookie").stream()
                        .anyMatch(cookie -> cookie.endsWith("Path=/portal/; Secure; HttpOnly; SameSite=Strict")),
                opened.headers()::toString);
        var session = guest.cookie().orElseThrow();
        var page = guest.get("share/record");
        assertEquals(200, page.status(), page.body());
        assertFalse(page.body().contains("CANARY-"), page.body());
        guest.cookie(session); // the page's form has a cookie of its own
        assertFalse(guest.get("api/v1/share/record")
                .json()
                .getJsonObject("categories")
                .containsKey("notes"));
        assertEquals(
                403, new ShareForm(client(), "127.0.0.1").submit(code, born).status());

        assertEquals(204, guest.delete("api/v1/share/session").status());
        assertEquals("share-session-ended", guest.get("api/v1/share/record").code());
    }

    @Test
    @DisplayName(
            "R69 R70 R71 R17 an app that a patient let in reads the own record, no notes, and nothing once it is removed")
    void linksAnApp() {
        var app = Reader.ofDemo(ServerUnderTest.uri(), "turning18");
        var patient = loggedIn("turning18");
        var own = record(patient, "");
        assertEquals(200, app.get(own + "medications").status());
        assertEquals(403, app.get(own + "notes").status());

        var link = patient.get(own + "links").json().getJsonArray("items").getJsonObject(0);
        assertEquals("Sample Health App", link.getString("name"));
        assertEquals(
                204, patient.delete(own + "links/core/" + link.getString("id")).status());
        assertEquals(401, app.get(own + "medications").status());
    }

    @Test
    @DisplayName("S57 the audit log has the log-ins, and only compliance reads it")
    void audits() {
        loggedIn("patient");

        var audit = loggedIn("compliance").get("api/v1/staff/audit");
        assertEquals(200, audit.status(), audit.body());
        assertTrue(audit.body().contains("log-in"), audit.body());
        assertEquals(
                "role-not-allowed", loggedIn("doctor").get("api/v1/staff/audit").code());
    }

    @Test
    @DisplayName("S48 S51 a body whose length nobody announces is limited, and needs a type, over HTTP/2 as well")
    void limitsUnannouncedBodies() throws Exception {
        var http = HttpClient.newHttpClient();
        var spoken = http.send(client().request("api/v1/health/live").GET().build(), BodyHandlers.ofString())
                .version();
        assertEquals(HttpClient.Version.HTTP_2, spoken);

        var large = "{\"username\":\"" + "x".repeat(65_536) + "\"}";
        assertEquals("413 payload-too-large", sendUnannounced(http, large, "application/json"));
        assertEquals("415 unsupported-media-type", sendUnannounced(http, "{}", ""));
        assertEquals("400 invalid-request", sendUnannounced(http, "{}", "application/json"));
    }

    private static String sendUnannounced(HttpClient http, String body, String type) throws Exception {
        var request = client().request("api/v1/session")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        var answer = new PortalAnswer(response.statusCode(), response.headers(), response.body());
        return answer.status() + " " + answer.code();
    }

    @Test
    @Order(Integer.MAX_VALUE - 2)
    @DisplayName("R23 R22 a clinician releases a restricted result, with an attestation only")
    void releases() {
        var patient = loggedIn("patient");
        var item = record(patient, "results") + "/" + RESTRICTED;
        var doctor = loggedIn("doctor");
        assertEquals(404, patient.get(item).status());

        var unattested = doctor.post(RELEASE, "{\"reason\":\"talked it over\"}");
        assertEquals("attestation-required", unattested.code());
        assertEquals(404, patient.get(item).status());

        var released = doctor.post(
                RELEASE, "{\"reason\":\"talked it over\",\"attestation\":{\"requested\":true,\"discussed\":true}}");
        assertEquals(200, released.status(), released.body());
        assertEquals(200, patient.get(item).status());
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    @DisplayName(
            "R23 S54 S55 a server that is stopped and started anew keeps releases, audit and sessions, and the stop is audited")
    void restartKeepsData() throws Exception {
        var patient = loggedIn("patient");
        var item = record(patient, "results") + "/" + RESTRICTED;
        assertEquals(200, patient.get(item).status(), "released by the test before");

        var before = ServerUnderTest.processes();
        ServerUnderTest.restart(server, deployer);

        assertTrue(Collections.disjoint(before, ServerUnderTest.processes()), "the same process serves again");
        assertEquals(200, patient.get(item).status(), "the session and the release are in the database");
        var compliance = loggedIn("compliance");
        var audit = compliance.get("api/v1/staff/audit?action=result.release");
        assertTrue(audit.body().contains(RESTRICTED), audit.body());
        var stops =
                compliance.get("api/v1/staff/audit?action=portal.st*").json().getJsonArray("items");
        assertEquals(
                List.of("portal.start", "portal.stop"),
                stops.getValuesAs(JsonObject.class).stream()
                        .map(entry -> entry.getString("action"))
                        .limit(2)
                        .toList());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("S53 goes when it is told to, and has logged nobody's data")
    void leavesNothingBehind() throws Exception {
        var name = array(loggedIn("patient").get("api/v1/patients"))
                .getJsonObject(0)
                .getString("displayName");

        ServerUnderTest.undeploy(deployer);

        assertGone();
        var log = ServerUnderTest.log();
        assertFalse(log.isEmpty());
        assertFalse(log.contains(name), "the log names the patient");
        assertFalse(log.contains("CANARY-"), "the log holds what is hidden");
        assertFalse(log.contains("portico-demo\""), "the log holds a password");
    }

    private static void assertGone() {
        try {
            assertEquals(404, client().get("api/v1/health").status());
        } catch (UncheckedIOException e) {
            assertThrows(UncheckedIOException.class, () -> client().get("api/v1/health"));
        }
    }

    private static String record(PortalClient patient, String category) {
        return "api/v1/patients/" + patientId(patient) + "/" + category;
    }

    private static String patientId(PortalClient client) {
        return array(client.get("api/v1/patients")).getValuesAs(JsonObject.class).stream()
                .filter(patient -> patient.getString("relationship").equals("self"))
                .map(patient -> patient.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .collect(Collectors.toSet());
    }

    private static Set<String> hiddenBy(JsonArray decisions, String item) {
        return decisions.getValuesAs(JsonObject.class).stream()
                .filter(decision -> decision.getString("itemId").equals(item))
                .flatMap(decision -> decision.getJsonArray("hiddenBy").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }

    private static List<String> headerNames(PortalAnswer answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    private static int statusUnder(String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", Integer.getInteger("server.http.port"))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = "GET /portal/api/v1/health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9));
        }
    }

    private static JsonArray array(PortalAnswer answer) {
        return array(answer, 200);
    }

    private static JsonArray array(PortalAnswer answer, int status) {
        assertEquals(status, answer.status(), answer.body());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }
}

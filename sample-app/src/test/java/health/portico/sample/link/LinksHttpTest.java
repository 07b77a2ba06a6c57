package health.portico.sample.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.host.Notifier;
import health.portico.embedded.PortalServer;
import health.portico.sample.demo.DemoPeople;
import health.portico.sample.http.Expectations;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links of a plugin over the wire: listed, ended, and left alone. */
class LinksHttpTest {
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    @TempDir
    private static Path folder;

    private static PortalServer server;

    @BeforeAll
    static void start() throws IOException {
        var jar = folder.resolve("bands.jar");
        ShrinkWrap.create(JavaArchive.class, "plugin-bands.jar")
                .addClass(BandsPlugin.class)
                .addAsManifestResource(new StringAsset(BEANS), "beans.xml")
                .addAsManifestResource(
                        new StringAsset(
                                "id=bands\nversion=1\napi=0.1\npackage=" + BandsPlugin.class.getPackageName() + "\n"),
                        "portico-plugin.properties")
                .as(ZipExporter.class)
                .exportTo(jar.toFile(), true);
        Notifier nobody = notice -> {};
        server = PortalServer.builder()
                .port(0)
                .dataDirectory(folder.resolve("data"))
                .configure("portico.mode", "demo")
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .configure("portico.mail.base-url", "https://portal.example.com/portal/")
                .replace(Notifier.class, nobody)
                .jars(jar.toUri().toURL())
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "R17 a patient lists what is linked in the own language, unlinks a device, and is told of it by e-mail")
    void unlinks() {
        var patient = loggedIn("patient");
        var links = links("patient");
        var listed = patient.send(patient.request(links).header("Accept-Language", "es-US"))
                .json();
        assertFalse(listed.containsKey("notListed"), listed::toString);
        assertEquals(List.of("Pulse Band", "Old Band"), names(listed));
        assertEquals(
                "{\"plugin\":\"bands\",\"id\":\"pulse-band\",\"kind\":\"device\",\"name\":\"Pulse Band\","
                        + "\"since\":\"2026-03-04T08:00:00Z\",\"lastUsed\":\"2026-05-01T08:00:00Z\",\"shares\":[\"Signos vitales\"]}",
                listed.getJsonArray("items").getJsonObject(0).toString());

        assertEquals(204, patient.delete(links + "/bands/pulse-band").status());
        assertEquals(List.of("Old Band"), names(patient.get(links).json()));
        assertEquals("404 record-not-available", problem(patient.delete(links + "/bands/pulse-band")));
        assertEquals("bands pulse-band", entries("link.end").get(0).getString("detail"));
        assertEquals(
                "mail.link-ended",
                loggedIn("support")
                        .get("api/v1/staff/outbox")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("template"));
    }

    @Test
    @DisplayName("R46 S40 links are for the patient alone: a proxy and a stranger find nothing, staff may not ask")
    void isThePatientsAlone() {
        var links = links("patient");
        for (var other : List.of("proxy", "turning18")) {
            var client = loggedIn(other);
            assertEquals("404 record-not-available", problem(client.get(links)));
            assertEquals("404 record-not-available", problem(client.delete(links + "/bands/pulse-band")));
            assertEquals(
                    2,
                    names(loggedIn("turning18").get(links("turning18")).json()).size());
        }
        assertEquals("403 role-not-allowed", problem(loggedIn("doctor").get(links)));
        assertEquals("401 session-ended", problem(new PortalClient(server.uri()).get(links)));
    }

    @Test
    @DisplayName("S44 a plugin that cannot tell its links is named, and the page stays")
    void namesWhoIsSilent() {
        var teen = loggedIn("teen");
        for (var failure : List.of("exception", "error of linkage")) {
            var answer = teen.get(links("teen"));

            assertEquals(200, answer.status(), failure);
            assertEquals("[\"bands\"]", answer.json().getJsonArray("notListed").toString());
            assertEquals(List.of(), names(answer.json()));
        }
    }

    @Test
    @DisplayName(
            "S55 a plugin that fails to unlink ends nothing, and no entry says that it did; of no plugin there is no link")
    void endsNothingThatFails() {
        var patient = loggedIn("turning18");
        var links = links("turning18");
        var told = notices();

        assertEquals("500 internal-error", problem(patient.delete(links + "/bands/stuck-band")));
        assertEquals("404 record-not-available", problem(patient.delete(links + "/core/stuck-band")));
        assertEquals("404 record-not-available", problem(patient.delete(links + "/nobody/pulse-band")));
        assertEquals(2, names(patient.get(links).json()).size());
        assertFalse(entries("link.end").toString().contains("stuck"));
        assertEquals(told, notices(), "what the plugin wrote before it failed is gone with it");
    }

    private static int notices() {
        return loggedIn("support").get("api/v1/staff/outbox").json().getInt("total");
    }

    private static String links(String part) {
        return "api/v1/patients/" + Expectations.patient(part) + "/links";
    }

    private static List<String> names(JsonObject listed) {
        return listed.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(link -> link.getString("name"))
                .toList();
    }

    private static List<JsonObject> entries(String action) {
        return loggedIn("compliance")
                .get("api/v1/staff/audit?action=" + action)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static PortalClient loggedIn(String username) {
        var client = new PortalClient(server.uri());
        assertEquals(200, client.logIn(username, DemoPeople.PASSWORD).status());
        return client;
    }

    private static String problem(PortalAnswer answer) {
        return answer.status() + " " + (answer.status() < 400 ? answer.body() : answer.code());
    }
}

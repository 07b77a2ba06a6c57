package health.portico.plugin.devices;

import static health.portico.plugin.devices.Devices.connect;
import static health.portico.plugin.devices.Devices.connections;
import static health.portico.plugin.devices.Devices.reading;
import static health.portico.plugin.devices.Devices.readings;
import static health.portico.plugin.devices.Devices.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.plugin.Link;
import health.portico.api.record.PatientId;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsHttpTest {
    private static final PatientId P2 = new PatientId("p2");

    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("linker", "p2"))
            .account(TestAccount.patient("racing", "p3"))
            .account(TestAccount.patient("waiting", "p4"))
            .account(TestAccount.patient("failing", "p5"))
            .account(TestAccount.patient("guarded", "p6"))
            .account(TestAccount.clinician("doctor", SampleItems.DOCTOR.id().orElseThrow()));

    @BeforeAll
    static void admit() {
        for (String patient : List.of("p1", "p2", "p3", "p4", "p5", "p6")) {
            PORTAL.hospital().patient(SampleItems.adult(patient, LocalDate.of(1980, 1, 1)));
        }
    }

    @BeforeEach
    void reset() {
        FakeVendor.reset();
    }

    @ParameterizedTest(name = "{0} from {1}: {2} {3}")
    @DisplayName(
            "R64 a source is connected from where it is supported; on the website only if somebody speaks to its maker")
    @CsvSource({
        "fitbit, website, 201,",
        "google-fit, website, 201,",
        "google-fit, mobile-app, 201,",
        "apple-health, mobile-app, 201,",
        "withings, website, 422, devices-source-not-offered",
        "withings, mobile-app, 422, channel-not-supported",
        "fitbit, mobile-app, 422, channel-not-supported",
        "apple-health, website, 422, channel-not-supported"
    })
    void connectsFromSupportedChannels(String source, String channel, int status, String code) {
        PortalAnswer answer = connect(PORTAL.loggedIn("robin"), "p1", source, channel, "weight");

        assertEquals(status, answer.status(), answer.body());
        assertEquals(code, status == 201 ? null : answer.code());
    }

    @Test
    @DisplayName("R65 chosen and not sent by the source is left out, and a second wish changes the choice")
    void choosesTypes() {
        PortalClient waiting = PORTAL.loggedIn("waiting");

        PortalAnswer first = connect(waiting, "p4", "apple-health", "mobile-app", "steps", "weight");
        PortalAnswer second = connect(waiting, "p4", "apple-health", "mobile-app", "oxygen");
        PortalAnswer fitbit = connect(waiting, "p4", "fitbit", "website", "weight", "glucose");
        PortalAnswer nothing = connect(waiting, "p4", "fitbit", "website", "glucose");

        assertEquals(List.of(201, 200, 201), List.of(first.status(), second.status(), fitbit.status()));
        assertEquals(first.json().getString("id"), second.json().getString("id"));
        assertEquals("[\"oxygen\"]", second.json().getJsonArray("types").toString());
        assertEquals("[\"weight\"]", fitbit.json().getJsonArray("types").toString());
        assertEquals("measurement-not-supported", nothing.code());
        assertTrue(FakeVendor.ASKED.contains("connect fitbit [weight]"), FakeVendor.ASKED::toString);
        assertEquals(
                "invalid-request", connect(waiting, "p4", "fitbit", "website").code());
        assertEquals(
                "invalid-request",
                connect(waiting, "p4", "fitbit", "website", "mood").code());
    }

    @Test
    @DisplayName("R64 the list tells what is offered here and now")
    void tellsWhatIsOffered() {
        String offered = PORTAL
                .loggedIn("robin")
                .get(connections("p1"))
                .json()
                .getJsonArray("sources")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(one -> one.getString("source") + one.getJsonArray("offered"))
                .collect(Collectors.joining(" "));

        assertEquals(
                "withings[] fitbit[\"website\"] apple-health[\"mobile-app\"] google-fit[\"website\",\"mobile-app\"]",
                offered);
    }

    @Test
    @DisplayName("R64 a maker who does not answer, or sends the patient to an unsafe address, leaves nothing behind")
    void keepsNothingOfFailedWish() {
        PortalClient failing = PORTAL.loggedIn("failing");
        FakeVendor.isDown = true;
        PortalAnswer down = connect(failing, "p5", "fitbit", "website", "steps");
        FakeVendor.isDown = false;
        FakeVendor.allowAt = Optional.of(URI.create("http://vendor.example/allow"));
        PortalAnswer unsafe = connect(failing, "p5", "fitbit", "website", "steps");

        assertEquals(503, down.status());
        assertEquals("devices-vendor-not-available", down.code());
        assertEquals("devices-vendor-not-available", unsafe.code());
        assertEquals(
                0, failing.get(connections("p5")).json().getJsonArray("items").size());
    }

    @Test
    @DisplayName("R64 where the maker asks for it, the patient is sent there, and the connection waits")
    void sendsToMaker() {
        FakeVendor.allowAt = Optional.of(URI.create("https://vendor.example/allow?state=1"));
        PortalClient racing = PORTAL.loggedIn("racing");

        PortalAnswer answer = connect(racing, "p3", "google-fit", "website", "steps");

        assertEquals("https://vendor.example/allow?state=1", answer.json().getString("allowAt"));
        assertEquals("waiting", answer.json().getString("state"));
        assertEquals(
                204,
                racing.delete(connections("p3") + "/" + answer.json().getString("id"))
                        .status());
    }

    @Test
    @DisplayName("R64 20 wishes at once for the same source are one connection")
    void connectsOnceInARace() {
        PortalClient racing = PORTAL.loggedIn("racing");

        List<PortalAnswer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> connect(racing, "p3", "apple-health", "mobile-app", "steps"))
                .toList();

        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.json().getString("id"))
                        .distinct()
                        .count());
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
    }

    @Test
    @DisplayName(
            "R17 R71 R72 unlinking ends a connection at once, here and for the settings page; what was received stays")
    void unlinks() {
        PortalClient linker = PORTAL.loggedIn("linker");
        String pulse = reading("pulse", "62", "bpm", "2026-05-20T08:00:00Z");
        String id = connect(linker, "p2", "google-fit", "mobile-app", "pulse")
                .json()
                .getString("id");
        send(linker, "p2", "google-fit", "mobile-app", pulse);

        DevicesPlugin plugin = PORTAL.server().bean(DevicesPlugin.class);
        Link link = plugin.links(P2).get(0);
        assertEquals(id, link.id());
        assertEquals("Google Fit", link.name());
        assertEquals(List.of("plugin.devices.type.pulse"), link.shares());
        assertTrue(link.lastUsed().isPresent());
        assertFalse(plugin.unlink(new PatientId("p1"), id), "of somebody else");
        assertFalse(plugin.unlink(P2, "nonsense"));
        assertTrue(plugin.unlink(P2, id));
        assertFalse(plugin.unlink(P2, id), "twice");

        String refused = send(linker, "p2", "google-fit", "mobile-app", pulse).body();
        assertTrue(refused.contains("source-not-connected"), refused);
        assertEquals(1, linker.get(readings("p2")).json().getJsonArray("items").size());

        String again = connect(linker, "p2", "google-fit", "mobile-app", "pulse")
                .json()
                .getString("id");
        assertEquals(
                1, send(linker, "p2", "google-fit", "mobile-app", pulse).json().getInt("duplicate"));
        assertEquals(204, linker.delete(connections("p2") + "/" + again).status());
        assertEquals(
                0, linker.get(connections("p2")).json().getJsonArray("items").size());
    }

    @Test
    @DisplayName(
            "S40 somebody else's connection, one that is not there and no id at all are the same; staff have no part in it")
    void answersStrangersAlike() {
        PortalClient guarded = PORTAL.loggedIn("guarded");
        PortalClient robin = PORTAL.loggedIn("robin");
        String id = connect(guarded, "p6", "apple-health", "mobile-app", "pulse")
                .json()
                .getString("id");

        PortalAnswer foreign = robin.delete(connections("p1") + "/" + id);

        assertEquals(404, foreign.status());
        assertEquals(
                robin.delete(connections("p1") + "/00000000-0000-0000-0000-000000000000")
                        .masked(),
                foreign.masked());
        assertEquals(robin.delete(connections("p1") + "/7").masked(), foreign.masked());
        assertEquals(
                robin.get(connections("nobody")).masked(),
                robin.get(connections("p6")).masked());
        assertEquals(
                1, guarded.get(connections("p6")).json().getJsonArray("items").size());
        assertEquals(
                "role-not-allowed",
                PORTAL.loggedIn("doctor").get(connections("p1")).code());
    }
}

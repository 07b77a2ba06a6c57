package health.portico.plugin.devices;

import static health.portico.plugin.devices.Devices.connect;
import static health.portico.plugin.devices.Devices.reading;
import static health.portico.plugin.devices.Devices.readings;
import static health.portico.plugin.devices.Devices.send;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.ViewerKind;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsHttpTest {
    private static final String[] ALL = {"weight", "blood-pressure", "pulse", "steps", "glucose", "bmi", "oxygen"};

    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("racing", "p2"))
            .account(TestAccount.patient("walker", "p3"))
            .account(TestAccount.patient("traveller", "p4"))
            .account(TestAccount.clinician("doctor", SampleItems.DOCTOR.id().orElseThrow()))
            .account(TestAccount.staff("records", ViewerKind.RECORDS))
            .account(TestAccount.staff("support", ViewerKind.SUPPORT));

    @BeforeAll
    static void admit() {
        for (String patient : List.of("p1", "p2", "p3", "p4")) {
            PORTAL.hospital().patient(SampleItems.adult(patient, LocalDate.of(1980, 1, 1)));
        }
    }

    @Test
    @DisplayName("R63 R64 R65 each reading is taken or refused by itself, with the code that says why")
    void judgesOneByOne() {
        PortalClient robin = PORTAL.loggedIn("robin");
        assertEquals(
                201,
                connect(robin, "p1", "apple-health", "mobile-app", "weight", "blood-pressure", "pulse")
                        .status());

        PortalAnswer answer = send(
                robin,
                "p1",
                "apple-health",
                "mobile-app",
                reading("weight", "180", "lb", "2026-05-20T08:00:00-07:00", "a"),
                reading("weight", "180", "lb", "2026-05-20T08:00:00-07:00", "a"),
                reading("blood-pressure", "120/80", "mmHg", "2026-05-20T08:01:00-07:00", "b"),
                reading("steps", "100", "steps", "2026-05-20T08:00:00-07:00"),
                reading("temperature", "37", "Cel", "2026-05-20T08:00:00-07:00"),
                reading("pulse", "62", "Hz", "2026-05-20T08:00:00-07:00"),
                reading("pulse", "6200", "bpm", "2026-05-20T08:00:00-07:00"),
                reading("pulse", "62", "bpm", "2026-05-20T13:00:00-07:00"));

        assertEquals(200, answer.status(), answer.body());
        assertEquals(2, answer.json().getInt("accepted"));
        assertEquals(1, answer.json().getInt("duplicate"));
        assertEquals(
                "3 measurement-not-supported, 4 measurement-not-supported, 5 unit-not-supported, 6 value-not-plausible, "
                        + "7 time-not-plausible",
                refused(answer));
        assertEquals(
                "0 channel-not-supported",
                refused(send(
                        robin,
                        "p1",
                        "apple-health",
                        "website",
                        reading("pulse", "62", "bpm", "2026-05-20T08:00:00Z"))));
        assertEquals(
                "0 source-not-connected",
                refused(send(
                        robin,
                        "p1",
                        "google-fit",
                        "mobile-app",
                        reading("pulse", "62", "bpm", "2026-05-20T08:00:00Z"))));
    }

    @Test
    @DisplayName(
            "R67 patient and clinician in care read it with its offset, marked and with the disclaimer; a converted one keeps what was sent")
    void showsWhatWasSent() {
        PortalClient walker = PORTAL.loggedIn("walker");
        connect(walker, "p3", "apple-health", "mobile-app", ALL);
        send(
                walker,
                "p3",
                "apple-health",
                "mobile-app",
                reading("weight", "180", "lb", "2026-05-20T08:00:00-07:00"),
                reading("blood-pressure", "120/80", "mmHg", "2026-05-20T07:00:00-07:00"));

        PortalAnswer own = walker.get(readings("p3"));
        PortalAnswer doctor = PORTAL.loggedIn("doctor").get(readings("p3"));

        assertEquals(200, own.status(), own.body());
        assertEquals(own.body(), doctor.body());
        JsonObject weight = item(own, 0);
        JsonObject pressure = item(own, 1);
        assertAll(
                () -> assertEquals("81.6466266", weight.getJsonNumber("value").toString()),
                () -> assertEquals("kg", weight.getString("unit")),
                () -> assertEquals("180", weight.getJsonObject("sent").getString("value")),
                () -> assertEquals("2026-05-20T08:00:00-07:00", weight.getString("at")),
                () -> assertTrue(weight.getBoolean("patientGenerated")),
                () -> assertEquals(120, pressure.getInt("value")),
                () -> assertEquals(80, pressure.getInt("diastolic")),
                () -> assertTrue(own.json().getString("disclaimer").contains("may not routinely monitor")),
                () -> assertEquals(
                        1,
                        walker.get(readings("p3") + "?type=weight")
                                .json()
                                .getJsonArray("items")
                                .size()));
    }

    @Test
    @DisplayName("R67 an hour and a day are those of the place; steps are added up, the rest is on average")
    void putsTogether() {
        PortalClient traveller = PORTAL.loggedIn("traveller");
        connect(traveller, "p4", "google-fit", "mobile-app", ALL);
        send(
                traveller,
                "p4",
                "google-fit",
                "mobile-app",
                reading("steps", "100", "steps", "2026-05-18T23:30:00-07:00"),
                reading("steps", "50", "steps", "2026-05-18T23:10:00-07:00"),
                reading("steps", "7", "steps", "2026-05-19T00:10:00+09:00"),
                reading("pulse", "60", "bpm", "2026-05-18T23:30:00-07:00"),
                reading("pulse", "65", "bpm", "2026-05-18T10:30:00-07:00"));

        PortalAnswer days = traveller.get(readings("p4") + "?resolution=day&type=steps");
        PortalAnswer hours =
                traveller.get(readings("p4") + "?resolution=hour&type=steps&from=2026-05-18&to=2026-05-18");
        PortalAnswer pulse = traveller.get(readings("p4") + "?resolution=day&type=pulse");

        assertEquals("2026-05-19 7, 2026-05-18 150", values(days));
        assertEquals("", values(traveller.get(readings("p4") + "?days=1")));
        assertEquals("2026-05-18T23:00:00 150", values(hours));
        assertEquals("2026-05-18 62.5", values(pulse));
        assertEquals(60, item(pulse, 0).getInt("low"));
        assertEquals(65, item(pulse, 0).getInt("high"));
    }

    @Test
    @DisplayName("R65 20 requests at once with the same reading are one reading")
    void countsOnceInARace() {
        PortalClient racing = PORTAL.loggedIn("racing");
        connect(racing, "p2", "google-fit", "mobile-app", ALL);
        connect(racing, "p2", "google-fit", "website", ALL);
        String same = reading("pulse", "62", "bpm", "2026-05-20T08:00:00Z", "same");

        List<PortalAnswer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> send(racing, "p2", "google-fit", i % 2 == 0 ? "mobile-app" : "website", same))
                .toList();

        answers.forEach(answer -> assertEquals(200, answer.status(), answer.body()));
        assertEquals(
                1,
                answers.stream()
                        .mapToInt(answer -> answer.json().getInt("accepted"))
                        .sum());
        assertEquals(
                19,
                answers.stream()
                        .mapToInt(answer -> answer.json().getInt("duplicate"))
                        .sum());
        assertEquals(1, racing.get(readings("p2")).json().getJsonArray("items").size());
    }

    @Test
    @DisplayName("S40 a stranger and a patient that does not exist get the same answer, to read and to send")
    void answersStrangersAlike() {
        PortalClient robin = PORTAL.loggedIn("robin");

        assertEquals(404, robin.get(readings("p2")).status());
        assertEquals(
                robin.get(readings("nobody")).masked(),
                robin.get(readings("p2")).masked());
        assertEquals(
                send(robin, "nobody", "fitbit", "website").masked(),
                send(robin, "p2", "fitbit", "website").masked());
        assertEquals(404, send(robin, "p2", "fitbit", "website").status());
    }

    @Test
    @DisplayName("R28 staff without care are refused by role, nobody without a session is served, staff send nothing")
    void refusesByRole() {
        assertEquals(
                "role-not-allowed",
                PORTAL.loggedIn("support").get(readings("p1")).code());
        assertEquals(
                "role-not-allowed",
                PORTAL.loggedIn("records").get(readings("p1")).code());
        assertEquals("session-ended", PORTAL.client().get(readings("p1")).code());
        assertEquals(
                "role-not-allowed",
                send(PORTAL.loggedIn("doctor"), "p1", "fitbit", "website").code());
    }

    @ParameterizedTest
    @DisplayName("R63 a body that cannot be read is refused as a whole and names what is wrong")
    @ValueSource(
            strings = {
                "{\"source\":\"garmin\",\"channel\":\"website\",\"readings\":[]}",
                "{\"source\":\"fitbit\",\"channel\":\"fax\",\"readings\":[]}",
                "{\"source\":\"fitbit\",\"channel\":\"website\"}",
                "{\"source\":\"fitbit\",\"channel\":\"website\",\"readings\":[7]}",
                "{\"source\":\"fitbit\",\"channel\":\"website\",\"readings\":[{\"type\":\"weight\",\"value\":80,\"unit\":\"kg\",\"at\":\"2026-05-20\",\"externalId\":\"1\"}]}",
                "{\"source\":\"fitbit\",\"channel\":\"website\",\"readings\":[{\"type\":\"weight\",\"value\":80,\"unit\":\"kg\",\"at\":\"2026-05-20T08:00:00Z\"}]}"
            })
    void refusesUnreadable(String body) {
        PortalAnswer answer = PORTAL.loggedIn("robin").post(readings("p1"), body);

        assertEquals("invalid-request", answer.code());
        assertEquals(400, answer.status());
    }

    @Test
    @DisplayName("R63 no JSON, and a member twice, are malformed; a query that is none is named")
    void refusesMalformed() {
        PortalClient robin = PORTAL.loggedIn("robin");

        assertEquals("malformed-request", robin.post(readings("p1"), "{").code());
        assertEquals(
                "malformed-request",
                robin.post(readings("p1"), "{\"source\":\"fitbit\",\"source\":\"withings\"}")
                        .code());
        assertEquals(
                "invalid-request",
                robin.get(readings("p1") + "?resolution=week").code());
        assertEquals(
                "invalid-request",
                robin.get(readings("p1") + "?type=temperature").code());
        assertEquals(
                "invalid-request", robin.get(readings("p1") + "?from=yesterday").code());
        assertEquals("invalid-request", robin.get(readings("p1") + "?days=367").code());
    }

    private static String refused(PortalAnswer answer) {
        return answer.json().getJsonArray("refused").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getInt("index") + " " + one.getString("code"))
                .collect(Collectors.joining(", "));
    }

    private static String values(PortalAnswer answer) {
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("at") + " " + one.getJsonNumber("value"))
                .collect(Collectors.joining(", "));
    }

    private static JsonObject item(PortalAnswer answer, int index) {
        return answer.json().getJsonArray("items").getJsonObject(index);
    }
}

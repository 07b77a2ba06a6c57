package health.portico.plugin.devices;

import static health.portico.plugin.devices.Devices.connect;
import static health.portico.plugin.devices.Devices.connections;
import static health.portico.plugin.devices.Devices.readings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.DeviceConnector.Pull;
import health.portico.api.host.DeviceMeasurement;
import health.portico.plugin.devices.connection.Fetching;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The portal's own work runs first some seconds after the start, and then once a minute: between these the tests run it by hand. */
class FetchingTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension().account(TestAccount.patient("robin", "p1"));

    private String connection = "";
    private PortalClient robin = new PortalClient(URI.create("http://localhost/"));

    @BeforeAll
    static void awaitFirstRun() {
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
        PortalClient client = PORTAL.client();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            String health = "";
            while (!health.matches("(?s).*devices-fetching[^}]*lastSucceededAt.*")) {
                health = client.get("api/v1/health").body();
            }
        });
    }

    @BeforeEach
    void link() {
        FakeVendor.reset();
        robin = PORTAL.loggedIn("robin");
        PortalAnswer answer = connect(robin, "p1", "fitbit", "website", "steps");
        assertEquals(201, answer.status(), answer.body());
        connection = connections("p1") + "/" + answer.json().getString("id");
        FakeVendor.ASKED.clear();
    }

    @AfterEach
    void unlink() {
        PORTAL.clock().advance(Duration.ofHours(3));
        PORTAL.loggedIn("robin").delete(connection);
        FakeVendor.reset();
        run();
    }

    @Test
    @DisplayName("R66 readings are fetched page by page, then once in an hour, and each counts once")
    void fetchesEveryHour() {
        int before = count();
        answer(new Pull.Readings(List.of(steps("a"), steps("b")), "1", true));
        answer(new Pull.Readings(List.of(steps("b"), steps("c")), "2", false));
        run();
        assertEquals(List.of("pull fitbit -", "pull fitbit 1"), FakeVendor.ASKED);
        assertEquals(before + 3, count());

        PORTAL.clock().advance(Duration.ofHours(1).minusMillis(1));
        run();
        assertEquals(2, FakeVendor.ASKED.size());
        PORTAL.clock().advance(Duration.ofMillis(1));
        answer(new Pull.Readings(List.of(steps("c")), "3", false));
        run();
        assertEquals("pull fitbit 2", FakeVendor.ASKED.get(2));
        assertEquals(before + 3, count());
    }

    @Test
    @DisplayName("R65 what the patient did not choose is not kept, even if the maker sends it")
    void keepsChosenAlone() {
        int before = count();
        answer(new Pull.Readings(List.of(measured("weight", "80", "kg", "w"), steps("d")), "1", false));

        run();

        assertEquals(before + 1, count());
    }

    @Test
    @DisplayName("R66 after a failure the same is asked for again, later after each one, never later than an hour")
    void triesAgain() {
        FakeVendor.isDown = true;
        run();
        PORTAL.clock().advance(Duration.ofMinutes(5).minusMillis(1));
        run();
        assertEquals(1, FakeVendor.ASKED.size());
        PORTAL.clock().advance(Duration.ofMillis(1));
        run();
        PORTAL.clock().advance(Duration.ofMinutes(9));
        run();
        assertEquals(2, FakeVendor.ASKED.size());
        for (int hour = 0; hour < 3; hour++) {
            PORTAL.clock().advance(Duration.ofHours(1));
            run();
        }
        assertEquals(Collections.nCopies(5, "pull fitbit -"), FakeVendor.ASKED);
        assertEquals(200, PORTAL.client().get("api/v1/health").status());
    }

    @Test
    @DisplayName(
            "R71 what arrives while the patient unlinks is not kept, and the maker is told, again if it does not answer")
    void filesNothingAfterUnlinking() {
        int before = count();
        FakeVendor.ANSWERS.add(() -> {
            assertEquals(204, robin.delete(connection).status());
            FakeVendor.isDown = true;
            return new Pull.Readings(List.of(steps("late")), "1", false);
        });

        run();
        assertEquals(before, count());
        assertEquals(List.of("pull fitbit -", "disconnect fitbit"), FakeVendor.ASKED);

        FakeVendor.isDown = false;
        run();
        assertEquals(2, FakeVendor.ASKED.size());
        PORTAL.clock().advance(Duration.ofHours(1));
        run();
        PORTAL.clock().advance(Duration.ofHours(2));
        run();
        assertEquals(List.of("pull fitbit -", "disconnect fitbit", "disconnect fitbit"), FakeVendor.ASKED);
    }

    @Test
    @DisplayName(
            "R66 a connection waits until the patient allows it with the maker, and ends if they take it back there")
    void followsTheMaker() {
        answer(new Pull.NotAllowedYet());
        answer(new Pull.Readings(List.of(), "1", false));
        answer(new Pull.Withdrawn());

        run();
        assertEquals("waiting", state());
        PORTAL.clock().advance(Duration.ofHours(1));
        run();
        robin = PORTAL.loggedIn("robin");
        assertEquals("connected", state());
        PORTAL.clock().advance(Duration.ofHours(1));
        run();
        robin = PORTAL.loggedIn("robin");
        assertEquals("withdrawn", state());
        PORTAL.clock().advance(Duration.ofHours(5));
        run();
        assertEquals(3, FakeVendor.ASKED.size());

        robin = PORTAL.loggedIn("robin");
        PortalAnswer again = connect(robin, "p1", "fitbit", "website", "steps");
        assertEquals(201, again.status());
        connection = connections("p1") + "/" + again.json().getString("id");
        assertEquals(
                1, robin.get(connections("p1")).json().getJsonArray("items").size());
    }

    @Test
    @DisplayName("R66 8 workers at once fetch a connection once")
    void fetchesOnceInARace() {
        IntStream.range(0, 8).parallel().forEach(i -> run());

        assertEquals(List.of("pull fitbit -"), FakeVendor.ASKED);
    }

    private static void run() {
        PORTAL.server().bean(Fetching.class).run();
    }

    private static void answer(Pull... pulls) {
        Arrays.stream(pulls).forEach(pull -> FakeVendor.ANSWERS.add(() -> pull));
    }

    private int count() {
        robin = PORTAL.loggedIn("robin");
        PortalAnswer answer = robin.get(readings("p1"));
        assertTrue(answer.status() == 200, answer::body);
        assertFalse(answer.body().contains("\"late\""));
        return answer.json().getJsonArray("items").size();
    }

    private String state() {
        return robin.get(connections("p1"))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("state");
    }

    private static DeviceMeasurement steps(String id) {
        return measured("steps", "1000", "steps", id);
    }

    private static DeviceMeasurement measured(String type, String value, String unit, String id) {
        return new DeviceMeasurement(type, value, unit, OffsetDateTime.parse("2026-05-20T08:00:00-07:00"), id);
    }
}

package health.portico.plugin.devices;

import static health.portico.plugin.devices.Devices.connect;
import static health.portico.plugin.devices.Devices.readings;
import static health.portico.plugin.devices.Devices.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BoundsHttpTest {
    private static final int AT_ONCE = 500;

    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension().account(TestAccount.patient("robin", "p1"));

    @Test
    @DisplayName(
            "R63 R66 500 readings at once, 5,000 behind an answer and 10,000 in a day are the most; the next day goes on")
    void keepsBounds() {
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
        PortalClient robin = PORTAL.loggedIn("robin");
        connect(robin, "p1", "google-fit", "mobile-app", "pulse");
        assertEquals("invalid-request", pulses(robin, 0, AT_ONCE + 1).code());

        IntStream.range(0, 10).forEach(i -> accepts(robin, i * AT_ONCE));
        assertEquals(
                5_000, robin.get(readings("p1")).json().getJsonArray("items").size());
        assertEquals(1, pulses(robin, 5_000, 1).json().getInt("accepted"));
        PortalAnswer tooMany = robin.get(readings("p1") + "?resolution=day");
        assertEquals(422, tooMany.status());
        assertEquals("devices-time-too-long", tooMany.code());

        IntStream.range(11, 20).forEach(i -> accepts(robin, i * AT_ONCE));
        assertEquals(499, pulses(robin, 20 * AT_ONCE, 499).json().getInt("accepted"));
        PortalAnswer full = pulses(robin, 21 * AT_ONCE, 1);
        assertEquals(429, full.status());
        assertEquals("devices-too-many-readings", full.code());

        PORTAL.clock().advance(Duration.ofDays(1));
        assertEquals(1, pulses(PORTAL.loggedIn("robin"), 21 * AT_ONCE, 1).json().getInt("accepted"));
    }

    private static void accepts(PortalClient client, int from) {
        PortalAnswer answer = pulses(client, from, AT_ONCE);
        assertEquals(200, answer.status(), answer.body());
        assertEquals(AT_ONCE, answer.json().getInt("accepted"));
    }

    private static PortalAnswer pulses(PortalClient client, int from, int count) {
        return send(
                client,
                "p1",
                "google-fit",
                "mobile-app",
                IntStream.range(from, from + count)
                        .mapToObj(i -> Devices.reading("pulse", "62", "bpm", "2026-05-20T08:00:00Z", "b" + i))
                        .toArray(String[]::new));
    }
}

package health.portico.plugin.devices;

import static health.portico.plugin.devices.Devices.connect;
import static health.portico.plugin.devices.Devices.connections;
import static health.portico.plugin.devices.Devices.reading;
import static health.portico.plugin.devices.Devices.readings;
import static health.portico.plugin.devices.Devices.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.host.DeviceConnector.Pull;
import health.portico.plugin.devices.connection.Fetching;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same tables and the same races on PostgreSQL. */
class PostgresTest {
    private static final EmbeddedPostgres DATABASE = database();

    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .configure("portico.database.url", DATABASE.getJdbcUrl("postgres", "postgres"))
            .configure("portico.database.user", "postgres")
            .account(TestAccount.patient("robin", "p1"));

    @BeforeAll
    static void admit() {
        FakeVendor.reset();
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
    }

    /** The portal closes its connections after this; a server that is gone does not keep it from that. */
    @AfterAll
    static void stop() throws IOException {
        PORTAL.server().close();
        DATABASE.close();
    }

    private static EmbeddedPostgres database() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName(
            "R65 R66 R71 one connection and one reading of 20 at once, fetched, shown with its offset, kept after unlinking")
    void holdsOnPostgres() {
        PortalClient robin = PORTAL.loggedIn("robin");
        List<PortalAnswer> wishes = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> connect(robin, "p1", "google-fit", i % 2 == 0 ? "website" : "mobile-app", "weight"))
                .toList();
        assertEquals(
                2,
                wishes.stream()
                        .map(one -> one.json().getString("id"))
                        .distinct()
                        .count());

        String same = reading("weight", "180", "lb", "2026-05-20T08:00:00-07:00", "same");
        List<PortalAnswer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> send(robin, "p1", "google-fit", i % 2 == 0 ? "website" : "mobile-app", same))
                .toList();
        assertEquals(
                1,
                answers.stream().mapToInt(one -> one.json().getInt("accepted")).sum());

        FakeVendor.ANSWERS.add(() -> new Pull.Readings(List.of(), "1", false));
        PORTAL.server().bean(Fetching.class).run();
        wishes.stream()
                .map(one -> one.json().getString("id"))
                .distinct()
                .forEach(id -> assertEquals(
                        204, robin.delete(connections("p1") + "/" + id).status()));

        PortalAnswer kept = robin.get(readings("p1") + "?resolution=raw&from=2026-05-20&to=2026-05-20");
        assertEquals(1, kept.json().getJsonArray("items").size(), kept.body());
        assertEquals(
                "2026-05-20T08:00:00-07:00",
                kept.json().getJsonArray("items").getJsonObject(0).getString("at"));
    }
}

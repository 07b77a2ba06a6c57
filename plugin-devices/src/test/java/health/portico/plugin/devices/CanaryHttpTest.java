package health.portico.plugin.devices;

import static health.portico.plugin.devices.Devices.connect;
import static health.portico.plugin.devices.Devices.connections;
import static health.portico.plugin.devices.Devices.reading;
import static health.portico.plugin.devices.Devices.readings;
import static health.portico.plugin.devices.Devices.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.ViewerKind;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A restriction of another plugin, and the grants of proxies, hold for readings on every way out. */
class CanaryHttpTest {
    /** The hidden value, on no answer to anybody outside. */
    private static final String CANARY = "277.5";

    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.proxy("parent"))
            .account(TestAccount.proxy("neighbor"))
            .account(TestAccount.proxy("stranger"))
            .account(TestAccount.clinician("doctor", SampleItems.DOCTOR.id().orElseThrow()))
            .account(TestAccount.staff("records", ViewerKind.RECORDS))
            .account(TestAccount.staff("compliance", ViewerKind.COMPLIANCE));

    @BeforeAll
    static void sendReadings() {
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
        PortalClient robin = PORTAL.loggedIn("robin");
        connect(robin, "p1", "google-fit", "mobile-app", "glucose", "pulse");
        send(
                robin,
                "p1",
                "google-fit",
                "mobile-app",
                reading("glucose", CANARY, "mg/dL", "2026-05-20T08:00:00-07:00"),
                reading("pulse", "62", "bpm", "2026-05-20T08:00:00-07:00"));
        grant("parent", "[]");
        grant("neighbor", "[\"medications\"]");
    }

    private static void grant(String username, String scope) {
        PortalAnswer granted = PORTAL.loggedIn("records")
                .post(
                        "api/v1/patients/p1/proxies",
                        "{\"username\":\"%s\",\"relationship\":\"family\",\"formReference\":\"1\",\"scope\":%s}"
                                .formatted(username, scope));
        assertEquals(201, granted.status(), granted.body());
    }

    @Test
    @DisplayName(
            "R40 a restriction hides readings from patient and proxy in every resolution, and no count tells of them")
    void hidesOnEveryWayOut() {
        for (String who : List.of("robin", "parent")) {
            PortalClient client = PORTAL.loggedIn(who);
            for (String resolution : List.of("raw", "hour", "day")) {
                PortalAnswer all = client.get(readings("p1") + "?resolution=" + resolution);
                PortalAnswer hidden = client.get(readings("p1") + "?type=glucose&resolution=" + resolution);

                assertEquals(1, all.json().getJsonArray("items").size(), all.body());
                assertFalse(all.body().contains(CANARY), who);
                assertEquals(0, hidden.json().getJsonArray("items").size(), hidden.body());
            }
            assertEquals(
                    0, client.get("api/v1/patients/p1/search?q=glucose").json().getInt("total"));
            assertFalse(client.get("api/v1/patients/p1/vitals").body().contains(CANARY));
        }
        assertFalse(PORTAL.loggedIn("robin").get(connections("p1")).body().contains(CANARY));
    }

    @Test
    @DisplayName("R67 the clinician in care reads what the restriction hides from those outside")
    void showsAllToClinicianInCare() {
        assertTrue(PORTAL.loggedIn("doctor").get(readings("p1")).body().contains(CANARY));
    }

    @Test
    @DisplayName("S42 a proxy whose form names categories reads no readings, a stranger gets no record at all")
    void obeysScopeOfProxies() {
        PortalAnswer neighbor = PORTAL.loggedIn("neighbor").get(readings("p1"));

        assertEquals(200, neighbor.status());
        assertEquals(0, neighbor.json().getJsonArray("items").size());
        assertEquals(404, PORTAL.loggedIn("stranger").get(readings("p1")).status());
    }

    @Test
    @DisplayName(
            "R46 a proxy reads readings and neither sees nor changes what the patient connected, nor sends anything")
    void keepsConnectionsFromProxies() {
        PortalClient parent = PORTAL.loggedIn("parent");

        assertEquals(404, parent.get(connections("p1")).status());
        assertEquals(404, connect(parent, "p1", "fitbit", "website", "steps").status());
        assertEquals(404, send(parent, "p1", "google-fit", "mobile-app").status());
    }

    @Test
    @DisplayName(
            "S54 S55 the audit log names who linked what, who sent how many and which readings were shown, and no value")
    void leavesTraces() {
        PORTAL.loggedIn("doctor").get(readings("p1"));

        String audit = PORTAL.loggedIn("compliance")
                .get("api/v1/staff/audit?patient=p1&limit=100")
                .body();

        assertTrue(audit.contains("plugin.devices.link"), audit);
        assertTrue(audit.contains("google-fit mobile-app glucose pulse"), audit);
        assertTrue(audit.contains("google-fit mobile-app accepted 2 duplicate 0 refused 0"), audit);
        assertTrue(audit.contains("DeviceReading."), audit);
        assertFalse(audit.contains(CANARY), audit);
    }
}

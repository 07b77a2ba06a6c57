package health.portico.sample.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Observation;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.visibility.ViewerKind;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Releases by hand over the wire, and what they leave in the audit log. */
class ReleaseHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.clinician("ada", SampleItems.DOCTOR.id().orElseThrow()))
            .account(TestAccount.staff("carol", ViewerKind.COMPLIANCE));

    private static final String BODY = "{\"reason\":\"asked for\"}";

    @BeforeAll
    static void admit() {
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
    }

    @Test
    @DisplayName(
            "R23 a result that is amended after its release is hidden again, and can be released again; both releases stay")
    void releasesAnAmendedResultAgain() {
        PortalClient doctor = PORTAL.loggedIn("ada");
        PORTAL.hospital().item(result("Observation.amended", now()));
        assertEquals(200, release(doctor, "Observation.amended").status());
        assertEquals(200, seen("Observation.amended"));
        PORTAL.clock().advance(Duration.ofMinutes(1));

        PORTAL.hospital().item(result("Observation.amended", now()));
        assertEquals(404, seen("Observation.amended"));
        assertEquals(200, release(doctor, "Observation.amended").status());

        assertEquals(200, seen("Observation.amended"));
        assertEquals(List.of("success", "success"), outcomes("Observation.amended"));
    }

    @Test
    @DisplayName(
            "R23 S54 six releases at once are one release: one entry says success, the others are told 409 and leave a trace")
    void releasesOnce() throws Exception {
        PORTAL.hospital().item(result("Observation.race", now()));
        List<PortalClient> doctors = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            doctors.add(PORTAL.loggedIn("ada"));
        }
        var together = new CyclicBarrier(doctors.size());
        var threads = Executors.newFixedThreadPool(doctors.size());
        List<Integer> statuses = new ArrayList<>();
        try {
            for (var answer : threads.invokeAll(doctors.stream()
                    .map(doctor -> (java.util.concurrent.Callable<Integer>) () -> {
                        together.await();
                        return release(doctor, "Observation.race").status();
                    })
                    .toList())) {
                statuses.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertEquals(1, Collections.frequency(statuses, 200), statuses::toString);
        assertEquals(5, Collections.frequency(statuses, 409), statuses::toString);
        List<String> outcomes = outcomes("Observation.race");
        assertEquals(1, Collections.frequency(outcomes, "success"), outcomes::toString);
        assertEquals(5, Collections.frequency(outcomes, "denied"), outcomes::toString);
    }

    @Test
    @DisplayName("R23 what the patient sees already is not released once more")
    void refusesWhatIsVisible() {
        PORTAL.hospital().item(result("Observation.old", now().minusDays(5)));

        PortalAnswer answer = release(PORTAL.loggedIn("ada"), "Observation.old");

        assertEquals("409 already-released", answer.status() + " " + answer.code());
        assertEquals("already-released", entries("Observation.old").get(0).getString("detail"));
    }

    @Test
    @DisplayName("R20 a report none of whose results the patient sees is not released alone, and the answer says why")
    void refusesReportsWithoutVisibleMember() {
        PORTAL.hospital().item(result("Observation.member", now()));
        PORTAL.hospital().item(SampleReports.of("DiagnosticReport.panel", now(), "Observation.member"));
        PortalClient doctor = PORTAL.loggedIn("ada");

        PortalAnswer answer = release(doctor, "DiagnosticReport.panel");

        assertEquals("422 release-not-allowed", answer.status() + " " + answer.code());
        assertTrue(answer.json().getString("detail").contains("none of the results"), answer::body);
        assertEquals(200, release(doctor, "Observation.member").status());
        assertEquals(200, release(doctor, "DiagnosticReport.panel").status());
        assertEquals(200, seen("DiagnosticReport.panel"));
    }

    @Test
    @DisplayName("R23 a release that would not count is refused: the result is not complete, or dated later than now")
    void refusesWhatWouldNotCount() {
        PortalClient doctor = PORTAL.loggedIn("ada");
        PORTAL.hospital().item(result("Observation.future", now().plusMinutes(1)));
        Observation preliminary = result("Observation.preliminary", now());
        PORTAL.hospital().item((Observation) preliminary.withFacts(notComplete(preliminary.facts())));

        for (String id : List.of("Observation.future", "Observation.preliminary")) {
            PortalAnswer answer = release(doctor, id);
            assertEquals("422 release-not-allowed", answer.status() + " " + answer.code());
            assertEquals(404, seen(id));
            JsonObject entry = entries(id).get(0);
            assertEquals("denied", entry.getString("outcome"));
            assertEquals("release-not-allowed", entry.getString("detail"));
            assertEquals("p1", entry.getString("patientId"));
        }
    }

    @Test
    @DisplayName("S54 S55 a release of what nobody has leaves a trace")
    void tracesUnknownItems() {
        assertEquals(404, release(PORTAL.loggedIn("ada"), "Observation.nowhere").status());

        assertEquals(List.of("denied"), outcomes("Observation.nowhere"));
    }

    private static Observation result(String id, OffsetDateTime issued) {
        return SampleItems.result(
                SampleItems.adult("p1", LocalDate.of(1980, 1, 1)).id(), id, issued);
    }

    private static ResultFacts notComplete(ResultFacts facts) {
        return new ResultFacts(
                ResultStatus.NOT_COMPLETE,
                facts.issued(),
                facts.classes(),
                facts.codes(),
                facts.stay(),
                facts.zone(),
                facts.reviewed(),
                Optional.empty());
    }

    private static OffsetDateTime now() {
        return PORTAL.clock().clock().instant().atOffset(ZoneOffset.UTC);
    }

    private static PortalAnswer release(PortalClient doctor, String id) {
        return doctor.post("api/v1/staff/results/" + id + "/release", BODY);
    }

    private static int seen(String id) {
        return PORTAL.loggedIn("robin").get("api/v1/patients/p1/results/" + id).status();
    }

    private static List<String> outcomes(String item) {
        return entries(item).stream().map(entry -> entry.getString("outcome")).toList();
    }

    private static List<JsonObject> entries(String item) {
        return PORTAL
                .loggedIn("carol")
                .get("api/v1/staff/audit?action=result.release&limit=100")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(entry -> entry.getJsonArray("itemIds").toString().equals("[\"" + item + "\"]"))
                .toList();
    }
}

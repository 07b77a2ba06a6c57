package health.portico.sample.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Accounts;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What keeps a grant from being given, confirmed or ended, and the entries of who looked and who was refused. */
class ProxyGuardsHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .configure("portico.policy.pack", "default")
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.proxy("alex"))
            .account(TestAccount.proxy("gone"))
            .account(TestAccount.clinician("ada", new PractitionerId("nobodys-doctor")))
            .account(TestAccount.staff("rory", ViewerKind.RECORDS));

    private final PatientId merged = new PatientId("m" + UUID.randomUUID());
    private final PatientId patient = new PatientId("p" + UUID.randomUUID());
    private final String path = "api/v1/patients/" + patient.value() + "/proxies";

    @BeforeEach
    void admit() {
        PORTAL.clock().set(PortalExtension.NOON);
        PORTAL.hospital().patient(adult(patient)).patient(adult(merged));
    }

    private static Patient adult(PatientId id) {
        return SampleItems.adult(id.value(), LocalDate.of(1980, 3, 14));
    }

    private void merge() {
        PORTAL.hospital().patient(adult(patient).linked(PatientLinks.replacing(Set.of(merged))));
        PORTAL.hospital().patient(adult(merged).linked(PatientLinks.replacedBy(patient)));
    }

    @Test
    @DisplayName("R43 S36 S55 nobody becomes a proxy by a disabled account, and the refusal has an entry")
    void refusesDisabledAccounts() {
        Accounts accounts = PORTAL.server().bean(Accounts.class);
        accounts.enable(accounts.byUsername("gone").orElseThrow().id(), false);

        assertEquals("422 proxy-not-available", code(give(patient, "gone", "")));
        assertEquals(List.of("proxy.grant DENIED proxy-not-available"), entries(patient));
    }

    @Test
    @DisplayName("R44 R46 over a merged record, and over one without a birth date, nobody is given access")
    void refusesRecords() {
        merge();
        assertEquals("422 proxy-not-allowed", code(give(merged, "alex", "")));
        Patient known = adult(patient);
        PORTAL.hospital()
                .patient(new Patient(
                        known.id(),
                        known.displayName(),
                        Optional.empty(),
                        known.gender(),
                        known.phones(),
                        known.emails(),
                        known.addresses(),
                        known.zone(),
                        Set.of()));
        assertEquals("422 proxy-not-allowed", code(give(patient, "alex", "")));
    }

    @Test
    @DisplayName("S42 R46 who is given access after a merge has it to the whole record, and waits for nobody")
    void opensWhatIsMerged() {
        merge();

        assertEquals("active", give(patient, "alex", "").json().getString("state"));
    }

    @Test
    @DisplayName("R45 before a grant that is to come there is room for another one")
    void leavesRoomBefore() {
        assertEquals(201, give(patient, "alex", ",\"from\":\"2026-07-01\"").status());
        assertEquals("409 proxy-already-granted", code(give(patient, "alex", ",\"until\":\"2026-07-02\"")));
        assertEquals(201, give(patient, "alex", ",\"until\":\"2026-07-01\"").status());
    }

    @Test
    @DisplayName("R46 S42 S55 a confirmation counts for the records that it names alone, and has an entry")
    void confirmsWhatIsNamed() {
        String id = give(patient, "alex", "").json().getString("id");
        merge();
        for (String records : List.of("", "\"p1\"")) {
            assertEquals(204, confirm(id, records).status());
            assertEquals("review", state(id));
        }
        assertEquals(204, confirm(id, "\"" + merged.value() + "\"").status());
        assertEquals("active", state(id));
        assertEquals(
                List.of("proxy.confirm SUCCESS", "proxy.grant SUCCESS"),
                entries(patient).stream()
                        .filter(entry -> entry.contains(id))
                        .map(entry -> entry.replaceAll(" grant .*", ""))
                        .toList());
    }

    @Test
    @DisplayName("R45 a grant whose end has passed is not revoked any more: what was, stays told as it was")
    void leavesEndedOnes() {
        String id = give(patient, "alex", ",\"until\":\"2026-05-20T19:10:00Z\"")
                .json()
                .getString("id");
        PORTAL.clock().set(Instant.parse("2026-05-20T19:10:00Z"));

        assertEquals(204, PORTAL.loggedIn("rory").delete(path + "/" + id).status());
        assertEquals("ended", state(id));
    }

    @Test
    @DisplayName("S55 S40 each list of proxies has an entry about its patient, and so has each refusal to show it")
    void auditsLooks() {
        assertEquals(200, PORTAL.loggedIn("rory").get(path).status());
        assertEquals(404, PORTAL.loggedIn("alex").get(path).status());
        assertEquals(404, PORTAL.loggedIn("ada").get(path).status());

        assertEquals(
                List.of("proxy.list SUCCESS", "record.denied DENIED proxies", "record.denied DENIED proxies"),
                entries(patient).stream()
                        .filter(entry -> entry.contains("prox"))
                        .toList());
    }

    private static PortalAnswer give(PatientId patient, String username, String more) {
        return PORTAL.loggedIn("rory")
                .post(
                        "api/v1/patients/" + patient.value() + "/proxies",
                        "{\"username\":\"" + username + "\",\"relationship\":\"sister\",\"formReference\":\"form-7\""
                                + more + "}");
    }

    private PortalAnswer confirm(String id, String records) {
        return PORTAL.loggedIn("rory").post(path + "/" + id + "/confirmation", "{\"records\":[" + records + "]}");
    }

    private String state(String id) {
        return PORTAL.loggedIn("rory").get(path).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getString("state");
    }

    private static String code(PortalAnswer answer) {
        return answer.status() + " " + answer.code();
    }

    /** The entries about a patient as {@code action outcome detail}, sorted. */
    private static List<String> entries(PatientId about) {
        return PORTAL.server().bean(AuditReport.class).find(AuditQuery.newest(100)).stream()
                .map(entry -> entry.draft())
                .filter(draft -> draft.patient().equals(Optional.of(about)))
                .map(draft -> (draft.action() + " " + draft.outcome() + " " + draft.detail()).strip())
                .sorted()
                .toList();
    }
}

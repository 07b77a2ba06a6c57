package health.portico.core.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.audit.StandIn;
import health.portico.core.audit.store.JpaAuditStore;
import health.portico.core.fixture.NamedAccount;
import health.portico.core.fixture.TestDatabase;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A patient's own access log, on the tables of every database. */
class AccessLogTest {
    private static final PatientId PATIENT = FakeHospital.PATIENT;
    private static final String GUEST = "share:00000000-0000-0000-0000-000000000001";
    private static final String DOCTOR = "account-of-the-doctor";

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S59 S55 however many requests about a patient are refused, the looks that succeeded stay in the list")
    void cannotBePushedOut(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        desk.write("record.list", Outcome.SUCCESS, "results");
        for (int i = 0; i < 300; i++) {
            desk.write("record.denied", Outcome.DENIED, "results");
        }
        desk.write("decisions.explain", Outcome.SUCCESS, "self");

        assertEquals(List.of("Dr. Lee CLINICIAN record.view results"), desk.lines(PageRequest.FIRST));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S59 the list is paged, the newest first, without a gap and without a page that is empty")
    void isPaged(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        for (int i = 0; i < 250; i++) {
            desk.write("record.list", Outcome.SUCCESS, "c" + i);
            desk.write("result.release", Outcome.SUCCESS, "not attested", "Observation.hidden");
        }

        var details = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = desk.read(new PageRequest(50, cursor));
            assertEquals(50, page.entries().size());
            page.entries().forEach(entry -> details.add(entry.detail()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertEquals(250, details.size());
        assertEquals("c249", details.get(0));
        assertEquals("c0", details.get(249));
        assertEquals(250, Set.copyOf(details).size());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S43 a look at one item reads like a look at the list, so that none tells of an item that is hidden")
    void tellsNoItemFromTheList(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        desk.write("record.view", Outcome.SUCCESS, "notes", "DocumentReference.hidden");
        desk.write("record.list", Outcome.SUCCESS, "notes");

        var lines = desk.lines(PageRequest.FIRST);

        assertEquals(2, lines.size());
        assertEquals(1, Set.copyOf(lines).size(), lines::toString);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S43 a release by hand is listed while the patient sees the result, and says nothing of an attestation")
    void listsReleasesOfVisibleResultsAlone(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        desk.hospital.items.addAll(
                List.of(Items.result("Observation.seen", 3), Items.sensitiveResult("Observation.hidden", 3)));
        desk.write("result.release", Outcome.SUCCESS, "attested", "Observation.seen");
        desk.write("result.release", Outcome.SUCCESS, "attested", "Observation.hidden");
        desk.write("result.release", Outcome.SUCCESS, "attested", "Observation.gone");

        assertEquals(List.of("Dr. Lee CLINICIAN result.release results"), desk.lines(PageRequest.FIRST));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S54 S55 who reads an access log, and who is refused, stands in the audit log")
    void audits(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        var stranger = Viewer.self(new PatientId("p-stranger"));

        desk.read(PageRequest.FIRST);
        assertEquals("record-not-available", desk.refusal(stranger, PATIENT));
        assertEquals("record-not-available", desk.refusal(stranger, new PatientId("p-nobody")));

        assertEquals(
                List.of(
                        "access-log.view SUCCESS " + PATIENT,
                        "record.denied DENIED " + PATIENT,
                        "record.denied DENIED p-nobody"),
                desk.hospital.audit.stream()
                        .map(entry -> entry.action() + " " + entry.outcome() + " "
                                + entry.patient().orElseThrow())
                        .toList());
        assertTrue(desk.hospital.audit.stream().allMatch(entry -> entry.detail().equals("access-log")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S12 a guest stands in the log by the name that the patient gave")
    void namesGuests(TestDatabase database) throws Exception {
        var desk = new Desk(database);
        desk.write(GUEST, "record.share", Outcome.SUCCESS, "record", "Observation.1");

        assertEquals(List.of("Dr. Kim Sample SHARE_GUEST record.share record"), desk.lines(PageRequest.FIRST));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S53 a cursor that no list gave out is refused")
    void refusesForeignCursor(TestDatabase database) throws Exception {
        var desk = new Desk(database);

        for (var cursor : List.of("yesterday", "1-1-1-1-1", UUID.randomUUID().toString())) {
            var thrown = assertThrows(PortalException.class, () -> desk.read(new PageRequest(1, Optional.of(cursor))));

            assertEquals("invalid-cursor", thrown.type().code(), cursor);
        }
    }

    /** The patient of the hospital, whose audit log is a real table and is empty at first. */
    private static final class Desk {
        final FakeHospital hospital = new FakeHospital();
        private final TestDatabase database;
        private final JpaAuditStore store;
        private final AccessLog log;

        Desk(TestDatabase database) throws SQLException {
            this.database = database;
            this.store = database.inject(new JpaAuditStore(database.sql()));
            this.log = new AccessLog(
                    hospital.views(),
                    store,
                    new NamedAccount(DOCTOR, "Dr. Lee", ViewerKind.CLINICIAN),
                    actor -> Optional.of(new StandIn("Dr. Kim Sample", ViewerKind.SHARE_GUEST))
                            .filter(guest -> actor.equals(GUEST)),
                    hospital);
            database.execute("delete from portico_audit where patient_id = '" + PATIENT + "'");
        }

        void write(String action, Outcome outcome, String detail, String... items) throws Exception {
            write(DOCTOR, action, outcome, detail, items);
        }

        void write(String actor, String action, Outcome outcome, String detail, String... items) throws Exception {
            var entry = new AuditEvent(
                    UUID.randomUUID(),
                    FakeHospital.NOW.atOffset(ZoneOffset.UTC),
                    Draft.of(action, outcome, actor)
                            .about(PATIENT)
                            .items(Stream.of(items).map(ItemId::new).toList())
                            .detail(detail),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            database.run(() -> store.insert(entry));
        }

        AccessLogPage read(PageRequest page) {
            return log.of(Viewer.self(PATIENT), PATIENT, page);
        }

        List<String> lines(PageRequest page) {
            return read(page).entries().stream()
                    .map(entry -> entry.viewer() + " " + entry.role() + " " + entry.action() + " " + entry.detail())
                    .toList();
        }

        String refusal(Viewer viewer, PatientId patient) {
            var thrown = assertThrows(PortalException.class, () -> log.of(viewer, patient, PageRequest.FIRST));
            return thrown.type().code();
        }
    }
}

package health.portico.core.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.Result;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.audit.AuditEntries;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an app may that its patient let in, beside the addresses that are open to it. */
class AppAccessTest {
    private static final Viewer APP = app(Set.of(Category.RESULTS));
    private static final Viewer SELF = Viewer.self(FakeHospital.PATIENT);

    private final FakeHospital hospital = new FakeHospital();

    private static Viewer app(Set<Category> scope) {
        return new Viewer("app:1", ViewerKind.APP, "Diary", Optional.of(FakeHospital.PATIENT), Optional.empty(), scope);
    }

    @BeforeEach
    void keepResult() {
        hospital.items.add(Items.result("Observation.a", 3));
    }

    @Test
    @DisplayName("R69 S40 a plugin's rule about what apps take along hides from the app, and not from the patient")
    void looksToTakeAlong() {
        assertEquals(1, results(APP));

        hospital.ofPlugins.add(Restriction.hide(Result.class, "ours.not-for-apps", result -> true)
                .when(context -> context.purpose() == Purpose.APP));

        assertEquals(0, results(APP));
        assertEquals(1, results(SELF));
    }

    private int results(Viewer viewer) {
        return hospital.access()
                .list(viewer, FakeHospital.PATIENT, Category.RESULTS, PageRequest.FIRST)
                .total();
    }

    @Test
    @DisplayName("R69 an app that was not given it does not learn who the patient is")
    void knowsNobodyUnlessGiven() {
        var access = new PatientAccess(hospital.views(), hospital, null, new AuditEntries(hospital));

        assertEquals(
                "Robin Sample",
                access.demographics(app(Set.of(PatientAccess.DEMOGRAPHICS)), FakeHospital.PATIENT)
                        .displayName());
        assertRefused(() -> access.demographics(APP, FakeHospital.PATIENT));
    }

    @Test
    @DisplayName(
            "S40 R71 an app decides nothing about the record that it reads: not what is linked, asked for or connected")
    void decidesNothing() {
        var own = new PortalOwnRecord(hospital.views(), hospital);

        own.require(SELF, FakeHospital.PATIENT, "links");
        assertRefused(() -> own.require(APP, FakeHospital.PATIENT, "links"));
        assertEquals("record.denied", hospital.audit.get(0).action());
    }

    private static void assertRefused(Runnable asking) {
        assertEquals(
                ProblemType.RECORD_NOT_AVAILABLE,
                assertThrows(PortalException.class, asking::run).type());
    }
}

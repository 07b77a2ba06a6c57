package health.portico.core.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.policy.PolicyPack;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.policy.ScopePolicy;
import health.portico.core.record.Engines;
import health.portico.core.record.PatientAccess;
import health.portico.core.record.RecordView;
import health.portico.core.record.RecordViews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may let an app in, and to what. */
class AuthorizationsTest {
    private static final PatientId PATIENT = new PatientId("p1");

    @Test
    @DisplayName(
            "R70 who works here lets no app in, though a patient too; nor does a patient whose record does not open")
    void refusesOthers() {
        var authorizations =
                new Authorizations(new Closed(), new Narrow(), null, null, new MemoryAudit(), new TestClock());

        assertFalse(authorizations.mayAllow(viewer(ViewerKind.PATIENT)));
        for (var role : List.of(ViewerKind.CLINICIAN, ViewerKind.RECORDS, ViewerKind.PROXY)) {
            var unasked = new Authorizations(null, new Narrow(), null, null, new MemoryAudit(), new TestClock());
            assertFalse(unasked.mayAllow(viewer(role)), role::name);
        }
    }

    @Test
    @DisplayName("R69 only what the policy lets out to apps is put to the patient, and who the patient is")
    void offersWhatThePolicyLetsOut() {
        var authorizations =
                new Authorizations(new Closed(), new Narrow(), null, null, new MemoryAudit(), new TestClock());

        assertEquals(
                List.of(PatientAccess.DEMOGRAPHICS, Category.ALLERGIES),
                authorizations.offered(AppScope.read("patient/*.rs")));
        assertEquals(List.of(), authorizations.offered(AppScope.read("patient/Condition.rs")));
    }

    private static Viewer viewer(ViewerKind role) {
        return new Viewer("a1", role, "Robin", Optional.of(PATIENT), Optional.empty(), Set.of());
    }

    /** A hospital in which no record opens, as one that became a part of another. */
    private static final class Closed extends RecordViews {
        @Override
        public Optional<RecordView> openedOwn(Viewer viewer, PatientId patient, Purpose purpose) {
            return Optional.empty();
        }
    }

    /** A policy that lets allergies alone out to apps. */
    private static final class Narrow extends Engines {
        @Override
        public PolicyPack pack(Instant moment) {
            PolicyPack usual = PolicyTimeline.of("default").at(moment);
            ScopePolicy scopes = usual.scopes();
            return new PolicyPack(
                    usual.edition(),
                    usual.results(),
                    usual.notes(),
                    usual.proxies(),
                    new ScopePolicy(
                            scopes.shared(), Set.of(Category.ALLERGIES), scopes.appResults(), scopes.upcoming()));
        }
    }
}

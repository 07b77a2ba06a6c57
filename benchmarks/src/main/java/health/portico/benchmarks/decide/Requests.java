package health.portico.benchmarks.decide;

import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The viewers on whom all engines must agree before anything is measured. */
final class Requests {
    private Requests() {}

    /** The patient, as in all measurements. */
    static AccessContext patient() {
        return of(ViewerKind.PATIENT, 1980);
    }

    static List<AccessContext> all() {
        return List.of(
                patient(),
                of(ViewerKind.PATIENT, 2015),
                of(ViewerKind.PROXY, 1980),
                of(ViewerKind.CLINICIAN, 1980),
                of(ViewerKind.SUPPORT, 1980));
    }

    private static AccessContext of(ViewerKind kind, int born) {
        boolean self = kind == ViewerKind.PATIENT;
        Viewer viewer = new Viewer(
                "account",
                kind,
                "Somebody",
                self ? Optional.of(Items.PATIENT) : Optional.empty(),
                Optional.empty(),
                Set.of());
        Subject subject = new Subject(Items.PATIENT, Optional.of(LocalDate.of(born, 1, 1)), Items.ZONE);
        Optional<ProxyGrant> grant = kind == ViewerKind.PROXY ? Optional.of(grant()) : Optional.empty();
        return new AccessContext(
                viewer, kind, subject, grant, kind == ViewerKind.CLINICIAN, Items.NOW.toInstant(), Purpose.VIEW);
    }

    private static ProxyGrant grant() {
        return new ProxyGrant(
                "grant",
                "account",
                Items.PATIENT,
                "parent",
                "form",
                Items.NOW.minusYears(1),
                Optional.empty(),
                Optional.empty());
    }
}

package health.portico.core.visibility;

import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Requests with only the facts that a test is about. */
final class Contexts {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.5Z");

    private Contexts() {}

    static AccessContext of(ViewerKind kind) {
        return of(kind, NOW, true, Purpose.VIEW);
    }

    static AccessContext at(Instant now) {
        return of(ViewerKind.PATIENT, now, true, Purpose.VIEW);
    }

    static AccessContext of(ViewerKind kind, Instant now, boolean inCare, Purpose purpose) {
        Viewer viewer = new Viewer("account", kind, "Somebody", Optional.empty(), Optional.empty(), Set.of());
        Subject subject = new Subject(Items.PATIENT, Optional.of(LocalDate.of(1980, 2, 29)), Items.ZONE);
        return new AccessContext(viewer, kind, subject, Optional.empty(), inCare, now, purpose);
    }
}

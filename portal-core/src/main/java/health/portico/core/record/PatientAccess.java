package health.portico.core.record;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PersonDirectory;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom a viewer may open, and their demographics. */
@ApplicationScoped
public class PatientAccess {
    private static final int FOUND_AT_MOST = 50;
    /** What an app is given beside categories of items: who the patient is (R69). */
    public static final Category DEMOGRAPHICS = new Category("demographics");

    private static final String DETAIL = DEMOGRAPHICS.name();

    private final RecordViews views;
    private final PersonDirectory persons;
    private final AccessContexts contexts;
    private final AuditEntries audit;

    @Inject
    public PatientAccess(RecordViews views, PersonDirectory persons, AccessContexts contexts, AuditEntries audit) {
        this.views = views;
        this.persons = persons;
        this.contexts = contexts;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected PatientAccess() {
        this(null, null, null, null);
    }

    /**
     * List the patients whom this viewer may open now: self first, then proxied ones or the clinician's. Their names and birth dates
     * are shown, so each of them has an entry in the audit log.
     */
    public List<AccessiblePatient> patients(Viewer viewer) {
        List<AccessiblePatient> open = new ArrayList<>();
        viewer.self().ifPresent(self -> addIfOpen(viewer, self, "self", open));
        if (viewer.role() == ViewerKind.PATIENT || viewer.role() == ViewerKind.PROXY) {
            contexts.proxied(viewer).forEach(patient -> addIfOpen(viewer, patient, "proxy", open));
        }
        viewer.practitioner()
                .filter(clinician -> viewer.role() == ViewerKind.CLINICIAN)
                .ifPresent(clinician ->
                        persons.inCareOf(clinician).forEach(patient -> addIfOpen(viewer, patient, "care", open)));
        audit.append(open.stream()
                .map(one -> entry("patient.list", viewer, one.patient().id()).detail(one.relationship()))
                .toList());
        return open;
    }

    /** @throws PortalException {@code record-not-available} if this viewer may not open this patient */
    public Patient demographics(Viewer viewer, PatientId patient) {
        if (!mayKnow(viewer)
                || views.openedBesideMessages(viewer, patient, Purpose.VIEW).isEmpty()) {
            audit.append(List.of(Draft.of("record.denied", Outcome.DENIED, viewer.account())
                    .about(patient)
                    .detail(DETAIL)));
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        audit.append(List.of(entry("record.view", viewer, patient)));
        return persons.patient(patient).orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
    }

    /** An app has to be given it; everybody else who may open a record may read whose it is. */
    private static boolean mayKnow(Viewer viewer) {
        return viewer.role() != ViewerKind.APP || viewer.scope().contains(DEMOGRAPHICS);
    }

    /** Find patients for staff; what was looked for is not written to the audit log, whom it found is. */
    public List<Patient> find(Viewer staff, String query) {
        List<Patient> found = persons.find(query, FOUND_AT_MOST);
        audit.append(found.stream()
                .map(patient -> entry("patient.found", staff, patient.id()))
                .toList());
        return found;
    }

    private void addIfOpen(Viewer viewer, PatientId id, String relationship, List<AccessiblePatient> open) {
        Optional<Patient> patient = persons.patient(id);
        if (patient.isEmpty()) {
            return;
        }
        views.opened(viewer, id, Purpose.VIEW)
                .map(view -> new AccessiblePatient(patient.get(), relationship, views.end(view.context())))
                .ifPresent(open::add);
    }

    private static Draft entry(String action, Viewer viewer, PatientId patient) {
        return Draft.of(action, Outcome.SUCCESS, viewer.account())
                .about(patient)
                .detail(DETAIL);
    }
}

package health.portico.core.record;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PersonDirectory;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.proxy.ProxyGrants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whom a viewer may open, and their demographics. */
@ApplicationScoped
public class PatientAccess {
    private static final int FOUND_AT_MOST = 50;

    private final RecordViews views;
    private final PersonDirectory persons;
    private final ProxyGrants grants;
    private final AuditLog audit;

    @Inject
    public PatientAccess(RecordViews views, PersonDirectory persons, ProxyGrants grants, AuditLog audit) {
        this.views = views;
        this.persons = persons;
        this.grants = grants;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected PatientAccess() {
        this(null, null, null, null);
    }

    /** List the patients whom this viewer may open now: self first, then proxied ones or the clinician's by name. */
    public List<AccessiblePatient> patients(Viewer viewer) {
        List<AccessiblePatient> open = new ArrayList<>();
        viewer.self().ifPresent(self -> addIfOpen(viewer, self, "self", open));
        if (viewer.role() == ViewerKind.PATIENT || viewer.role() == ViewerKind.PROXY) {
            proxied(viewer).forEach(patient -> addIfOpen(viewer, patient, "proxy", open));
        }
        viewer.practitioner()
                .filter(clinician -> viewer.role() == ViewerKind.CLINICIAN)
                .ifPresent(clinician ->
                        persons.inCareOf(clinician).forEach(patient -> addIfOpen(viewer, patient, "care", open)));
        return open;
    }

    /** @throws PortalException {@code record-not-available} if this viewer may not open this patient */
    public Patient demographics(Viewer viewer, PatientId patient) {
        RecordView view = views.now(viewer, patient, Purpose.VIEW);
        if (!view.isOpen()) {
            append("record.denied", Outcome.DENIED, viewer, patient);
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        append("record.view", Outcome.SUCCESS, viewer, patient);
        return persons.patient(patient).orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
    }

    /** Find patients for staff; what was looked for is not written to the audit log, whom it found is. */
    public List<Patient> find(Viewer staff, String query) {
        List<Patient> found = persons.find(query, FOUND_AT_MOST);
        found.forEach(patient -> append("patient.found", Outcome.SUCCESS, staff, patient.id()));
        return found;
    }

    private Set<PatientId> proxied(Viewer viewer) {
        Set<PatientId> patients = new TreeSet<>(Comparator.comparing(PatientId::value));
        grants.ofAccount(viewer.account()).forEach(grant -> patients.add(grant.patient()));
        viewer.self().ifPresent(patients::remove);
        return patients;
    }

    private void addIfOpen(Viewer viewer, PatientId id, String relationship, List<AccessiblePatient> open) {
        Optional<Patient> patient = persons.patient(id);
        if (patient.isEmpty()) {
            return;
        }
        RecordView view = views.now(viewer, id, Purpose.VIEW);
        if (view.isOpen()) {
            open.add(new AccessiblePatient(patient.get(), relationship, views.end(view.context())));
        }
    }

    private void append(String action, Outcome outcome, Viewer viewer, PatientId patient) {
        audit.append(AuditEvent.Draft.of(action, outcome, viewer.account())
                .about(patient)
                .detail("demographics"));
    }
}

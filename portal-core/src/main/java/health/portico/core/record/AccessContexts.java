package health.portico.core.record;

import health.portico.api.host.CareTeamInbox;
import health.portico.api.host.PersonDirectory;
import health.portico.api.host.PortalClock;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.host.FromHost;
import health.portico.core.proxy.ProxyGrants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out what a viewer is towards a patient. Asks for grants on every call: a revoked one is dead at the next request (S41). */
@ApplicationScoped
public class AccessContexts {
    private final PersonDirectory persons;
    private final ProxyGrants grants;
    private final CareTeamInbox inbox;
    private final PortalClock clock;

    @Inject
    public AccessContexts(
            PersonDirectory persons, ProxyGrants grants, @FromHost CareTeamInbox inbox, PortalClock clock) {
        this.persons = persons;
        this.grants = grants;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AccessContexts() {
        this(null, null, null, null);
    }

    /** @throws PortalException {@code record-not-available} if there is no such patient */
    public AccessContext now(Viewer viewer, PatientId patient, Purpose purpose) {
        return at(viewer, patient, purpose, clock.clock().instant());
    }

    /** @throws PortalException {@code record-not-available} if there is no such patient */
    public AccessContext at(Viewer viewer, PatientId patient, Purpose purpose, Instant moment) {
        ViewerKind kind = kindTowards(viewer, patient);
        Patient person = person(patient);
        Optional<ProxyGrant> held =
                kind == ViewerKind.PROXY ? grants.held(viewer.account(), Subject.of(person), moment) : Optional.empty();
        return of(viewer, kind, held, person, purpose, moment);
    }

    /**
     * Make the context of a proxy that holds this very grant, whatever its account is called, towards the patient who is asked for: the
     * caller answers for it that the asker may know of this one.
     */
    public AccessContext ofGrant(ProxyGrant grant, Patient subject, Purpose purpose, Instant moment) {
        Viewer proxy = new Viewer(grant.account(), ViewerKind.PROXY, "", Optional.empty(), Optional.empty(), Set.of());
        return of(proxy, ViewerKind.PROXY, Optional.of(grant), subject, purpose, moment);
    }

    /**
     * Return the patient whose record holds the content of this one now: the same, but after a merge.
     *
     * @throws PortalException {@code record-not-available} if there is no such patient, {@code source-not-available} on a fault
     */
    public Patient survivor(PatientId record) {
        Patient patient = person(record);
        return patient.links().replacedBy().map(this::person).orElse(patient);
    }

    /** Return the patients over whom an account holds or held grants, without itself. */
    public Set<PatientId> proxied(Viewer viewer) {
        Set<PatientId> patients = new TreeSet<>(Comparator.comparing(PatientId::value));
        for (ProxyGrant grant : grants.ofAccount(viewer.account())) {
            known(grant.patient()).ifPresent(patient -> patients.add(patient.id()));
        }
        viewer.self().ifPresent(patients::remove);
        return patients;
    }

    /** Tell whether the directory knows a record. */
    public boolean exists(PatientId record) {
        return known(record).isPresent();
    }

    private Optional<Patient> known(PatientId record) {
        try {
            return Optional.of(survivor(record));
        } catch (PortalException e) {
            if (e.type().equals(ProblemType.RECORD_NOT_AVAILABLE)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** @throws PortalException {@code record-not-available} if there is no such patient, {@code source-not-available} on a fault */
    public Patient person(PatientId patient) {
        try {
            return persons.patient(patient).orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
        } catch (PortalException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PortalException(ProblemType.SOURCE_NOT_AVAILABLE, e);
        }
    }

    private AccessContext of(
            Viewer viewer,
            ViewerKind kind,
            Optional<ProxyGrant> grant,
            Patient patient,
            Purpose purpose,
            Instant moment) {
        boolean inCare = kind == ViewerKind.CLINICIAN
                && viewer.practitioner().filter(patient.careTeam()::contains).isPresent();
        boolean corresponds = kind == ViewerKind.CLINICIAN && !inCare && corresponds(viewer, patient.id());
        return new AccessContext(viewer, kind, Subject.of(patient), grant, inCare, corresponds, moment, purpose);
    }

    /** Asked only where care gives no access: it costs a query. */
    private boolean corresponds(Viewer clinician, PatientId patient) {
        try {
            return clinician
                    .practitioner()
                    .filter(who -> inbox.corresponds(who, patient))
                    .isPresent();
        } catch (RuntimeException e) {
            throw new PortalException(ProblemType.SOURCE_NOT_AVAILABLE, e);
        }
    }

    /** A patient's or proxy's account is a patient on its own record and a proxy on every other. */
    private static ViewerKind kindTowards(Viewer viewer, PatientId patient) {
        return switch (viewer.role()) {
            case PATIENT, PROXY ->
                viewer.self().filter(patient::equals).isPresent() ? ViewerKind.PATIENT : ViewerKind.PROXY;
            default -> viewer.role();
        };
    }
}

package health.portico.source.fhir.link;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.source.fhir.read.Body.AppointmentBody;
import health.portico.source.fhir.read.Body.EncounterBody;
import health.portico.source.fhir.read.Body.PatientBody;
import health.portico.source.fhir.read.Place;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Patients and who cares for them. Not thread-safe. */
final class Patients {
    private final Clinicians clinicians;
    private final Facilities facilities;
    private final ZoneId portalZone;
    private final Map<PatientId, Set<PractitionerId>> careTeams = new HashMap<>();

    Patients(Clinicians clinicians, Facilities facilities, ZoneId portalZone) {
        this.clinicians = clinicians;
        this.facilities = facilities;
        this.portalZone = portalZone;
    }

    static PatientId id(Resource patient) {
        return new PatientId(patient.key().substring("Patient/".length()));
    }

    /** Take the clinicians whom a visit or appointment names into the care team of its patient. */
    void meet(Member member) {
        if (member.patient() == null || member.refusal() != null) {
            return;
        }
        if (member.item() instanceof EncounterBody visit) {
            care(member.patient(), visit.participants(), member.resource().place());
        }
        if (member.item() instanceof AppointmentBody appointment) {
            care(member.patient(), appointment.actors(), member.resource().place());
        }
    }

    private void care(PatientId patient, List<Ref> refs, Place from) {
        var team = careTeams.computeIfAbsent(patient, k -> new HashSet<>());
        for (Ref ref : refs) {
            var practitioner = clinicians.practitioner(ref, from);
            if (practitioner != null) {
                Clinicians.id(practitioner).ifPresent(team::add);
            }
        }
    }

    Patient patient(Resource resource, PatientBody body) {
        var id = id(resource);
        care(id, body.practitioners(), resource.place());
        return new Patient(
                id,
                body.name(),
                Optional.ofNullable(body.birthDate()),
                Optional.ofNullable(body.gender()),
                body.phones(),
                body.emails(),
                body.addresses(),
                zone(resource, body),
                careTeams.getOrDefault(id, Set.of()));
    }

    ZoneId zone(Resource resource, PatientBody body) {
        ZoneId zone = facilities.zone(body.organization(), resource.place());
        return zone == null ? portalZone : zone;
    }
}

package health.portico.source.fhir.link;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.source.fhir.read.Body.AppointmentBody;
import health.portico.source.fhir.read.Body.EncounterBody;
import health.portico.source.fhir.read.Body.PatientBody;
import health.portico.source.fhir.read.Place;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import health.portico.source.fhir.read.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Patients and who cares for them. Not thread-safe. */
final class Patients {
    private final Clinicians clinicians;
    private final Facilities facilities;
    private final ZoneId portalZone;
    /** Visits of such a status have taken place, or are about to. */
    private static final Set<String> MET = Set.of("arrived", "triaged", "in-progress", "onleave", "finished");

    private final Map<PatientId, CareTeam> careTeams = new HashMap<>();

    Patients(Clinicians clinicians, Facilities facilities, ZoneId portalZone) {
        this.clinicians = clinicians;
        this.facilities = facilities;
        this.portalZone = portalZone;
    }

    static PatientId id(Resource patient) {
        return new PatientId(patient.key().substring("Patient/".length()));
    }

    /** Take the clinicians whom a visit that took place or a booked appointment names into the care team of its patient. */
    void meet(Member member) {
        if (member.patient() == null || member.refusal() != null) {
            return;
        }
        if (member.item() instanceof EncounterBody visit && MET.contains(visit.status())) {
            meet(
                    member,
                    visit.participants(),
                    visit.end() == null ? visit.head().date() : visit.end());
        }
        if (member.item() instanceof AppointmentBody appointment
                && appointment.status().equals("booked")) {
            meet(member, appointment.actors(), appointment.head().date());
        }
    }

    /** Nobody knows whether a meeting without a date was of late. */
    private void meet(Member member, List<Ref> refs, @Nullable When met) {
        if (met != null && member.patient() != null) {
            care(member.patient(), refs, member.resource().place(), met.latest(portalZone));
        }
    }

    private void care(PatientId patient, List<Ref> refs, Place from, Instant met) {
        for (Ref ref : refs) {
            var practitioner = clinicians.practitioner(ref, from);
            if (practitioner != null) {
                Clinicians.id(practitioner)
                        .ifPresent(id -> careTeams.put(patient, team(patient).with(id, met)));
            }
        }
    }

    CareTeam team(PatientId patient) {
        return careTeams.getOrDefault(patient, CareTeam.NOBODY);
    }

    Patient patient(Resource resource, PatientBody body) {
        var id = id(resource);
        care(id, body.practitioners(), resource.place(), Instant.MAX);
        return new Patient(
                id,
                body.name(),
                Optional.ofNullable(body.birthDate()),
                Optional.ofNullable(body.gender()),
                body.phones(),
                body.emails(),
                body.addresses(),
                zone(resource, body),
                Set.of());
    }

    ZoneId zone(Resource resource, PatientBody body) {
        ZoneId zone = facilities.zone(body.organization(), resource.place());
        return zone == null ? portalZone : zone;
    }
}

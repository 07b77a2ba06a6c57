package health.portico.source.fhir.link;

import health.portico.api.record.Appointment;
import health.portico.api.record.Encounter;
import health.portico.api.record.MedicationRequest;
import health.portico.api.record.RecordItem;
import health.portico.source.fhir.read.Body.AppointmentBody;
import health.portico.source.fhir.read.Body.EncounterBody;
import health.portico.source.fhir.read.Body.MedicationBody;
import health.portico.source.fhir.read.Body.MedicationRequestBody;
import health.portico.source.fhir.read.Body.SimpleItem;
import health.portico.source.fhir.read.Concept;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.When;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes items of visits, prescriptions, appointments and all that needs no more than its own resource. */
final class OtherItems {
    private final Index index;
    private final Headers headers;
    private final Visits visits;
    private final Clinicians clinicians;

    OtherItems(Index index, Headers headers, Visits visits, Clinicians clinicians) {
        this.index = index;
        this.headers = headers;
        this.visits = visits;
        this.clinicians = clinicians;
    }

    RecordItem simple(Member member, SimpleItem body) {
        return body.builder()
                .build(
                        headers.of(member),
                        ref -> clinicians.of(ref, member.resource().place()));
    }

    RecordItem visit(Member member, EncounterBody body) {
        var participants = body.participants().stream()
                .filter(Ref::isPresent)
                .map(ref -> clinicians.of(ref, member.resource().place()))
                .distinct()
                .toList();
        return new Encounter(
                headers.of(member),
                visits.facts(member.resource()),
                headers.shared(moment(body.end(), member)),
                headers.shared(participants));
    }

    private Optional<OffsetDateTime> moment(@Nullable When when, Member member) {
        return when == null ? Optional.empty() : when.moment(headers.zone(member));
    }

    RecordItem medication(Member member, MedicationRequestBody body) {
        var code = medication(body, member);
        var prescription = body.prescription();
        return new MedicationRequest(
                headers.of(member, code.words(member.item().head().title())),
                headers.shared(code.codings()),
                prescription.status(),
                clinicians.of(body.requester(), member.resource().place()),
                prescription.dosage(),
                prescription.refillsAuthorized());
    }

    private Concept medication(MedicationRequestBody body, Member member) {
        Ref ref = body.medicationReference();
        if (!ref.isPresent()) {
            return body.medication();
        }
        var found = index.find(ref, member.resource().place(), Types.MEDICATION).resource();
        return found != null && found.body() instanceof MedicationBody medication
                ? medication.code()
                : new Concept(ref.display(), List.of());
    }

    RecordItem appointment(Member member, AppointmentBody body) {
        var place = member.resource().place();
        var with = body.actors().stream()
                .filter(actor -> clinicians.mayBeClinician(actor, place))
                .map(actor -> clinicians.of(actor, place))
                .distinct()
                .toList();
        return new Appointment(headers.of(member), body.codes(), Optional.of(body.status()), with);
    }
}

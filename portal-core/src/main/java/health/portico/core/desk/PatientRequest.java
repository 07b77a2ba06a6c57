package health.portico.core.desk;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a patient asked for, as it stands. Immutable.
 *
 * @param id names it
 * @param kind which sort of request, a word of a {@link RequestKind}
 * @param patient whose
 * @param askedBy the account that asked
 * @param state where it stands
 * @param assignee the account at the desk that has it
 * @param reason why it was rejected, for the patient
 * @param evidence what whoever accepted it has seen, for staff
 * @param fields what is asked for: texts by name
 * @param askedAt UTC
 * @param changedAt of the latest transition, UTC
 * @param version counts its transitions, from 0
 */
public record PatientRequest(
        UUID id,
        String kind,
        PatientId patient,
        String askedBy,
        RequestState state,
        Optional<String> assignee,
        Optional<String> reason,
        Optional<String> evidence,
        Map<String, List<String>> fields,
        OffsetDateTime askedAt,
        OffsetDateTime changedAt,
        int version) {
    public PatientRequest {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Return this request with what is asked for. */
    public PatientRequest with(Map<String, List<String>> asked) {
        return new PatientRequest(
                id, kind, patient, askedBy, state, assignee, reason, evidence, asked, askedAt, changedAt, version);
    }

    /** Return this request after a transition. */
    PatientRequest after(Step step, OffsetDateTime now) {
        var to = step.transition().to();
        var holder = to == RequestState.SUBMITTED
                ? Optional.<String>empty()
                : step.assignee().or(() -> assignee);
        return new PatientRequest(
                id,
                kind,
                patient,
                askedBy,
                to,
                holder,
                step.reason().or(() -> reason),
                step.evidence().or(() -> evidence),
                fields,
                askedAt,
                now,
                version + 1);
    }

    @Override
    public String toString() {
        return "PatientRequest[" + id + ", " + kind + ", " + state + "]";
    }
}

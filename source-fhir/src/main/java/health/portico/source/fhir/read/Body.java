package health.portico.source.fhir.read;

import health.portico.api.record.Answer;
import health.portico.api.record.Classification;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.Measurement;
import health.portico.api.record.RecordItem;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.SensitivityLabel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a resource says, its references not followed yet. All immutable. */
public sealed interface Body {
    /** A resource that is no part of the record: entered in error, a draft, or of a sort that the portal does not list. */
    record LeftOut() implements Body {}

    /**
     * A patient.
     *
     * @param replacedBy the records into which this one was merged
     * @param replaces the records that were merged into this one
     */
    record PatientBody(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            List<String> phones,
            List<String> emails,
            List<String> addresses,
            List<Ref> practitioners,
            Ref organization,
            List<Ref> replacedBy,
            List<Ref> replaces)
            implements Body {}

    /** @param qualifications specialties for which the clinician is qualified, and hints at others */
    record PractitionerBody(String name, Answer participation, Answer messagesOptOut, Classification qualifications)
            implements Body {}

    /**
     * What a practitioner does somewhere.
     *
     * @param specialties empty if none is named
     * @param clear whether each specialty that is named has a code
     */
    record RoleBody(Ref practitioner, Set<CodeableConcept> specialties, boolean clear) implements Body {}

    /**
     * A location or organization.
     *
     * @param types what sort of place
     * @param clear whether each sort that is named has a code
     * @param parents what it belongs to
     */
    record FacilityBody(
            String name,
            Set<CodeableConcept> types,
            boolean clear,
            @Nullable ZoneId zone,
            List<Ref> parents) implements Body {}

    record MedicationBody(Concept code) implements Body {}

    record BinaryBody(Form content, Set<SensitivityLabel> labels) implements Body {}

    /** A resource that may become an item of a record. */
    sealed interface Item extends Body {
        Head head();
    }

    /** An item that needs little of others. */
    record SimpleItem(Head head, Builder builder) implements Item {}

    /** A prescription; what it is called may stand in another resource. */
    record MedicationRequestBody(
            Head head, Concept medication, Ref medicationReference, Ref requester, Prescription prescription)
            implements Item {}

    /** The rest of what a prescription says. */
    record Prescription(String status, Optional<String> dosage, OptionalInt refillsAuthorized) {}

    /** @param actors who takes part: the patient, clinicians, rooms */
    record AppointmentBody(Head head, List<Ref> actors, List<Coding> codes, String status) implements Item {}

    /**
     * A visit.
     *
     * @param encounterClass how they met
     * @param inpatient whether it is a hospital stay, which may be known where the rest is not
     * @param types of which sort it is
     * @param wordsOnly whether the department is named in words without a code
     */
    record EncounterBody(
            Head head,
            EncounterClass encounterClass,
            Answer inpatient,
            String status,
            Answer scheduled,
            @Nullable When end,
            List<Coding> types,
            Concept service,
            boolean wordsOnly,
            List<Ref> locations,
            Ref provider,
            Ref partOf,
            List<Ref> participants)
            implements Item {}

    /**
     * What an observation and a report have in common.
     *
     * @param from the first moment that the result is about
     * @param to the last one
     */
    record ResultBody(
            ResultStatus status,
            Optional<OffsetDateTime> issued,
            Set<ResultClass> classes,
            List<Coding> codes,
            @Nullable When from,
            @Nullable When to,
            Answer reviewed) {}

    /**
     * An observation.
     *
     * @param listing where it is listed by itself
     * @param members observations that it groups
     * @param sources observations out of which it was made
     */
    record ObservationBody(
            Head head,
            ResultBody result,
            Measurement measurement,
            Listing listing,
            List<Ref> members,
            List<Ref> sources)
            implements Item {}

    /** Where an observation is listed that no report names. */
    enum Listing {
        RESULTS,
        VITALS,
        NOWHERE
    }

    /** A report; it may turn out to be a note. */
    record ReportBody(
            Head head,
            ResultBody result,
            List<Ref> results,
            Optional<String> conclusion,
            Optional<String> narrative,
            NoteBody note)
            implements Item {}

    /**
     * A document; it may turn out to be a note, or a report of results.
     *
     * @param related what it is about, so that nobody reads here of a result that is hidden there
     */
    record DocumentBody(Head head, NoteBody note, DocumentStatus status, List<Ref> related) implements Item {}

    /** How far a document has come, told apart as for results. */
    record DocumentStatus(ResultStatus status, @Nullable When written) {}

    /**
     * What a document and a report have in common.
     *
     * @param sort what its category or type says that it is
     * @param valid false if it is a draft or was withdrawn
     */
    record NoteBody(
            Sort sort, boolean valid, List<Coding> types, List<Ref> authors, Answer hiddenByAuthor, List<Form> forms) {}

    /** What a document or report is. */
    enum Sort {
        NOTE,
        RESULT,
        DOCUMENT
    }

    /** Makes an item out of a resource and of what its references lead to. */
    interface Builder {
        RecordItem build(ItemHeader header, Links links);
    }
}

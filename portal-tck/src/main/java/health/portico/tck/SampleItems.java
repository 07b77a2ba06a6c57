package health.portico.tck;

import health.portico.api.record.Answer;
import health.portico.api.record.Attachment;
import health.portico.api.record.Classification;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Clinician;
import health.portico.api.record.Coding;
import health.portico.api.record.Content;
import health.portico.api.record.Department;
import health.portico.api.record.Encounter;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemReference;
import health.portico.api.record.Measurement;
import health.portico.api.record.Observation;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.Quantity;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.Stay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Patients and items that every rule of the portal leaves visible to an adult patient, to start a test from. Change one fact and see
 * what it does.
 *
 * @since 0.1
 */
public final class SampleItems {
    /** The zone of the sample hospital. */
    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    /** A doctor who takes part in the portal and has a specialty that hides nothing. */
    public static final Clinician DOCTOR = new Clinician(
            Optional.of(new PractitionerId("doctor")),
            "Dr. Ada Field",
            Answer.YES,
            Classification.of(new Coding("http://nucc.org/provider-taxonomy", "207Q00000X", "Family Medicine")));

    private SampleItems() {}

    /** Return an adult in the care of {@link #DOCTOR}. */
    public static Patient adult(String id, LocalDate born) {
        return new Patient(
                new PatientId(id),
                "Robin Sample",
                Optional.of(born),
                Optional.of("unknown"),
                List.of(),
                List.of(),
                List.of(),
                ZONE,
                DOCTOR.id().stream().collect(Collectors.toSet()));
    }

    /** Return a closed, scheduled office visit. */
    public static Encounter visit(PatientId patient, String id, OffsetDateTime start) {
        return new Encounter(
                header(patient, id, "Office visit", start),
                officeVisit(id),
                Optional.of(start.plusMinutes(20)),
                List.of(DOCTOR));
    }

    /** Return a note of {@link #DOCTOR} about a visit. */
    public static ClinicalNote note(Encounter visit, String id, String text) {
        ItemHeader header =
                header(visit.patient(), id, "Progress note", visit.date().orElseThrow());
        return new ClinicalNote(
                new ItemHeader(
                        header.id(),
                        header.patient(),
                        header.title(),
                        header.date(),
                        Set.of(),
                        List.of(new ItemReference(ItemReference.ENCOUNTER, visit.id()))),
                DOCTOR,
                visit.facts(),
                Answer.NO,
                List.of(new Coding("http://loinc.org", "11506-3", "Progress note")),
                List.of(new Attachment("text/plain", Optional.empty(), Content.of(text))));
    }

    /** Return a final laboratory result, visible one day after it was issued. */
    public static Observation result(PatientId patient, String id, OffsetDateTime issued) {
        return new Observation(
                header(patient, id, "Glucose", issued),
                new ResultFacts(
                        ResultStatus.FINAL,
                        Optional.of(issued),
                        Set.of(ResultClass.LABORATORY),
                        List.of(new Coding("http://loinc.org", "2345-7", "Glucose")),
                        new Stay.None(),
                        ZONE,
                        Answer.NO,
                        Optional.empty()),
                new Measurement(
                        Optional.of(new Quantity(new BigDecimal("92"), "mg/dL")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    private static EncounterFacts officeVisit(String id) {
        return new EncounterFacts(
                Optional.of(new ItemId(id)),
                EncounterClass.OFFICE,
                Answer.YES,
                Answer.YES,
                new Department(
                        "General practice",
                        Classification.of(new Coding("http://terminology.hl7.org/CodeSystem/service-type", "124"))));
    }

    private static ItemHeader header(PatientId patient, String id, String title, OffsetDateTime date) {
        return new ItemHeader(new ItemId(id), patient, title, Optional.of(date), Set.of(), List.of());
    }
}

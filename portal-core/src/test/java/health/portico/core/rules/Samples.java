package health.portico.core.rules;

import health.portico.api.record.AllergyIntolerance;
import health.portico.api.record.Answer;
import health.portico.api.record.Appointment;
import health.portico.api.record.Classification;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Clinician;
import health.portico.api.record.Coding;
import health.portico.api.record.Condition;
import health.portico.api.record.Department;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.Document;
import health.portico.api.record.Encounter;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.Immunization;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.Measurement;
import health.portico.api.record.MedicationRequest;
import health.portico.api.record.Message;
import health.portico.api.record.MessageParty;
import health.portico.api.record.Observation;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.Procedure;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Reminder;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.SensitivityLabel;
import health.portico.api.record.Stay;
import health.portico.api.record.UpcomingOrder;
import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.api.record.VitalSign;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One item of every kind that nothing hides from the patient, and the parts to make others of. */
final class Samples {
    static final String NUCC = "http://nucc.org/provider-taxonomy";
    static final String SERVICE_TYPE = "http://terminology.hl7.org/CodeSystem/service-type";
    static final String LOINC = "http://loinc.org";
    static final String OWN = "https://portico.health/fhir/CodeSystem/sensitivity";
    static final Coding FAMILY_MEDICINE = new Coding(NUCC, "207Q00000X");
    static final Coding GENERAL_PRACTICE = new Coding(SERVICE_TYPE, "124");
    static final Coding SODIUM = new Coding(LOINC, "2951-2");
    static final Coding HIV = new Coding(LOINC, "7917-8");
    static final Measurement NOTHING = new Measurement(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    static final EncounterFacts VISIT = visit(EncounterClass.OFFICE, Answer.YES, Answer.YES, Set.of(GENERAL_PRACTICE));
    static final ClinicalNote NOTE = note(header(), doctor(Answer.YES, Set.of(FAMILY_MEDICINE)), VISIT, Answer.NO);
    static final ResultFacts SODIUM_FACTS = new ResultFacts(
            ResultStatus.FINAL,
            Optional.of(OffsetDateTime.parse("2026-05-10T09:00:00-07:00")),
            Set.of(ResultClass.LABORATORY),
            List.of(SODIUM),
            new Stay.None(),
            Viewers.LOS_ANGELES,
            Answer.NO,
            Optional.empty());
    static final Observation RESULT = new Observation(header(), SODIUM_FACTS, NOTHING);
    static final Message MESSAGE = message(Answer.NO);
    static final UpcomingOrder ORDER = order(Set.of(OrderType.LABORATORY));
    static final Document DOCUMENT = new Document(header(), List.of(), List.of());

    private Samples() {}

    /** One item of every kind of the portal. */
    static List<RecordItem> oneOfEach() {
        var h = header();
        return List.of(
                RESULT,
                new DiagnosticReport(h, SODIUM_FACTS, Optional.empty(), List.of(), Optional.empty()),
                NOTE,
                new Encounter(h, VISIT, Optional.empty(), List.of()),
                new MedicationRequest(h, List.of(), "active", Clinician.UNKNOWN, Optional.empty(), OptionalInt.empty()),
                new AllergyIntolerance(h, List.of(), Optional.empty(), Optional.empty(), List.of()),
                new Immunization(h, List.of(), Optional.empty(), Optional.empty()),
                new Condition(h, List.of(), Optional.empty(), Optional.empty()),
                new Procedure(h, List.of(), Optional.empty(), Optional.empty()),
                new VitalSign(h, List.of(), NOTHING),
                new Reminder(h, List.of(), Optional.empty(), Optional.empty()),
                ORDER,
                new Appointment(h, List.of(), Optional.empty(), List.of()),
                DOCUMENT,
                MESSAGE);
    }

    static ItemHeader header(SensitivityLabel... labels) {
        return new ItemHeader(
                new ItemId("Item.1"), Viewers.PATIENT, "Title", Optional.empty(), Set.of(labels), List.of());
    }

    static SensitivityLabel label(String code) {
        return new SensitivityLabel(OWN, code);
    }

    static Clinician doctor(Answer participation, Set<Coding> specialties) {
        return doctor(participation, Classification.of(specialties));
    }

    static Clinician doctor(Answer participation, Classification specialties) {
        return new Clinician(Optional.empty(), "", participation, specialties);
    }

    static EncounterFacts visit(EncounterClass kind, Answer closed, Answer scheduled, Set<Coding> department) {
        return visit(kind, closed, scheduled, Classification.of(department));
    }

    static EncounterFacts visit(EncounterClass kind, Answer closed, Answer scheduled, Classification department) {
        return new EncounterFacts(Optional.empty(), kind, closed, scheduled, new Department("", department));
    }

    static ClinicalNote note(ItemHeader header, Clinician author, EncounterFacts visit, Answer hidden) {
        return new ClinicalNote(header, author, visit, hidden, List.of(), List.of());
    }

    static Message message(Answer hiddenFromProxies) {
        return message(hiddenFromProxies, new PractitionerId("d9"));
    }

    /** @param clinician the one who takes part in the conversation */
    static Message message(Answer hiddenFromProxies, PractitionerId clinician) {
        return Message.single(
                header(),
                hiddenFromProxies,
                MessageParty.of(MessageParty.Side.PATIENT, ""),
                MessageParty.clinician(clinician, ""),
                "");
    }

    static UpcomingOrder order(Set<OrderType> types) {
        return new UpcomingOrder(header(), List.of(), types, Clinician.UNKNOWN, Optional.empty());
    }
}

package health.portico.tck;

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
import health.portico.api.record.PatientId;
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
import health.portico.api.record.VitalSign;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Items of all the portal's kinds by chance, facts known and unknown. Not thread-safe. */
final class RandomItems {
    private static final String SECRET = RandomRequests.SECRET;
    private static final Measurement NOTHING = new Measurement(
            Optional.empty(),
            Optional.of(SECRET),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    private final PatientId patient;
    private final Random random;

    RandomItems(PatientId patient, Random random) {
        this.patient = patient;
        this.random = random;
    }

    RecordItem next() {
        List<Coding> codes = List.copyOf(codes());
        Optional<String> words = Optional.of(SECRET);
        return switch (random.nextInt(15)) {
            case 0 -> new Encounter(header(), visit(), Optional.empty(), List.of(clinician()));
            case 1 -> new Document(header(), codes, List.of());
            case 2 -> new Observation(header(), result(), NOTHING);
            case 3 -> new DiagnosticReport(header(), result(), words, List.of(), words);
            case 4 -> new MedicationRequest(header(), codes, "active", clinician(), words, OptionalInt.empty());
            case 5 -> new AllergyIntolerance(header(), codes, words, Optional.empty(), List.of(SECRET));
            case 6 -> new Immunization(header(), codes, words, Optional.empty());
            case 7 -> new Condition(header(), codes, words, Optional.empty());
            case 8 -> new Procedure(header(), codes, words, Optional.empty());
            case 9 -> new VitalSign(header(), codes, NOTHING);
            case 10 -> new Reminder(header(), codes, words, words);
            case 11 -> new UpcomingOrder(header(), codes, Set.of(), clinician(), words);
            case 12 -> new Appointment(header(), codes, words, List.of(clinician()));
            case 13 -> message();
            default -> new ClinicalNote(header(), clinician(), visit(), any(Answer.values()), codes, List.of());
        };
    }

    private Message message() {
        PractitionerId clinician = new PractitionerId("d" + random.nextInt(3));
        return Message.single(
                header(),
                any(Answer.values()),
                MessageParty.of(MessageParty.Side.PATIENT, SECRET),
                MessageParty.clinician(clinician, SECRET),
                SECRET);
    }

    OffsetDateTime moment() {
        return Instant.ofEpochSecond(1_500_000_000L + random.nextInt(400_000_000))
                .atOffset(ZoneOffset.UTC);
    }

    private ResultFacts result() {
        return new ResultFacts(
                any(ResultStatus.values()),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(moment()),
                random.nextInt(4) == 0 ? Set.of() : Set.of(any(ResultClass.values())),
                List.copyOf(codes()),
                random.nextBoolean() ? new Stay.None() : new Stay.Discharged(moment()),
                SampleItems.ZONE,
                any(Answer.values()),
                Optional.empty());
    }

    private ItemHeader header() {
        Set<SensitivityLabel> labels = random.nextInt(4) == 0
                ? Set.of(new SensitivityLabel("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R"))
                : Set.of();
        return new ItemHeader(
                new ItemId("Item." + random.nextInt(1_000_000)),
                patient,
                SECRET,
                random.nextInt(10) == 0 ? Optional.empty() : Optional.of(moment()),
                labels,
                List.of());
    }

    private Clinician clinician() {
        return new Clinician(
                Optional.of(new PractitionerId("c" + random.nextInt(20))),
                SECRET,
                any(Answer.values()),
                Classification.of(codes()));
    }

    private EncounterFacts visit() {
        return new EncounterFacts(
                Optional.empty(),
                any(EncounterClass.values()),
                any(Answer.values()),
                any(Answer.values()),
                new Department(SECRET, Classification.of(codes())));
    }

    private Set<Coding> codes() {
        return random.nextInt(4) == 0 ? Set.of() : Set.of(new Coding("urn:sample", "code-" + random.nextInt(50)));
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }
}

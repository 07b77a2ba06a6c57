package health.portico.tck;

import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Clinician;
import health.portico.api.record.Coding;
import health.portico.api.record.Department;
import health.portico.api.record.Document;
import health.portico.api.record.Encounter;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.Observation;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.SensitivityLabel;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Requests for items by all sorts of viewers, the same ones for the same seed. Titles and texts hold {@link #SECRET}, so that a test
 * can see whether they get out. Not thread-safe.
 *
 * @since 0.1
 */
public final class RandomRequests {
    /** Words that stand in every title. */
    public static final String SECRET = "SECRET-OF-THE-PATIENT";

    private static final PatientId PATIENT = new PatientId("p1");

    private final Random random;

    public RandomRequests(long seed) {
        this.random = new Random(seed);
    }

    /** Return the next viewer, patient and moment. */
    public AccessContext context() {
        ViewerKind kind = any(ViewerKind.values());
        Optional<LocalDate> born = random.nextInt(8) == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(35_000)));
        Viewer viewer = new Viewer(
                "account-" + random.nextInt(5),
                kind,
                SECRET,
                kind == ViewerKind.PATIENT ? Optional.of(PATIENT) : Optional.empty(),
                kind == ViewerKind.CLINICIAN ? SampleItems.DOCTOR.id() : Optional.empty(),
                random.nextBoolean() ? Set.copyOf(Category.ALL) : Set.of());
        return new AccessContext(
                viewer,
                kind,
                new Subject(PATIENT, born, SampleItems.ZONE),
                Optional.empty(),
                random.nextBoolean(),
                moment().toInstant(),
                any(Purpose.values()));
    }

    /** Return the next item of one of the portal's kinds. */
    public RecordItem item() {
        return switch (random.nextInt(4)) {
            case 0 -> new Encounter(header(), facts(), Optional.empty(), List.of(clinician()));
            case 1 -> new Document(header(), List.of(), List.of());
            case 2 -> result();
            default -> new ClinicalNote(header(), clinician(), facts(), any(Answer.values()), List.of(), List.of());
        };
    }

    private Observation result() {
        Observation sample = SampleItems.result(PATIENT, "Observation." + random.nextInt(1000), moment());
        return sample.withHeader(header());
    }

    private ItemHeader header() {
        Set<SensitivityLabel> labels = random.nextInt(4) == 0
                ? Set.of(new SensitivityLabel("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R"))
                : Set.of();
        return new ItemHeader(
                new ItemId("Item." + random.nextInt(1_000_000)),
                PATIENT,
                SECRET,
                random.nextInt(10) == 0 ? Optional.empty() : Optional.of(moment()),
                labels,
                List.of());
    }

    private Clinician clinician() {
        return new Clinician(
                Optional.of(new PractitionerId("c" + random.nextInt(20))), SECRET, any(Answer.values()), codes());
    }

    private EncounterFacts facts() {
        return new EncounterFacts(
                Optional.empty(),
                any(EncounterClass.values()),
                any(Answer.values()),
                any(Answer.values()),
                new Department(SECRET, codes()));
    }

    private Set<Coding> codes() {
        return random.nextInt(4) == 0 ? Set.of() : Set.of(new Coding("urn:sample", "code-" + random.nextInt(50)));
    }

    private OffsetDateTime moment() {
        return Instant.ofEpochSecond(1_500_000_000L + random.nextInt(400_000_000))
                .atOffset(ZoneOffset.UTC);
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }
}

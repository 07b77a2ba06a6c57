package health.portico.benchmarks.decide;

import health.portico.api.record.Answer;
import health.portico.api.record.Classification;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Clinician;
import health.portico.api.record.Coding;
import health.portico.api.record.Department;
import health.portico.api.record.Encounter;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.Measurement;
import health.portico.api.record.Observation;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.SensitivityLabel;
import health.portico.api.record.Stay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Notes, results and visits of one patient, the same each time; about a third of them hidden, some for several reasons. */
final class Items {
    static final PatientId PATIENT = new PatientId("Patient.1");
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T12:00:00-08:00");

    private static final Measurement NOTHING = new Measurement(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    private final Random random = new Random(42);
    private final Vocabulary words;

    private Items(Vocabulary words) {
        this.words = words;
    }

    static List<RecordItem> of(int count) {
        return of(count, Vocabulary.OF_BOOK);
    }

    static List<RecordItem> of(int count, Vocabulary words) {
        Items items = new Items(words);
        List<RecordItem> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(items.item(i));
        }
        return all;
    }

    /** Notes only. */
    static List<ClinicalNote> notes(int count) {
        Items items = new Items(Vocabulary.OF_BOOK);
        List<ClinicalNote> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(items.note(items.header(i)));
        }
        return all;
    }

    private RecordItem item(int i) {
        ItemHeader header = header(i);
        return switch (random.nextInt(5)) {
            case 0, 1 -> note(header);
            case 2, 3 -> observation(header);
            default -> new Encounter(header, visit(), Optional.empty(), List.of());
        };
    }

    private ItemHeader header(int i) {
        Set<SensitivityLabel> labels =
                random.nextInt(12) == 0 ? Set.of(label(words.labels().code(random.nextInt(4)))) : Set.of();
        return new ItemHeader(
                new ItemId("Item." + i),
                PATIENT,
                "title",
                Optional.of(NOW.minusDays(random.nextInt(900))),
                labels,
                List.of());
    }

    private static SensitivityLabel label(Coding code) {
        return new SensitivityLabel(code.system(), code.code());
    }

    private ClinicalNote note(ItemHeader header) {
        Clinician author = new Clinician(
                Optional.empty(),
                "Dr",
                mostly(Answer.YES, Answer.UNKNOWN),
                Classification.of(codes(words.specialties(), 30)));
        return new ClinicalNote(header, author, visit(), mostly(Answer.NO, Answer.YES), List.of(), List.of());
    }

    private EncounterFacts visit() {
        return new EncounterFacts(
                Optional.empty(),
                random.nextInt(15) == 0 ? EncounterClass.TELEPHONE : EncounterClass.OFFICE,
                mostly(Answer.YES, Answer.NO),
                mostly(Answer.YES, Answer.UNKNOWN),
                new Department("d", Classification.of(codes(words.departments(), 30))));
    }

    private Observation observation(ItemHeader header) {
        ResultFacts facts = new ResultFacts(
                mostly(ResultStatus.FINAL, ResultStatus.NOT_COMPLETE),
                random.nextInt(30) == 0 ? Optional.empty() : Optional.of(NOW.minusHours(random.nextInt(400))),
                Set.of(mostly(ResultClass.LABORATORY, ResultClass.IMAGING)),
                List.copyOf(codes(words.tests(), 40)),
                random.nextInt(15) == 0 ? new Stay.Open() : new Stay.None(),
                ZONE,
                Answer.NO,
                Optional.empty());
        return new Observation(header, facts, NOTHING);
    }

    /** The usual value fourteen times out of fifteen. */
    private <E> E mostly(E usual, E other) {
        return random.nextInt(15) == 0 ? other : usual;
    }

    /** One or two codes out of some, seldom none. */
    private Set<Coding> codes(Vocabulary.Codes system, int some) {
        Set<Coding> codes = new HashSet<>();
        int count = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            codes.add(system.code(random.nextInt(some)));
        }
        return codes;
    }
}

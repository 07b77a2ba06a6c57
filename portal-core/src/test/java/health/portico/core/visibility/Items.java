package health.portico.core.visibility;

import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.Classification;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Clinician;
import health.portico.api.record.Coding;
import health.portico.api.record.Department;
import health.portico.api.record.Encounter;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.FieldWriter;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemKind;
import health.portico.api.record.Measurement;
import health.portico.api.record.Observation;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.SensitivityLabel;
import health.portico.api.record.Stay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Items with only the facts that a test is about. */
final class Items {
    static final PatientId PATIENT = new PatientId("Patient.1");
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private Items() {}

    static ItemHeader header(String id, String... labels) {
        return new ItemHeader(
                new ItemId(id),
                PATIENT,
                "title",
                Optional.empty(),
                Set.of(labels).stream()
                        .map(code -> new SensitivityLabel("urn:label", code))
                        .collect(java.util.stream.Collectors.toSet()),
                List.of());
    }

    static ClinicalNote note(String id) {
        return note(id, Set.of(), Set.of());
    }

    static ClinicalNote note(String id, Set<Coding> departments, Set<Coding> specialties, String... labels) {
        return note(id, Classification.of(departments), Classification.of(specialties), labels);
    }

    static ClinicalNote note(String id, Classification departments, Classification specialties, String... labels) {
        EncounterFacts facts = new EncounterFacts(
                Optional.empty(), EncounterClass.OFFICE, Answer.YES, Answer.YES, new Department("d", departments));
        Clinician author = new Clinician(Optional.empty(), "Dr", Answer.YES, specialties);
        return new ClinicalNote(header(id, labels), author, facts, Answer.NO, List.of(), List.of());
    }

    static Observation observation(String id, Coding... codes) {
        ResultFacts facts = new ResultFacts(
                ResultStatus.FINAL,
                Optional.empty(),
                Set.of(ResultClass.LABORATORY),
                List.of(codes),
                new Stay.None(),
                ZONE,
                Answer.NO,
                Optional.empty());
        Measurement measurement = new Measurement(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Observation(header(id), facts, measurement);
    }

    static Encounter encounter(String id, Coding... departments) {
        EncounterFacts facts = new EncounterFacts(
                Optional.empty(),
                EncounterClass.OFFICE,
                Answer.YES,
                Answer.YES,
                new Department("d", Classification.of(departments)));
        return new Encounter(header(id), facts, Optional.empty(), List.of());
    }

    /** An item of a plugin, of a kind that the portal does not know. */
    static Gadget gadget(String id, String kind) {
        return new Gadget(header(id), new ItemKind(kind, new Category("gadgets")));
    }

    record Gadget(ItemHeader header, ItemKind kind) implements RecordItem {
        @Override
        public RecordItem withHeader(ItemHeader other) {
            return new Gadget(other, kind);
        }

        @Override
        public void describe(FieldWriter out) {
            out.text("kind", kind.name());
        }

        @Override
        public String toString() {
            return header.toString();
        }
    }
}

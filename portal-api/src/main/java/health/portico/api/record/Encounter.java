package health.portico.api.record;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A visit (FHIR Encounter). Immutable.
 *
 * @param header what every item has; its date is the start
 * @param facts what rules ask about the visit
 * @param end when it ended
 * @param participants who took part
 * @since 0.1
 */
public record Encounter(
        ItemHeader header, EncounterFacts facts, Optional<OffsetDateTime> end, List<Clinician> participants)
        implements RecordItem {
    public Encounter {
        participants = List.copyOf(participants);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.ENCOUNTER;
    }

    @Override
    public Encounter withHeader(ItemHeader other) {
        return new Encounter(other, facts, end, participants);
    }

    @Override
    public void describe(FieldWriter out) {
        out.moment("end", end)
                .text("encounterClass", facts.encounterClass().name())
                .text("department", facts.department().name())
                .texts("clinicians", participants.stream().map(Clinician::name).toList());
    }

    @Override
    public String toString() {
        return header.toString();
    }
}

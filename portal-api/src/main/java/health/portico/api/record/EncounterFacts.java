package health.portico.api.record;

import java.util.Optional;

/**
 * What rules ask about the visit behind an item.
 *
 * @param encounter the visit, absent where the source names none
 * @param encounterClass how they met
 * @param closed whether the appointment is closed (R58.2)
 * @param scheduled whether the visit names its appointment (R61)
 * @param department where (R58.7)
 * @since 0.1
 */
public record EncounterFacts(
        Optional<ItemId> encounter,
        EncounterClass encounterClass,
        Answer closed,
        Answer scheduled,
        Department department) {
    /** No visit known: everything that a rule asks is unknown. */
    public static final EncounterFacts UNKNOWN = new EncounterFacts(
            Optional.empty(), EncounterClass.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Department.UNKNOWN);

    public boolean isClosed() {
        return closed == Answer.YES;
    }
}

package health.portico.core.access;

import health.portico.api.visibility.RuleId;
import java.util.List;

/**
 * How much a proxy sees of a record at a moment, whatever the record holds. Immutable.
 *
 * @param extent how much
 * @param limitedBy the restrictions that apply and would not to the patient, nor to a proxy of an adult whose form names no categories, sorted
 */
public record Access(Extent extent, List<RuleId> limitedBy) {
    static final Access NONE = new Access(Extent.ENDED, List.of());

    public Access {
        limitedBy = List.copyOf(limitedBy);
    }

    /** How much a proxy sees. */
    public enum Extent {
        /** As much as any proxy ever sees (R46). */
        FULL,
        LIMITED,
        /** Nothing: not yet, or not any more. */
        ENDED
    }
}

package health.portico.api.record;

import java.time.OffsetDateTime;

/**
 * Whether a result belongs to a hospital stay and whether that has ended; it moves the day of release (R19).
 *
 * @since 0.1
 */
public sealed interface Stay {
    /** Not part of a stay. */
    record None() implements Stay {}

    /** Part of a stay from which the patient has not been discharged: not released. */
    record Open() implements Stay {}

    /**
     * Part of a stay that ended.
     *
     * @param at the discharge
     */
    record Discharged(OffsetDateTime at) implements Stay {}

    /** The source does not tell: not released. */
    record Unknown() implements Stay {}
}

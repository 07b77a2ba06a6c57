package health.portico.api.host;

import java.time.OffsetDateTime;

/**
 * One reading as a vendor has it, in the words of the portal's HTTP contract; the portal judges it as it judges one that an app sends.
 * Immutable.
 *
 * @param type {@code weight}, {@code blood-pressure}, {@code pulse}, {@code steps}, {@code glucose}, {@code bmi} or {@code oxygen}
 * @param value a decimal number; of a blood pressure the systolic and the diastolic one joined by a slash, {@code 120/80}
 * @param unit a UCUM code or the unit's usual name
 * @param at when it was taken, with the offset of the place
 * @param externalId the vendor's id of it, unique for the patient and source, 1 to 128 characters; a second reading with the same is a
 *     duplicate
 * @since 0.1
 */
public record DeviceMeasurement(String type, String value, String unit, OffsetDateTime at, String externalId) {
    /** The id alone: readings are health data. */
    @Override
    public String toString() {
        return externalId;
    }
}

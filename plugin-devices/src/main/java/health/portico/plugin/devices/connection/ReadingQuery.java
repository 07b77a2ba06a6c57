package health.portico.plugin.devices.connection;

import health.portico.api.record.PatientId;
import health.portico.plugin.devices.reading.MeasurementType;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * Which readings are asked for. Immutable.
 *
 * @param patient whose
 * @param types of which types
 * @param from first moment
 * @param to first moment after
 */
public record ReadingQuery(PatientId patient, Set<MeasurementType> types, OffsetDateTime from, OffsetDateTime to) {
    public ReadingQuery {
        types = Set.copyOf(types);
    }
}

package health.portico.api.host;

import health.portico.api.record.PatientId;
import java.util.Set;
import java.util.UUID;

/**
 * A patient's wish to have the readings of one source, as a {@link DeviceConnector} sees it. Immutable.
 *
 * @param id under which the connector keeps its tokens
 * @param patient whose readings they are
 * @param source the vendor's word, for instance {@code fitbit}
 * @param types what the patient chose, for instance {@code weight} and {@code steps}; nothing else may be asked for (R65)
 * @since 0.1
 */
public record DeviceConnection(UUID id, PatientId patient, String source, Set<String> types) {
    public DeviceConnection {
        types = Set.copyOf(types);
    }
}

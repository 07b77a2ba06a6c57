package health.portico.api.host;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A patient's connection with an organization as it stands. Immutable.
 *
 * @param id of the connection; there is one for each patient and organization
 * @param patient whose
 * @param organization with whom
 * @param recordThere the record of that organization with which it was connected
 * @param connected whether records may be exchanged; otherwise it has ended
 * @param number counts what became of it, from 1
 * @param at since when it stands like this, UTC
 * @since 0.1
 */
public record ExchangeConnection(
        UUID id,
        PatientId patient,
        String organization,
        String recordThere,
        boolean connected,
        int number,
        OffsetDateTime at) {
    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "ExchangeConnection[" + id + ", " + number + "]";
    }
}

package health.portico.plugin.devices.connection;

import health.portico.api.host.DeviceMeasurement;
import health.portico.plugin.devices.reading.Amount;
import health.portico.plugin.devices.reading.MeasurementType;
import java.time.OffsetDateTime;

/**
 * A reading that was judged and may be kept. Immutable.
 *
 * @param connection over which it came
 * @param sent as it was sent
 * @param type what it is
 * @param amount in the unit in which it is kept
 * @param receivedAt by the portal's clock
 */
public record NewReading(
        Connection connection, DeviceMeasurement sent, MeasurementType type, Amount amount, OffsetDateTime receivedAt) {
    @Override
    public String toString() {
        return sent.toString();
    }
}

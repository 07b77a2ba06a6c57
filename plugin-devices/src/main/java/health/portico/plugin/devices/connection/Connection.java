package health.portico.plugin.devices.connection;

import health.portico.api.host.DeviceConnection;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.Source;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A source that a patient has connected. Immutable.
 *
 * @param id made by the portal
 * @param patient whose it is
 * @param source what is connected
 * @param channel from where
 * @param types what the patient chose among what the source sends (R65)
 * @param state how it is
 * @param connectedAt since when
 * @param lastReceivedAt when it brought a new reading last
 */
public record Connection(
        UUID id,
        PatientId patient,
        Source source,
        Channel channel,
        Set<MeasurementType> types,
        ConnectionState state,
        OffsetDateTime connectedAt,
        Optional<OffsetDateTime> lastReceivedAt) {
    public Connection {
        types = Set.copyOf(types);
    }

    /** Tell whether the portal fetches its readings itself; an app sends those of its own. */
    public boolean isFetched() {
        return channel == Channel.WEBSITE;
    }

    /** Return it as a connector sees it. */
    DeviceConnection forConnector() {
        return new DeviceConnection(
                id,
                patient,
                source.word(),
                types.stream().map(MeasurementType::word).collect(Collectors.toSet()));
    }
}

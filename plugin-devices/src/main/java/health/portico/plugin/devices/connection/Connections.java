package health.portico.plugin.devices.connection;

import health.portico.api.host.DeviceConnector;
import health.portico.api.portal.DeviceConnectors;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;

/** What patients connect (R64, R65, R72). The caller has checked that it is the patient. Thread-safe; not to be called in a transaction. */
@ApplicationScoped
public class Connections {
    private static final Logger LOG = Logger.getLogger(Connections.class.getName());

    private final ConnectionStore store;
    private final Linking linking;
    private final DeviceConnectors connectors;

    @Inject
    public Connections(ConnectionStore store, Linking linking, DeviceConnectors connectors) {
        this.store = store;
        this.linking = linking;
        this.connectors = connectors;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Connections() {
        this(null, null, null);
    }

    /** Return what a patient has connected, newest first. */
    public List<Connection> of(PatientId patient) {
        return store.ofPatient(patient);
    }

    /** Tell whether a source can be connected from here now: an app brings readings itself, for the website somebody has to fetch them. */
    public boolean isOffered(Source source, Channel channel) {
        return source.channels().contains(channel)
                && (channel == Channel.MOBILE_APP
                        || connectors.of(source.word()).isPresent());
    }

    /**
     * Connect a source, or choose anew what is taken from one that is connected in this way already.
     *
     * @param wished what the patient wishes; accepted is what the source sends of it (R65)
     * @throws PortalException {@code channel-not-supported}, {@code measurement-not-supported}, {@code devices-source-not-offered},
     *     {@code devices-vendor-not-available}
     */
    public Link connect(
            String account, PatientId patient, Source source, Channel channel, Set<MeasurementType> wished) {
        if (!source.channels().contains(channel)) {
            throw new PortalException(ProblemType.CHANNEL_NOT_SUPPORTED);
        }
        Set<MeasurementType> types = EnumSet.noneOf(MeasurementType.class);
        types.addAll(wished);
        types.retainAll(source.types());
        if (types.isEmpty()) {
            throw new PortalException(ProblemType.MEASUREMENT_NOT_SUPPORTED);
        }
        if (!isOffered(source, channel)) {
            throw new PortalException(DeviceProblems.SOURCE_NOT_OFFERED);
        }
        Link link = Turns.of(() -> linking.choose(account, patient, source, channel, types)
                .map(there -> new Link(there, false, Optional.empty()))
                .orElseGet(() ->
                        new Link(linking.begin(account, patient, source, channel, types), true, Optional.empty())));
        return link.isNew() && link.connection().isFetched() ? prepared(account, link.connection()) : link;
    }

    private Link prepared(String account, Connection connection) {
        try {
            DeviceConnector connector =
                    connectors.of(connection.source().word()).orElseThrow();
            Optional<URI> allowAt = connector.connect(connection.forConnector());
            allowAt.ifPresent(Connections::requireSafe);
            linking.prepared(connection, allowAt.isEmpty());
            return new Link(store.byId(connection.id()).orElse(connection), true, allowAt);
        } catch (RuntimeException e) {
            linking.abandon(account, connection);
            LOG.warning(() -> "the connector for " + connection.source().word() + " failed in connect(): "
                    + e.getClass().getName());
            throw new PortalException(DeviceProblems.VENDOR_NOT_AVAILABLE);
        }
    }

    private static void requireSafe(URI address) {
        if (!"https".equals(address.getScheme())) {
            throw new IllegalStateException("a patient allows the access at an https address alone");
        }
    }

    /** End a connection of this patient; false if there is none with this id. What it brought stays (R71). */
    public boolean end(String account, PatientId patient, UUID id) {
        return linking.end(account, patient, id);
    }

    /**
     * What became of a wish.
     *
     * @param isNew whether it was not connected before
     * @param allowAt where the patient allows the access with the vendor, if that is still to be done
     */
    public record Link(Connection connection, boolean isNew, Optional<URI> allowAt) {}
}

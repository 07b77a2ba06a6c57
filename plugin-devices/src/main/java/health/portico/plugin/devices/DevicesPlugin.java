package health.portico.plugin.devices;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.Link;
import health.portico.api.plugin.NavigationEntry;
import health.portico.api.plugin.PortalPlugin;
import health.portico.api.plugin.RepeatedWork;
import health.portico.api.record.ItemKind;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.connection.Connection;
import health.portico.plugin.devices.connection.Connections;
import health.portico.plugin.devices.connection.Fetching;
import health.portico.plugin.devices.connection.Linking;
import health.portico.plugin.devices.reading.DeviceReading;
import health.portico.plugin.devices.web.ConnectionsResource;
import health.portico.plugin.devices.web.ReadingsResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The table of contents of devices: two resources, two pages, the work that fetches, and what the settings page lists and unlinks. */
@ApplicationScoped
public class DevicesPlugin implements PortalPlugin {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Connections connections;
    private final Linking linking;
    private final Fetching fetching;

    @Inject
    public DevicesPlugin(Connections connections, Linking linking, Fetching fetching) {
        this.connections = connections;
        this.linking = linking;
        this.fetching = fetching;
    }

    /** For the client proxy, and for whoever reads the contents alone. */
    @SuppressWarnings("NullAway")
    public DevicesPlugin() {
        this(null, null, null);
    }

    @Override
    public String id() {
        return "devices";
    }

    @Override
    public Set<Class<?>> resources() {
        return Set.of(ConnectionsResource.class, ReadingsResource.class);
    }

    @Override
    public List<ItemKind> itemKinds() {
        return List.of(DeviceReading.KIND);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        "devices",
                        "plugin.devices.navigation.track",
                        "devices",
                        950,
                        Set.of(PATIENT, PROXY, CLINICIAN)),
                new NavigationEntry(
                        "devices-accounts",
                        "plugin.devices.navigation.manage",
                        "device-accounts",
                        951,
                        Set.of(PATIENT)));
    }

    @Override
    public List<String> migrations() {
        return List.of("health/portico/plugin/devices/migrations/V1__connections_and_readings.sql");
    }

    @Override
    public List<ConfigurationKey> configuration() {
        return List.of(new ConfigurationKey(
                Fetching.INTERVAL,
                ConfigurationKey.Type.DURATION,
                "PT1H",
                "How often readings are fetched from the makers of connected devices (R66); one minute or longer."));
    }

    @Override
    public List<String> texts() {
        return List.of("health.portico.plugin.devices.texts");
    }

    @Override
    public void started() {
        if (fetching.interval().compareTo(LOOK_EVERY) < 0) {
            throw new IllegalStateException(Fetching.INTERVAL + " must be " + LOOK_EVERY + " or longer");
        }
    }

    @Override
    public List<RepeatedWork> repeatedWork() {
        return List.of(new RepeatedWork("devices-fetching", LOOK_EVERY, fetching::run));
    }

    @Override
    public List<Link> links(PatientId patient) {
        return connections.of(patient).stream().map(DevicesPlugin::link).toList();
    }

    private static Link link(Connection one) {
        return new Link(
                one.id().toString(),
                Link.Kind.DEVICE,
                one.source().displayName(),
                one.connectedAt(),
                one.lastReceivedAt(),
                one.types().stream()
                        .sorted()
                        .map(type -> "plugin.devices.type." + type.word())
                        .toList());
    }

    @Override
    public boolean unlink(PatientId patient, String link) {
        try {
            return linking.end(patient, UUID.fromString(link)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

package health.portico.sample.vendor;

import health.portico.api.host.DeviceConnection;
import health.portico.api.host.DeviceConnector;
import health.portico.api.host.DeviceMeasurement;
import health.portico.api.host.PortalClock;
import health.portico.core.config.Configuration;
import health.portico.core.config.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The makers of devices as the demo has them: on this machine, with made-up readings of the last 30 days and of each day that comes. In
 * production it speaks for nobody.
 */
@ApplicationScoped
public class DemoVendors implements DeviceConnector {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Period BACK = Period.ofDays(30);

    private final Configuration configuration;
    private final PortalClock clock;

    @Inject
    public DemoVendors(Configuration configuration, PortalClock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoVendors() {
        this(null, null);
    }

    @Override
    public Set<String> sources() {
        return configuration.mode() == Mode.DEMO ? Set.of("withings", "fitbit", "google-fit") : Set.of();
    }

    /** The doubles ask for no permission. */
    @Override
    public Optional<URI> connect(DeviceConnection connection) {
        return Optional.empty();
    }

    @Override
    public Pull pull(DeviceConnection connection, Optional<String> cursor) {
        ZonedDateTime now = clock.clock().instant().atZone(ZONE);
        ZonedDateTime after =
                cursor.map(Instant::parse).map(at -> at.atZone(ZONE)).orElse(now.minus(BACK));
        List<DeviceMeasurement> measured = measured(connection, after, now).stream()
                .filter(one -> connection.types().contains(one.type()))
                .toList();
        return new Pull.Readings(measured, now.toInstant().toString(), false);
    }

    private static List<DeviceMeasurement> measured(
            DeviceConnection connection, ZonedDateTime after, ZonedDateTime now) {
        Rhythm rhythm = new Rhythm(connection.id(), ZONE);
        List<ZonedDateTime> mornings = rhythm.mornings(after, now);
        return switch (connection.source()) {
            case "withings" -> Withings.read(Withings.answer(rhythm, mornings));
            case "fitbit" -> Fitbit.read(Fitbit.answer(rhythm, mornings), ZONE);
            case "google-fit" -> GoogleFit.read(GoogleFit.answer(rhythm, mornings), ZONE);
            default -> List.of();
        };
    }

    @Override
    public void disconnect(DeviceConnection connection) {
        // the doubles keep nothing
    }
}

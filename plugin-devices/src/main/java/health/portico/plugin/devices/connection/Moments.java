package health.portico.plugin.devices.connection;

import health.portico.api.host.PortalClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How this plugin reads the portal's clock: UTC, cut to the microseconds that every database keeps. */
public final class Moments {
    private Moments() {}

    public static OffsetDateTime now(PortalClock clock) {
        return clock.clock().instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}

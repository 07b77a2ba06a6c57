package health.portico.core.time;

import health.portico.api.host.PortalClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How the portal reads its clock: UTC, cut to the microseconds that every database keeps. */
public final class Now {
    private Now() {}

    public static OffsetDateTime of(PortalClock clock) {
        return clock.clock().instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}

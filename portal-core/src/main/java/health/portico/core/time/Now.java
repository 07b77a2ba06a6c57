package health.portico.core.time;

import health.portico.api.host.PortalClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How the portal reads its clock: UTC, cut to the microseconds that every database keeps. */
public final class Now {
    /** Two nodes that are ready differ from the database by a second each (S4). */
    private static final Duration APART = Duration.ofSeconds(2);

    private Now() {}

    /** Tell whether a moment lies further ahead than another node's clock may: it was written before a clock stepped back. */
    public static boolean isAhead(OffsetDateTime moment, OffsetDateTime now) {
        return moment.isAfter(now.plus(APART));
    }

    public static OffsetDateTime of(PortalClock clock) {
        return clock.clock().instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}

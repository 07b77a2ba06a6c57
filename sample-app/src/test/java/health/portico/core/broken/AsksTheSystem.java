package health.portico.core.broken;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Deliberate breaks: four ways around the portal's clock. */
public final class AsksTheSystem {
    private AsksTheSystem() {}

    /** Calls. */
    static final class Calls {
        Instant moment() {
            return Instant.now();
        }
    }

    /** Refers. */
    static final class Refers {
        Supplier<Instant> moment() {
            return Instant::now;
        }
    }

    /** Counts. */
    static final class Counts {
        long moment() {
            return System.currentTimeMillis();
        }
    }

    /** Makes a clock. */
    static final class MakesClock {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Asks in a zone. */
    static final class AsksInZone {
        LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    /** Asks a clock, which is the way. */
    static final class AsksClock {
        Instant moment(Clock clock) {
            return Instant.now(clock);
        }
    }
}

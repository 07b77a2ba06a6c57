package health.portico.sample.vendor;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The made-up days of one person: measured every morning at half past seven, by a seed that is the same at each call. Immutable.
 *
 * @param person whose; the connection's id
 * @param zone where they live
 */
record Rhythm(UUID person, ZoneId zone) {
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /** Return the mornings after a moment, up to another one. */
    List<ZonedDateTime> mornings(ZonedDateTime after, ZonedDateTime until) {
        List<ZonedDateTime> found = new ArrayList<>();
        for (LocalDate day = after.withZoneSameInstant(zone).toLocalDate(); ; day = day.plusDays(1)) {
            ZonedDateTime morning = day.atTime(MORNING).atZone(zone);
            if (morning.isAfter(until)) {
                return found;
            }
            if (morning.isAfter(after)) {
                found.add(morning);
            }
        }
    }

    /** Return a whole number of a day around another one. */
    int around(LocalDate day, String what, int middle, int spread) {
        long seed = person.getLeastSignificantBits() ^ (day.toEpochDay() * 31 + what.hashCode());
        return middle - spread + new Random(seed).nextInt(2 * spread + 1);
    }
}

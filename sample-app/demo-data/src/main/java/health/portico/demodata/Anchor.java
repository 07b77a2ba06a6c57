package health.portico.demodata;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The day and the place as of which all dates are written; the demo moves them to its own day. */
final class Anchor {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private Anchor() {}

    /** Return a day before the anchor, or after it if the number is negative. */
    static String day(int daysAgo) {
        return TODAY.minusDays(daysAgo).toString();
    }

    /** Return a moment by the facility's clocks, {@code time} as {@code 09:30}. */
    static String at(int daysAgo, String time) {
        return ZonedDateTime.of(TODAY.minusDays(daysAgo), LocalTime.parse(time), ZONE)
                .format(MOMENT);
    }

    /** Move a FHIR date or dateTime by whole days and keep the time by the facility's clocks; leave other text. */
    static String move(String value, long days) {
        if (days == 0 || !value.matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d.*)?")) {
            return value;
        }
        if (value.length() == 10) {
            return LocalDate.parse(value).plusDays(days).toString();
        }
        LocalDateTime local = OffsetDateTime.parse(value)
                .atZoneSameInstant(ZONE)
                .toLocalDateTime()
                .plusDays(days);
        return local.atZone(ZONE).format(value.contains(".") ? MILLIS : MOMENT);
    }
}

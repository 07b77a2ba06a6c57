package health.portico.source.fhir.read;

import health.portico.source.fhir.json.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR date, dateTime or instant with the precision that the source gave it. Immutable.
 *
 * <p>A moment keeps its offset. A day is read in the facility's zone. A month or a year is a span of time and never becomes a moment:
 * nobody said that it was the first of January.
 *
 * @param first the first day
 * @param precision how much was said
 * @param moment the moment, if that much was said
 */
public record When(
        LocalDate first, Precision precision, @Nullable OffsetDateTime moment) {
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

    /** How much a date says. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        MOMENT
    }

    /** @throws Unreadable if the text is none of the three, or names a day that no calendar has */
    public static When parse(String text, String name) {
        try {
            if (text.indexOf('T') > 0) {
                var moment = Moments.parse(text);
                return new When(moment.toLocalDate(), Precision.MOMENT, moment);
            }
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return day(day);
            }
        } catch (DateTimeException e) {
            throw new Unreadable(name + " is no date");
        }
        throw new Unreadable(name + " is no date");
    }

    private static When day(Matcher text) {
        int year = Integer.parseInt(text.group(1));
        if (text.group(2) == null) {
            return new When(LocalDate.of(year, 1, 1), Precision.YEAR, null);
        }
        int month = Integer.parseInt(text.group(2));
        if (text.group(3) == null) {
            return new When(LocalDate.of(year, month, 1), Precision.MONTH, null);
        }
        return new When(LocalDate.of(year, month, Integer.parseInt(text.group(3))), Precision.DAY, null);
    }

    /** Return the moment, for a day its start in the zone; empty for a month or a year. */
    public Optional<OffsetDateTime> moment(ZoneId zone) {
        return switch (precision) {
            case MOMENT -> Optional.ofNullable(moment);
            case DAY -> Optional.of(start(first, zone));
            case MONTH, YEAR -> Optional.empty();
        };
    }

    /** Return the first instant that it may mean. */
    public Instant earliest(ZoneId zone) {
        return moment == null ? start(first, zone).toInstant() : moment.toInstant();
    }

    /** Return the last instant that it may mean. */
    public Instant latest(ZoneId zone) {
        return switch (precision) {
            case MOMENT -> earliest(zone);
            case DAY -> beforeStart(first.plusDays(1), zone);
            case MONTH -> beforeStart(first.plusMonths(1), zone);
            case YEAR -> beforeStart(first.plusYears(1), zone);
        };
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static Instant beforeStart(LocalDate day, ZoneId zone) {
        return start(day, zone).toInstant().minusNanos(1);
    }
}

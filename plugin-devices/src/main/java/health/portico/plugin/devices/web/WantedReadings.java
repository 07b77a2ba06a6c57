package health.portico.plugin.devices.web;

import health.portico.api.record.PatientId;
import health.portico.plugin.devices.connection.ReadingQuery;
import health.portico.plugin.devices.reading.DeviceReading;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.ReadingPolicy;
import health.portico.plugin.devices.reading.Resolution;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which readings an address asks for. An end that is a date is one of the place where a reading was taken. */
public class WantedReadings {
    private static final int USUAL = 30;
    private static final int MOST = 366;
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";

    @QueryParam("type")
    @Nullable
    String type;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("days")
    @Nullable
    String days;

    @QueryParam("resolution")
    @Nullable
    String resolution;

    Resolution resolution() {
        return resolution == null
                ? Resolution.RAW
                : Parameters.word("resolution", resolution, Resolution::of, "raw, hour, day");
    }

    ReadingQuery query(PatientId patient, OffsetDateTime now) {
        Set<MeasurementType> types = type == null
                ? EnumSet.allOf(MeasurementType.class)
                : EnumSet.of(Parameters.word(
                        "type",
                        type,
                        MeasurementType::of,
                        "weight, blood-pressure, pulse, steps, glucose, bmi, oxygen"));
        OffsetDateTime end = Parameters.bound("to", to, LocalTime.MAX, ZoneOffset.MIN)
                .orElse(now.plus(ReadingPolicy.STANDARD.ahead()));
        OffsetDateTime start =
                Parameters.bound("from", from, LocalTime.MIN, ZoneOffset.MAX).orElse(end.minusDays(days()));
        return new ReadingQuery(patient, types, utc(start), utc(end));
    }

    /** Without a first moment: so many days back. */
    private int days() {
        if (days == null) {
            return USUAL;
        }
        int number = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0;
        if (number < 1 || number > MOST) {
            throw Parameters.invalid("days", "a whole number from 1 to " + MOST);
        }
        return number;
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** Tell whether a reading lies between the dates that were given, by the calendar of its place. */
    boolean holds(DeviceReading reading) {
        LocalDate day = reading.date().map(OffsetDateTime::toLocalDate).orElseThrow();
        return date(from).filter(day::isBefore).isEmpty()
                && date(to).filter(day::isAfter).isEmpty();
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> given.matches(DATE)).map(LocalDate::parse);
    }
}

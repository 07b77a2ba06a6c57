package health.portico.plugin.devices.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what stands in addresses: a path that cannot be an id is the id of nothing, a value that is not allowed is named. */
final class Parameters {
    private static final int LAST_YEAR = 9999;

    private Parameters() {}

    static PatientId patient(String text) {
        return id(text, PatientId::new);
    }

    static UUID uuid(String text) {
        return id(text, UUID::fromString);
    }

    private static <I> I id(String text, Function<String, I> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE, e);
        }
    }

    /** Read a word of ours. */
    static <T> T word(String name, String text, Function<String, Optional<T>> find, String allowed) {
        return find.apply(text).orElseThrow(() -> invalid(name, "one of " + allowed));
    }

    /** Read a moment with an offset, to the microsecond. */
    static OffsetDateTime moment(String name, String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+')).truncatedTo(ChronoUnit.MICROS);
            int year = moment.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw new PortalException(
                    ProblemType.INVALID_REQUEST,
                    name + " must be a date and time with an offset, 2026-01-31T08:00:00-08:00.");
        }
        throw invalid(name, "in the years 1 to 9999");
    }

    /** Read an end of a time: a moment, or a date, which is taken so that no place of the world is left out. */
    static Optional<OffsetDateTime> bound(String name, @Nullable String text, LocalTime time, ZoneOffset widest) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text).atTime(time).atOffset(widest));
        } catch (DateTimeException e) {
            return Optional.of(moment(name, text));
        }
    }

    static PortalException invalid(String name, String allowed) {
        return new PortalException(ProblemType.INVALID_REQUEST, name + " must be " + allowed + ".");
    }
}

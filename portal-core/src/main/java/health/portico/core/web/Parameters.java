package health.portico.core.web;

import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.Coding;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.core.problem.InvalidRequestException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request. A path that cannot be an id is the id of nothing: {@code record-not-available}, like any other
 * that does not exist. A query parameter that is not allowed is {@code invalid-request} and is named.
 */
public final class Parameters {
    /** The most characters of a text of one line. */
    public static final int LONGEST_TEXT = 200;

    private static final int LAST_YEAR = 9999;

    private Parameters() {}

    public static PatientId patient(String text) {
        return id(text, PatientId::new);
    }

    public static ItemId item(String text) {
        return id(text, ItemId::new);
    }

    /** Read an id of ours, written as we write it. */
    public static UUID uuid(String text) {
        return id(text, written -> {
            UUID id = UUID.fromString(written);
            if (!id.toString().equals(written)) {
                throw new IllegalArgumentException("not as we write ids");
            }
            return id;
        });
    }

    private static <I> I id(String text, Function<String, I> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE, e);
        }
    }

    /** Read the page that is asked for; without parameters the first one in the usual size. */
    public static PageRequest page(@Nullable String limit, @Nullable String cursor) {
        int size = wholeNumber("limit", limit, PageRequest.MAX_LIMIT, PageRequest.DEFAULT_LIMIT);
        return new PageRequest(size, Optional.ofNullable(cursor));
    }

    /**
     * Read a number from 1 upwards.
     *
     * @param most the greatest number that is allowed
     * @param usual the number where none is given
     */
    public static int wholeNumber(String name, @Nullable String text, int most, int usual) {
        if (text == null) {
            return usual;
        }
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw InvalidRequestException.of(name, "Must be a whole number from 1 to " + most + ".");
        }
        return number;
    }

    /** Read a calendar date such as 1980-02-29. */
    public static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw InvalidRequestException.of(name, "Must be a date, for instance 1980-02-29.");
        }
    }

    /** Read a birth date, in the years 1850 to 2200. */
    public static LocalDate birthDate(String name, String text) {
        return BirthDates.read(text)
                .orElseThrow(() -> InvalidRequestException.of(
                        name, "Must be a date in the years 1850 to 2200, for instance 1980-02-29."));
    }

    /** Read a moment with an offset, in the years 1 to 9999; a plus sign that arrived as a blank counts. */
    public static Optional<OffsetDateTime> moment(String name, @Nullable String text) {
        try {
            Optional<OffsetDateTime> moment =
                    Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t.replace(' ', '+')));
            moment.ifPresent(read -> checkYear(name, read));
            return moment;
        } catch (DateTimeException e) {
            throw InvalidRequestException.of(
                    name, "Must be a date and time with an offset, for instance 2026-01-31T08:00:00Z.");
        }
    }

    /** Databases and calendars agree about these years alone. */
    private static void checkYear(String name, OffsetDateTime moment) {
        int year = moment.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw InvalidRequestException.of(name, "Must lie in the years 1 to " + LAST_YEAR + ".");
        }
    }

    public static Optional<Category> category(@Nullable String text) {
        return Optional.ofNullable(text).map(name -> find(name)
                .orElseThrow(() -> InvalidRequestException.of("category", "Must be one of " + Category.ALL + ".")));
    }

    /** @throws PortalException {@code not-found} if there is no such category: the path is not one of ours */
    public static Category categoryOfPath(String name) {
        return find(name).orElseThrow(() -> new PortalException(ProblemType.NOT_FOUND));
    }

    private static Optional<Category> find(String name) {
        return Category.ALL.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** Read a code as {@code system|code} (FHIR R4, search, token); a system that the source does not name is empty. */
    public static Optional<Coding> code(String name, @Nullable String text) {
        return Optional.ofNullable(text).map(given -> {
            String token = optionalWords(name, given).orElse("");
            int bar = token.lastIndexOf('|');
            if (bar < 0 || bar == token.length() - 1) {
                throw InvalidRequestException.of(
                        name, "Must be a system and a code, for instance http://loinc.org|718-7.");
            }
            return new Coding(token.substring(0, bar), token.substring(bar + 1));
        });
    }

    /** Read a text that has to be there, of at most 200 characters without the white space around it. */
    public static String words(String name, @Nullable String text) {
        return optionalWords(name, text)
                .orElseThrow(() -> InvalidRequestException.of(name, "Must be given and not be empty."));
    }

    /** Read a text of one line that may be missing; white space alone counts as missing. */
    public static Optional<String> optionalWords(String name, @Nullable String text) {
        Optional<String> words = Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
        if (words.isPresent() && words.get().length() > LONGEST_TEXT) {
            throw InvalidRequestException.of(name, "Must have at most " + LONGEST_TEXT + " characters.");
        }
        if (words.isPresent() && !Characters.fitOneLine(words.get())) {
            throw InvalidRequestException.of(name, "Must not hold control characters.");
        }
        return words;
    }
}

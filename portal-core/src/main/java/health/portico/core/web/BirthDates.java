package health.portico.core.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads birth dates as people type them: of anybody who lives or has lived lately, from 1850 to 2200 as the forms say. Stateless. */
public final class BirthDates {
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    private BirthDates() {}

    /** Return the date; empty if it is none, or if nobody was born then. */
    public static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package health.portico.api.visibility;

import java.time.LocalDate;

/**
 * How the portal counts age: the one place for it. A person born on 29 February reaches an age on 1 March of a year without that
 * day, the later of the two readings (fail closed). Immutable.
 *
 * @since 0.1
 */
public final class AgePolicy {
    /** The age from which a patient is an adult, in years (R58.8). */
    public static final int ADULT = 18;

    private AgePolicy() {}

    /**
     * Return the day on which somebody reaches an age.
     *
     * @param birthDate a calendar date without a zone
     * @param years 0 or more
     */
    public static LocalDate birthday(LocalDate birthDate, int years) {
        LocalDate day = birthDate.plusYears(years);
        return day.getDayOfMonth() == birthDate.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** Tell whether somebody has reached an age on a day, both in the facility's zone. */
    public static boolean hasReached(int years, LocalDate birthDate, LocalDate today) {
        return !today.isBefore(birthday(birthDate, years));
    }
}

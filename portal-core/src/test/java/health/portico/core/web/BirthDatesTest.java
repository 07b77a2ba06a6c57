package health.portico.core.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.core.problem.InvalidRequestException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Birth dates that a person of our time can have, and no others: what is longer than ten characters fits no store. */
class BirthDatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"1850-01-01", "1980-02-29", "2200-12-31"})
    @DisplayName("R4 a date of the years 1850 to 2200 is a birth date")
    void reads(String typed) {
        assertEquals(Optional.of(LocalDate.parse(typed)), BirthDates.read(" " + typed + " "));
        assertEquals(LocalDate.parse(typed), Parameters.birthDate("birthDate", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1849-12-31", "2201-01-01", "+10000-01-01", "-0001-01-01", "1981-02-29", "", "yesterday"})
    @DisplayName("R4 any other is none")
    void refuses(String typed) {
        assertEquals(Optional.empty(), BirthDates.read(typed));
        assertThrows(InvalidRequestException.class, () -> Parameters.birthDate("birthDate", typed));
    }
}

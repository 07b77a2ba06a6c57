package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.Applicant;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table is the test: what is on file is José María de la Cruz-Ortega, born 1980-03-14, at 90210. */
class PersonMatcherTest {
    private static final Patient ON_FILE = new Patient(
            new PatientId("p1"),
            "José María de la Cruz-Ortega",
            Optional.of(LocalDate.of(1980, 3, 14)),
            Optional.empty(),
            List.of("+1 (555) 010-4477"),
            List.of(),
            List.of("12345 Elm Street, Springfield, CA 90210-1234, US"),
            ZoneOffset.UTC,
            Set.of());

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "José,         de la Cruz-Ortega,  1980-03-14, 90210,      -,              true",
                "jose,         CRUZ ORTEGA,        1980-03-14, 90210-1234, -,              true",
                "JOSE MARIA,   de la cruz ortega,  1980-03-14, ' 90210 ',  555-010-4477,   true",
                "José,         Ortega,             1980-03-14, 90210,      15550104477,    true",
                "José,         Cruz,               1980-03-14, 90210,      -,              false",
                "María,        Ortega,             1980-03-14, 90210,      -,              false",
                "Jos,          Ortega,             1980-03-14, 90210,      -,              false",
                "José,         Ortega,             1980-03-15, 90210,      -,              false",
                "José,         Ortega,             1980-03-14, 90211,      -,              false",
                "José,         Ortega,             1980-03-14, 12345,      -,              false",
                "José,         Ortega,             1980-03-14, 9021,       -,              false",
                "José,         Ortega,             1980-03-14, 90210,      555-010-4478,   false",
                "José,         Ortega,             1980-03-14, 90210,      010-4477,       false",
                "'',           Ortega,             1980-03-14, 90210,      -,              false",
                "José,         '',                 1980-03-14, 90210,      -,              false",
                "José,         '- ',               1980-03-14, 90210,      -,              false",
                "José María de la Cruz-Ortega, Ortega, 1980-03-14, 90210,  -,              false"
            })
    @DisplayName("R4 names, birth date and postal code are the same, and the phone number if one is given")
    void compares(String given, String family, LocalDate born, String postalCode, String phone, boolean same) {
        var applicant = new Applicant(given, family, born, postalCode, Optional.ofNullable(phone), "typed@example.org");

        assertEquals(same, PersonMatcher.isMeant(ON_FILE, applicant));
    }

    @Test
    @DisplayName(
            "R4 a house number is no postal code, and seven digits on file are no telephone number that anybody proves")
    void takesNothingForAnother() {
        var sparse = new Patient(
                new PatientId("p2"),
                "Robin Sample",
                Optional.of(LocalDate.of(1980, 3, 14)),
                Optional.empty(),
                List.of("010-4477"),
                List.of(),
                List.of("12345 Elm Street, Springfield", "1 Oak Street, Springfield, CA 90210"),
                ZoneOffset.UTC,
                Set.of());

        assertTrue(PersonMatcher.isMeant(sparse, robin("90210", Optional.empty())));
        assertFalse(PersonMatcher.isMeant(sparse, robin("12345", Optional.empty())));
        assertFalse(PersonMatcher.isMeant(sparse, robin("90210", Optional.of("010-4477"))));
    }

    private static Applicant robin(String postalCode, Optional<String> phone) {
        return new Applicant("Robin", "Sample", LocalDate.of(1980, 3, 14), postalCode, phone, "typed@example.org");
    }
}

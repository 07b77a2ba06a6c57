package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import health.portico.api.host.Applicant;
import health.portico.api.host.IdentityVerifier.Result;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is old enough to sign up alone: adults, by the calendar of the facility. */
class MinorSignUpTest {
    private static final String BIRTHDAYS = """
            2008-11-28, 2026-11-27T23:59:59Z, UTC, 0
            2008-11-28, 2026-11-28T00:00:00Z, UTC, 1
            2008-11-28, 2026-11-28T07:59:59Z, America/Los_Angeles, 0
            2008-11-28, 2026-11-28T08:00:00Z, America/Los_Angeles, 1
            2008-11-28, 2026-11-27T15:00:00Z, Asia/Tokyo, 1
            2008-02-29, 2026-02-28T23:59:59Z, UTC, 0
            2008-02-29, 2026-03-01T00:00:00Z, UTC, 1
            2015-03-14, 2026-11-27T12:00:00Z, UTC, 0
            """;

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    static Stream<Arguments> birthdays() {
        return databases().flatMap(database -> BIRTHDAYS
                .lines()
                .map(line -> line.split(", "))
                .map(words -> Arguments.of(
                        database,
                        LocalDate.parse(words[0]),
                        Instant.parse(words[1]),
                        ZoneId.of(words[2]),
                        Integer.parseInt(words[3]))));
    }

    private static Clinic at(TestDatabase database, Instant moment) throws Exception {
        var clinic = Clinic.on(database);
        clinic.clock.advance(Duration.between(clinic.clock.now().toInstant(), moment));
        return clinic;
    }

    private static void signUp(Clinic clinic, LocalDate born) {
        var applicant = new Applicant("Robin", "Sample", born, "90210", Optional.empty(), "typed@example.org");
        clinic.door.take(new Wish.SignUp(applicant, Locale.ENGLISH), Clinic.somewhere());
        clinic.passTime();
    }

    @ParameterizedTest(name = "{0}: born {1}, at {2} in {3}: {4} letters")
    @DisplayName(
            "R4 self sign-up is for adults: on the day before the 18th birthday no letter leaves, on the birthday it does")
    @MethodSource("birthdays")
    void admitsAdultsAlone(TestDatabase database, LocalDate born, Instant moment, ZoneId zone, int letters)
            throws Exception {
        var clinic = at(database, moment);
        var asked = new ArrayList<Applicant>();
        clinic.verifier = applicant -> {
            asked.add(applicant);
            return Result.VERIFIED;
        };
        clinic.admit(born, zone);
        signUp(clinic, born);

        assertEquals(letters, clinic.mail.size());
        assertEquals(letters, asked.size(), "no third party is asked about a child");
        assertEquals(
                letters == 1 ? List.of("verified") : List.of("minor"),
                clinic.audit.entries().stream()
                        .filter(entry -> entry.action().equals("account.sign-up"))
                        .map(entry -> entry.detail())
                        .toList());
    }

    @ParameterizedTest
    @DisplayName("R4 R5 a code that staff issue works for a teenager: staff decide")
    @MethodSource("databases")
    void leavesTeenagersToStaff(TestDatabase database) throws Exception {
        var clinic = at(database, Instant.parse("2026-11-27T12:00:00Z"));
        var born = LocalDate.of(2011, 3, 14);
        var code = clinic.print(clinic.admit(born, ZoneId.of("UTC")));

        assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(code, born));
    }
}

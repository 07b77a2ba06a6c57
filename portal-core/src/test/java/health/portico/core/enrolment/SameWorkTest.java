package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.host.Applicant;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What takes time is done for nobody who is refused, and for nobody while they wait: so time tells nothing (S17). */
class SameWorkTest {
    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S8 S16 a try that is refused hashes no password and asks the hospital nothing, whatever was wrong")
    void refusesWithoutWork(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var used = clinic.print(clinic.admit());
        clinic.use(used, Clinic.BORN);
        var waiting = clinic.print(clinic.admit());
        clinic.hashings.set(0);
        clinic.questions.set(0);
        clinic.use(new ActivationCode("0".repeat(15)), Clinic.BORN);
        clinic.use(used, Clinic.BORN);
        clinic.use(waiting, Clinic.OTHER_DATE);
        clinic.resets.reset("x".repeat(43), Clinic.PASSWORD, Optional.empty(), Clinic.somewhere());

        assertEquals(0, clinic.hashings.get());
        assertEquals(0, clinic.questions.get());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S17 while somebody waits for the answer to a sign-up or a recovery nobody is looked for, known or not")
    void looksAfterTheAnswer(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = clinic.enrolled();
        clinic.passTime();
        clinic.mail.clear();
        clinic.questions.set(0);
        take(clinic, recovery(account.username(), Clinic.BORN));
        take(clinic, recovery("nobody-at-all", Clinic.BORN));
        take(clinic, signUp("Robin"));
        take(clinic, signUp("Nobody"));

        assertEquals(0, clinic.questions.get());
        assertEquals(
                0, database.count("select count(*) from portico_recovery where account_id = '" + account.id() + "'"));
        assertEquals(4, clinic.wishes.due(clinic.clock.now(), 10).size());
        clinic.passTime();
        assertEquals(2, clinic.mail.size());
    }

    private static void take(Clinic clinic, Wish wish) {
        assertEquals(Duration.ZERO, clinic.door.take(wish, Clinic.somewhere()));
    }

    private static Wish recovery(String username, LocalDate born) {
        return new Wish.Recovery(Optional.of(username), Optional.empty(), born, Locale.ENGLISH);
    }

    private static Wish signUp(String given) {
        return new Wish.SignUp(
                new Applicant(given, "Sample", Clinic.BORN, "90210", Optional.empty(), "typed@example.org"),
                Locale.ENGLISH);
    }
}

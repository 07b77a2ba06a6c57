package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.account.Account;
import health.portico.core.account.StoredAccount;
import health.portico.core.enrolment.ActivationSteps.Attempt;
import health.portico.core.enrolment.ActivationSteps.Look;
import health.portico.core.enrolment.Enrolments.Wanted;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between the look at a code and its use a password is hashed, and whatever happens meanwhile counts. */
class LateUseTest {
    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R5 S15 a code that was replaced or expired after it was proved makes no account")
    void comesTooLate(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        var replaced = proved(clinic, clinic.print(patient));
        clinic.print(patient);
        assertEquals(Optional.empty(), use(clinic, replaced));

        var expired = proved(clinic, clinic.print(clinic.admit()));
        clinic.clock.advance(Duration.ofDays(14).plusMillis(1));
        assertEquals(Optional.empty(), use(clinic, expired));
        assertFalse(clinic.people.hasAccount(patient.id()));
        assertFalse(clinic.people.hasAccount(expired.patient()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S16 a code that others' wrong birth dates killed after it was proved makes no account")
    void isKilledMeanwhile(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var code = clinic.print(clinic.admit());
        var killed = proved(clinic, code);
        database.execute("update portico_activation set failures = 5 where id = '" + killed.id() + "'");

        assertEquals(Optional.empty(), use(clinic, killed));
        assertEquals(new ActivationOutcome.Refused(), clinic.use(code, Clinic.BORN));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R3 a patient who has come to an account on another way gets no second one, and learns no more of a code")
    void makesNoSecondAccount(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var code = clinic.print(clinic.admit());
        var proved = proved(clinic, code);
        clinic.people.insert(new StoredAccount(Clinic.member(proved.patient(), Optional.empty()), "hash"));

        var flawed = new Wanted("no", "nowhere", "password", Locale.ENGLISH);
        assertEquals(new ActivationOutcome.Refused(), clinic.enrolments.activate(attempt(code, Clinic.BORN), flawed));
        assertEquals(Optional.empty(), use(clinic, proved));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S16 what has ended stays as it ended: wrong birth dates are not charged to it, and nothing ends it again")
    void staysAsItEnded(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var code = clinic.print(clinic.admit());
        var id = proved(clinic, code).id();
        assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(code, Clinic.BORN));
        for (var i = 0; i < 6; i++) {
            clinic.use(code, Clinic.OTHER_DATE);
        }

        assertFalse(database.inTransaction(() -> clinic.store.end(id, ActivationState.EXPIRED, clinic.clock.now())));
        assertFalse(database.inTransaction(() -> clinic.store.use(id, clinic.clock.now(), 5)));
        assertEquals(
                1,
                database.count(
                        "select count(*) from portico_activation where state = 'USED' and failures = 0 and id = '" + id
                                + "'"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R2 R3 S18 codes on paper are no letters: three of them keep no link back, and an hour later there are links again")
    void countsLettersAlone(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        for (var i = 0; i < 3; i++) {
            clinic.print(patient);
        }
        assertTrue(clinic.steps.mayBeMailed(patient.id()));
        for (var i = 0; i < 3; i++) {
            clinic.desk.issue(Clinic.support(), patient.id(), Delivery.EMAIL, Locale.ENGLISH);
        }
        assertFalse(clinic.steps.mayBeMailed(patient.id()));
        clinic.clock.advance(Duration.ofHours(1));
        assertTrue(clinic.steps.mayBeMailed(patient.id()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R3 somebody with the longest of names gets an account, whose name is cut at 120 characters")
    void cutsLongNames(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var code = clinic.print(clinic.admit("x".repeat(200), List.of()));

        var activated = assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(code, Clinic.BORN));
        assertEquals("x".repeat(120), activated.account().displayName());
    }

    private static Activation proved(Clinic clinic, ActivationCode code) {
        return assertInstanceOf(Look.Right.class, clinic.steps.look(attempt(code, Clinic.BORN)))
                .activation();
    }

    private static Attempt attempt(ActivationCode code, LocalDate born) {
        return new Attempt(Optional.of(code), Optional.empty(), born, Clinic.somewhere());
    }

    private static Optional<Account> use(Clinic clinic, Activation activation) {
        return clinic.steps.use(activation, Clinic.account(activation.patient()), "hash", List.of());
    }
}

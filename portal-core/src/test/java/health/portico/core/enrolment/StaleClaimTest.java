package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import health.portico.api.host.IdentityVerifier.Result;
import health.portico.core.account.StoredAccount;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wish is answered once, also where two nodes have had it in their hands, and by what is true at the end. */
class StaleClaimTest {
    private static final String TYPED = "typed@example.org";

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    /** A claim that a slow node holds, after another node has answered its wish. */
    private static ClaimedWish stale(Clinic slow) {
        var now = slow.clock.now();
        var claimed = slow.wishes
                .claim(slow.wishes.due(now, 1).get(0), now, now.plusMinutes(5))
                .orElseThrow();
        slow.clock.advance(Duration.ofMinutes(5));
        var other = slow.twin();
        other.passTime();
        assertEquals(1, other.mail.size());
        return claimed;
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R4 a node whose claim on a sign-up has passed to another mails nothing, welcomes nobody and notes nothing")
    void answersNoSignUpTwice(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        SignUpTest.signUp(clinic, TYPED);
        var claimed = stale(clinic);
        var applicant = assertInstanceOf(Wish.SignUp.class, claimed.wish()).applicant();
        clinic.wishSteps.welcome(claimed, applicant, patient);
        clinic.wishSteps.dismiss(claimed, "not-verified");
        clinic.passTime();

        assertEquals(List.of(), clinic.mail);
        assertEquals(List.of(), clinic.audit.entries());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R4 S18 who has an account is told of it by one node, however many had the wish")
    void tellsOfAnAccountOnce(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = clinic.enrolled();
        clinic.passTime();
        clinic.mail.clear();
        SignUpTest.signUp(clinic, TYPED);
        var claimed = stale(clinic);
        var before = clinic.audit.entries();
        var letters = "select count(*) from portico_recovery where account_id = '" + account.id() + "'";
        assertEquals(1, database.count(letters));
        clinic.wishSteps.settle(claimed, clinic.patients.get(account.patient().orElseThrow()));
        clinic.passTime();

        assertEquals(List.of(), clinic.mail);
        assertEquals(before, clinic.audit.entries());
        assertEquals(1, database.count(letters), "and no letter of the hour's three is spent");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R6 S18 a recovery is answered by one node, however many had the wish; the first link goes on to work")
    void leadsBackOnce(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = clinic.enrolled();
        clinic.passTime();
        clinic.mail.clear();
        RecoveryTest.take(clinic, account.username());
        var claimed = stale(clinic);
        clinic.wishSteps.lead(claimed, (Wish.Recovery) claimed.wish(), List.of(account.id()));
        clinic.passTime();

        assertEquals(List.of(), clinic.mail);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R4 who gets an account while the third party is asked is told so, and gets no link")
    void looksOnceMore(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        clinic.verifier = applicant -> {
            enrol(clinic);
            return Result.VERIFIED;
        };
        SignUpTest.signUp(clinic, TYPED);
        clinic.passTime();

        assertEquals(List.of("robin@example.org"), clinic.addresses());
        assertFalse(clinic.mail.get(0).text().contains("token="));
        assertEquals(0, clinic.wishes.count());
        assertEquals(1, clinic.people.ofPatient(patient.id()).size());
    }

    private static void enrol(Clinic clinic) {
        var patient = clinic.patients.values().iterator().next();
        clinic.people.insert(new StoredAccount(Clinic.member(patient.id(), Optional.of("robin@example.org")), "hash"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R4 a third party that is out of reach for two days leaves no wish behind for ever")
    void givesUp(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        clinic.admit();
        clinic.verifier = applicant -> Result.UNAVAILABLE;
        SignUpTest.signUp(clinic, TYPED);
        for (var tries = 1; tries < 48; tries++) {
            clinic.work.run();
            assertEquals(1, clinic.wishes.count(), "after try " + tries);
            clinic.clock.advance(Duration.ofHours(1));
        }
        clinic.work.run();

        assertEquals(0, clinic.wishes.count());
        assertEquals(List.of("account.sign-up FAILED"), clinic.audit.actions());
        assertEquals("verifier-unavailable", clinic.audit.entries().get(0).detail());
    }
}

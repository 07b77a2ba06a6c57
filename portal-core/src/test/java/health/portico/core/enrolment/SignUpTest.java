package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.Applicant;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.IdentityVerifier.Result;
import health.portico.api.record.PatientLinks;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing up without a code: matched by the hospital, verified by a third party, answered by mail alone. */
class SignUpTest {
    private static final String TYPED = "typed@example.org";

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    static void signUp(Clinic clinic, String email) {
        var applicant = new Applicant("Robin", "Sample", Clinic.BORN, "90210", Optional.empty(), email);
        assertTrue(clinic.door
                .take(new Wish.SignUp(applicant, Locale.ENGLISH), Clinic.somewhere())
                .isZero());
    }

    private static int waiting(TestDatabase database) throws Exception {
        return database.count("select count(*) from portico_enrolment_wish");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R4 R6 who matches and is verified gets a link at the address on file, not at the one that was typed")
    void mailsToTheAddressOnFile(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        signUp(clinic, TYPED);
        assertEquals(
                0,
                database.count("select count(*) from portico_activation where patient_id = '"
                        + patient.id().value() + "'"));
        clinic.passTime();

        assertEquals(List.of("robin@example.org"), clinic.addresses());
        assertEquals(0, waiting(database));
        var activated = assertInstanceOf(ActivationOutcome.Activated.class, clinic.follow(clinic.token(), Clinic.BORN));
        assertEquals(Optional.of(patient.id()), activated.account().patient());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R4 without an address on file the link goes to the one that the third party verified")
    void mailsToTheVerifiedAddress(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        clinic.admit("Robin Sample", List.of());
        signUp(clinic, TYPED);
        clinic.passTime();

        assertEquals(List.of(TYPED), clinic.addresses());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R4 nobody known, several alike, not verified: no letter, no account, no wish left; nobody unknown is asked about")
    void leavesOthersWithoutAnAnswer(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var asked = new ArrayList<Applicant>();
        clinic.verifier = applicant -> {
            asked.add(applicant);
            return Result.NOT_VERIFIED;
        };
        signUp(clinic, TYPED);
        clinic.passTime();
        assertEquals(List.of(), asked);

        clinic.admit();
        signUp(clinic, TYPED);
        clinic.passTime();
        assertEquals(1, asked.size());

        clinic.admit();
        signUp(clinic, TYPED);
        clinic.passTime();
        assertEquals(1, asked.size());
        assertEquals(List.of(), clinic.mail);
        assertEquals(0, waiting(database));
        assertEquals(
                List.of("no-match", "not-verified", "no-match"),
                clinic.audit.entries().stream().map(entry -> entry.detail()).toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R4 a record that was merged into another one is no candidate: the surviving one is the only match")
    void matchesNoMergedRecord(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var survivor = clinic.admit();
        var merged = clinic.admit();
        clinic.patients.put(merged.id(), merged.linked(PatientLinks.replacedBy(survivor.id())));
        signUp(clinic, TYPED);
        clinic.passTime();

        var activated = assertInstanceOf(ActivationOutcome.Activated.class, clinic.follow(clinic.token(), Clinic.BORN));
        assertEquals(Optional.of(survivor.id()), activated.account().patient());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R4 S18 who has an account is told so at the account's address, three times an hour, and no third party is asked")
    void tellsWhoHasAnAccount(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = clinic.enrolled();
        clinic.passTime();
        clinic.mail.clear();
        clinic.verifier = asked -> {
            throw new AssertionError("nobody is asked about who has an account");
        };
        for (var i = 0; i < 5; i++) {
            signUp(clinic, TYPED);
            clinic.passTime();
        }

        assertEquals(Collections.nCopies(3, account.email().orElseThrow()), clinic.addresses());
        assertTrue(clinic.mail.get(0).text().contains(account.username()));
        assertFalse(clinic.mail.get(0).text().contains("token="));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R4 a third party that cannot be reached, or breaks, is asked again later; nothing is lost")
    void asksAgain(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        clinic.admit();
        var answers = new ArrayList<>(List.of(Result.UNAVAILABLE, Result.NOT_VERIFIED, Result.VERIFIED));
        clinic.verifier = applicant -> {
            var next = answers.remove(0);
            if (next == Result.NOT_VERIFIED) {
                throw new IllegalStateException("broken");
            }
            return next;
        };
        signUp(clinic, TYPED);
        for (var i = 0; i < 3; i++) {
            clinic.passTime();
            assertEquals(i == 2 ? 1 : 0, clinic.mail.size());
            clinic.clock.advance(Duration.ofHours(1));
        }
        assertEquals(0, waiting(database));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S17 a node that dies with a wish in its hands loses nothing: another takes it when the claim ends")
    void survivesANode(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        clinic.admit();
        signUp(clinic, TYPED);
        clinic.verifier = applicant -> {
            throw new StackOverflowError("as a killed process, it says nothing more");
        };
        try {
            clinic.work.run();
        } catch (StackOverflowError killed) {
            assertEquals(1, waiting(database));
        }
        var other = clinic.twin();
        other.passTime();
        assertEquals(List.of(), other.mail);
        clinic.clock.advance(Duration.ofMinutes(5));
        other.passTime();
        assertEquals(List.of("robin@example.org"), other.addresses());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R4 R6 without mail nothing is taken, asked, or said to have been sent, and a printed code works on")
    void needsMail(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var code = clinic.print(clinic.admit());
        assertTrue(clinic.door.takeSignUps() && clinic.door.takeRecoveries());
        clinic.sendsMail = false;
        assertFalse(clinic.door.takeSignUps() || clinic.door.takeRecoveries());
        clinic.verifier = applicant -> {
            throw new AssertionError("nobody could be told");
        };
        signUp(clinic, TYPED);
        recovery(clinic);
        clinic.passTime();

        assertEquals(0, waiting(database));
        assertEquals(
                List.of("account.recovery FAILED no-mail", "account.sign-up FAILED no-mail"),
                clinic.audit.entries().stream()
                        .filter(entry -> entry.outcome() == Outcome.FAILED)
                        .map(entry -> entry.action() + " " + entry.outcome() + " " + entry.detail())
                        .toList());
        assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(code, Clinic.BORN));
    }

    private static Duration recovery(Clinic clinic) {
        var wish = new Wish.Recovery(Optional.of("nobody"), Optional.empty(), Clinic.BORN, Locale.ENGLISH);
        return clinic.door.take(wish, Clinic.somewhere());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R6 recoveries go before sign-ups, and those that come meanwhile wait for one third party at most")
    void recoversFirst(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        clinic.admit();
        var left = new ArrayList<Integer>();
        clinic.verifier = applicant -> {
            left.add(clinic.wishes.count());
            recovery(clinic);
            return Result.NOT_VERIFIED;
        };
        signUp(clinic, TYPED);
        signUp(clinic, TYPED);
        clinic.clock.advance(Duration.ofSeconds(1));
        recovery(clinic);
        clinic.passTime();

        assertEquals(List.of(2, 1), left);
        assertEquals(0, waiting(database));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S17 ten thousand wishes wait; then nobody's is taken, whoever asks, until one is answered")
    void keepsSoMany(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var digits = "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))";
        database.execute("insert into portico_enrolment_wish (id, kind, birth_date, language, attempts, created_at, "
                + "next_attempt_at) select cast('00000000-0000-0000-0000-00000000' || a.n || b.n || c.n || d.n as uuid), "
                + "'RECOVERY', '1980-03-14', 'en', 0, current_timestamp, current_timestamp from " + digits + " a(n), "
                + digits + " b(n), " + digits + " c(n), " + digits + " d(n)");
        assertEquals(Duration.ofMinutes(1), recovery(clinic));
        assertEquals(10_000, waiting(database));
        database.execute("delete from portico_enrolment_wish where id = '00000000-0000-0000-0000-000000000000'");
        assertEquals(Duration.ZERO, recovery(clinic));
        assertEquals(Duration.ofMinutes(1), recovery(clinic));
        database.execute("delete from portico_enrolment_wish");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R4 what two nodes see at once is answered once")
    void answersOnce(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        clinic.admit();
        signUp(clinic, TYPED);
        var other = clinic.twin();
        var id = clinic.wishes.due(clinic.clock.now(), 10).get(0);
        var until = clinic.clock.now().plusMinutes(5);
        assertTrue(clinic.wishes.claim(id, clinic.clock.now(), until).isPresent());
        assertTrue(other.wishes.claim(id, clinic.clock.now(), until).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S17 twenty wishes an hour are taken from one address, whatever is asked; then it waits, others do not")
    void boundsWishes(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var place = Clinic.somewhere();
        var wish = new Wish.Recovery(Optional.of("nobody"), Optional.empty(), Clinic.BORN, Locale.ENGLISH);
        for (var i = 0; i < 20; i++) {
            assertEquals(Duration.ZERO, clinic.door.take(wish, place));
        }
        assertEquals(Duration.ofHours(1), clinic.door.take(wish, place));
        assertEquals(20, waiting(database));
        assertEquals(Duration.ZERO, clinic.door.take(wish, Clinic.somewhere()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S18 three links an hour are sent to one patient, however often somebody signs up, and nobody is asked in vain")
    void sendsThreeAnHour(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        clinic.admit();
        var asked = new AtomicInteger();
        clinic.verifier = applicant -> {
            asked.incrementAndGet();
            return Result.VERIFIED;
        };
        for (var i = 0; i < 5; i++) {
            signUp(clinic, TYPED);
            clinic.passTime();
        }
        assertEquals(3, clinic.mail.size());
        assertEquals(3, asked.get());
        assertEquals(0, waiting(database));
    }
}

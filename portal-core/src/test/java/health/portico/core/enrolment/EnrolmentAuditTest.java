package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.problem.PortalException;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.StoredAccount;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the audit log knows of enrolment and recovery: the whole story of each code, link and wish. */
class EnrolmentAuditTest {
    private static final String NEW_PASSWORD = "nine blue chairs on the roof";

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    /** The entries as {@code actor action outcome rest}, without ids. */
    private static List<String> story(Clinic clinic) {
        return clinic.audit.entries().stream()
                .map(entry -> entry.actor() + " " + entry.action() + " " + entry.outcome() + " " + entry.detail())
                .map(line -> line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*"))
                .filter(line -> !line.contains("account.create"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S55 S16 each issue, use, refusal and end of a code has an entry, with its cause and about its patient")
    void tellsOfCodes(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        clinic.print(patient);
        var code = clinic.print(patient);
        clinic.use(new ActivationCode("0".repeat(15)), Clinic.BORN);
        clinic.use(code, Clinic.OTHER_DATE);
        clinic.use(code, Clinic.BORN);
        clinic.use(code, Clinic.BORN);

        assertEquals(
                List.of(
                        "support-1 activation.issue SUCCESS * PRINT",
                        "support-1 activation.end SUCCESS * replaced",
                        "support-1 activation.issue SUCCESS * PRINT",
                        "anonymous activation.use FAILED unknown",
                        "anonymous activation.use FAILED * wrong-birth-date",
                        "* activation.use SUCCESS *",
                        "anonymous activation.use FAILED * used"),
                story(clinic));
        assertEquals(
                6,
                clinic.audit.entries().stream()
                        .filter(entry -> entry.patient().equals(Optional.of(patient.id())))
                        .count());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S55 S15 S16 the fifth wrong birth date kills and the first late use expires a code, each with an entry of the portal")
    void tellsOfEnds(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var killed = clinic.print(clinic.admit());
        var late = clinic.print(clinic.admit());
        for (var i = 0; i < 6; i++) {
            clinic.use(killed, Clinic.OTHER_DATE);
        }
        clinic.clock.advance(Duration.ofDays(14).plusMillis(1));
        clinic.use(late, Clinic.BORN);
        clinic.use(late, Clinic.OTHER_DATE);

        var wrong = "anonymous activation.use FAILED * wrong-birth-date";
        var expected = Stream.of(
                        Collections.nCopies(2, "support-1 activation.issue SUCCESS * PRINT"),
                        Collections.nCopies(5, wrong),
                        List.of(
                                "system activation.end SUCCESS * killed",
                                wrong,
                                "anonymous activation.use FAILED * expired",
                                "system activation.end SUCCESS * expired",
                                wrong))
                .flatMap(List::stream)
                .toList();
        assertEquals(expected, story(clinic));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S55 R2 a clinician who asks for a code of a patient of others has an entry about that patient")
    void tellsOfDenials(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        var other = new Viewer(
                "clinician-2",
                ViewerKind.CLINICIAN,
                "Dr. Ada Example",
                Optional.empty(),
                Optional.of(new PractitionerId("d2")),
                Set.of());
        assertThrows(
                PortalException.class, () -> clinic.desk.issue(other, patient.id(), Delivery.PRINT, Locale.ENGLISH));

        assertEquals(List.of("clinician-2 record.denied DENIED activation"), story(clinic));
        assertEquals(Optional.of(patient.id()), clinic.audit.entries().get(0).patient());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S55 R4 a sign-up has an entry, whether a link goes out, an account is there already or the hour's letters are")
    void tellsOfSignUps(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        SignUpTest.signUp(clinic, "typed@example.org");
        clinic.passTime();
        clinic.people.insert(new StoredAccount(Clinic.member(patient.id(), Optional.of("robin@example.org")), "hash"));
        for (var i = 0; i < 4; i++) {
            SignUpTest.signUp(clinic, "typed@example.org");
            clinic.passTime();
        }

        var known = "anonymous account.sign-up SUCCESS has-account";
        assertEquals(
                List.of(
                        "system activation.issue SUCCESS * EMAIL",
                        "anonymous account.sign-up SUCCESS verified",
                        known,
                        known,
                        known,
                        "anonymous account.sign-up FAILED too-many"),
                story(clinic));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S55 R6 S18 a recovery has an entry for each letter and for none, and each try of a link has one")
    void tellsOfRecoveries(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = clinic.enrolled();
        clinic.passTime();
        var before = story(clinic).size();
        RecoveryTest.ask(clinic, Optional.empty(), account.email(), Clinic.BORN);
        for (var i = 0; i < 3; i++) {
            RecoveryTest.byName(clinic, account.username(), Clinic.BORN);
        }
        RecoveryTest.byName(clinic, account.username(), Clinic.OTHER_DATE);
        var token = clinic.token();
        clinic.asked.put(account.id(), "tram");
        reset(clinic, "x".repeat(43));
        reset(clinic, token);
        clinic.asked.clear();
        reset(clinic, token);

        assertEquals(
                List.of(
                        "anonymous account.recovery SUCCESS account * username",
                        "anonymous account.recovery SUCCESS account * password *",
                        "anonymous account.recovery SUCCESS account * password *",
                        "anonymous account.recovery FAILED account * too-many",
                        "anonymous account.recovery FAILED no-match",
                        "anonymous account.reset-password FAILED unknown",
                        "anonymous account.reset-password FAILED account * wrong-answer",
                        "* account.reset-password SUCCESS account * *"),
                story(clinic).subList(before, story(clinic).size()));
    }

    private static void reset(Clinic clinic, String token) {
        clinic.resets.reset(token, NEW_PASSWORD, Optional.of("bus"), Clinic.somewhere());
    }
}

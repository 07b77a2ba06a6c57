package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientLinks;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.enrolment.ActivationSteps.Attempt;
import health.portico.core.enrolment.ActivationSteps.Look;
import health.portico.core.enrolment.Enrolments.Wanted;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a code on paper or a link in a letter to one account, and no other way. */
class ActivationTest {
    private static final int CLIENTS = 20;

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R3 S15 a printed code of 15 characters becomes an account once; the addresses that were typed and on file are told, nobody is logged in")
    void becomesAnAccountOnce(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit("Robin Lee Sample", List.of("robin@example.org", "Robin@Example.org", "nothing"));
        var code = clinic.print(patient);
        assertTrue(code.shown().matches("([0-9A-HJKMNP-TV-Z]{5}-){2}[0-9A-HJKMNP-TV-Z]{5}"));

        var activated = assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(code, Clinic.BORN));
        assertEquals(Optional.of(patient.id()), activated.account().patient());
        assertEquals("Robin Lee Sample", activated.account().displayName());
        assertEquals(new ActivationOutcome.Refused(), clinic.use(code, Clinic.BORN));
        clinic.passTime();
        assertEquals(
                Set.of(activated.account().email().orElseThrow(), "robin@example.org"), Set.copyOf(clinic.addresses()));
        assertEquals(2, clinic.mail.size());
        for (var letter : clinic.mail) {
            assertFalse(letter.text().contains(activated.account().username()), letter::text);
        }
        assertEquals(ProblemType.ACCOUNT_EXISTS, refusal(() -> clinic.print(patient)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R12 whoever activates with the address on file is told once, however it is written")
    void tellsOneAddressOnce(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var code = clinic.print(clinic.admit());
        var wanted = new Wanted(Clinic.somebody(), "ROBIN@example.org", Clinic.PASSWORD, Locale.ENGLISH);
        assertInstanceOf(ActivationOutcome.Activated.class, wanting(clinic, code, Clinic.BORN, wanted));
        clinic.passTime();

        assertEquals(1, clinic.mail.size());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R3 a code for a merged record is the surviving record's, and one from before the merge opens nothing")
    void followsAMerge(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var survivor = clinic.admit();
        var merged = clinic.admit();
        var early = clinic.print(merged);
        clinic.patients.put(merged.id(), merged.linked(PatientLinks.replacedBy(survivor.id())));
        assertEquals(new ActivationOutcome.Refused(), clinic.use(early, Clinic.BORN));

        var activated =
                assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(clinic.print(merged), Clinic.BORN));
        assertEquals(Optional.of(survivor.id()), activated.account().patient());
        assertFalse(clinic.people.hasAccount(merged.id()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R2 S15 a mailed link goes to the address on file, works with the birth date, once, and for 24 hours")
    void followsALink(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        mailed(clinic, clinic.admit());
        assertEquals(List.of("robin@example.org"), clinic.addresses());
        clinic.clock.advance(Duration.ofHours(24));
        assertEquals(new ActivationOutcome.Refused(), clinic.follow(clinic.token(), Clinic.OTHER_DATE));
        assertInstanceOf(ActivationOutcome.Activated.class, clinic.follow(clinic.token(), Clinic.BORN));
        assertEquals(new ActivationOutcome.Refused(), clinic.follow(clinic.token(), Clinic.BORN));

        mailed(clinic, clinic.admit());
        clinic.clock.advance(Duration.ofHours(24).plusMillis(1));
        assertEquals(new ActivationOutcome.Refused(), clinic.follow(clinic.token(), Clinic.BORN));
    }

    private static void mailed(Clinic clinic, Patient patient) {
        clinic.desk.issue(Clinic.support(), patient.id(), Delivery.EMAIL, Locale.ENGLISH);
        clinic.passTime();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S15 a printed code works for 14 days, and not a millisecond longer")
    void expires(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var inTime = clinic.print(clinic.admit());
        var late = clinic.print(clinic.admit());
        clinic.clock.advance(Duration.ofDays(14));
        assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(inTime, Clinic.BORN));
        clinic.clock.advance(Duration.ofMillis(1));
        assertEquals(new ActivationOutcome.Refused(), clinic.use(late, Clinic.BORN));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S16 after five wrong birth dates a code is dead for the right one too; four leave it alive")
    void diesOfWrongBirthDates(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var alive = clinic.print(clinic.admit());
        var dead = clinic.print(clinic.admit());
        for (var i = 0; i < 5; i++) {
            assertEquals(new ActivationOutcome.Refused(), clinic.use(dead, Clinic.OTHER_DATE));
            assertTrue(i == 4 || clinic.use(alive, Clinic.OTHER_DATE) instanceof ActivationOutcome.Refused);
        }
        assertEquals(new ActivationOutcome.Refused(), clinic.use(dead, Clinic.BORN));
        assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(alive, Clinic.BORN));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R5 S16 a code that is issued again kills the older one, printed or mailed; each is in the audit log")
    void replacesTheOlder(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        var old = clinic.print(patient);
        mailed(clinic, patient);
        var link = clinic.token();
        assertEquals(new ActivationOutcome.Refused(), clinic.use(old, Clinic.BORN));
        var newest = clinic.print(patient);
        assertEquals(new ActivationOutcome.Refused(), clinic.follow(link, Clinic.BORN));
        assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(newest, Clinic.BORN));
        assertEquals(
                3,
                clinic.audit.actions().stream()
                        .filter("activation.issue SUCCESS"::equals)
                        .count());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S16 what is not usable is told only to who proved code and birth date, and uses nothing up")
    void tellsFlawsToTheOwnerAlone(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var taken = clinic.enrolled().username();
        var code = clinic.print(clinic.admit());
        var flawed = new Wanted(taken, "nowhere", "password", Locale.ENGLISH);

        assertEquals(new ActivationOutcome.Refused(), wanting(clinic, code, Clinic.OTHER_DATE, flawed));
        assertEquals(
                new ActivationOutcome.Unusable(List.of(Flaw.USERNAME, Flaw.EMAIL, Flaw.PASSWORD)),
                wanting(clinic, code, Clinic.BORN, flawed));
        assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(code, Clinic.BORN));
    }

    private static ActivationOutcome wanting(
            Clinic clinic, ActivationCode code, java.time.LocalDate born, Wanted wanted) {
        return clinic.enrolments.activate(
                new Attempt(Optional.of(code), Optional.empty(), born, Clinic.somewhere()), wanted);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R3 S16 twenty uses of one code at once, on two nodes, give one account")
    void givesOneAccount(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var nodes = List.of(clinic, clinic.twin());
        var patient = clinic.admit();
        var code = clinic.print(patient);
        var answers = atOnce(nodes, node -> node.use(code, Clinic.BORN));

        assertEquals(1, answers.stream().filter("Activated"::equals).count(), answers::toString);
        assertEquals(
                1,
                database.count("select count(*) from portico_account where patient_id = '"
                        + patient.id().value() + "'"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R8 twenty codes and one log-in name at once give one account with that name, and the other codes wait")
    void givesANameOnce(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var nodes = List.of(clinic, clinic.twin());
        var name = Clinic.somebody();
        var answers = atOnce(nodes, node -> node.use(node.print(node.admit()), Clinic.BORN, name, Clinic.somewhere()));

        assertEquals(1, answers.stream().filter("Activated"::equals).count(), answers::toString);
        assertFalse(answers.contains("Refused"), answers::toString);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S7 S16 after ten failures from one address even the right code waits there, and elsewhere it does not")
    void slowsAnAddressDown(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var place = Clinic.somewhere();
        var nothing = new ActivationCode("0".repeat(15));
        for (var i = 0; i < 10; i++) {
            assertEquals(new ActivationOutcome.Refused(), clinic.use(nothing, Clinic.BORN, Clinic.somebody(), place));
        }
        var code = clinic.print(clinic.admit());
        assertInstanceOf(ActivationOutcome.Throttled.class, clinic.use(code, Clinic.BORN, Clinic.somebody(), place));
        assertInstanceOf(
                Look.Throttled.class,
                clinic.steps.look(new Attempt(Optional.of(code), Optional.empty(), Clinic.BORN, place)));
        assertInstanceOf(ActivationOutcome.Activated.class, clinic.use(code, Clinic.BORN));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S15 neither code nor token nor birth date is in the database, and neither is in the audit log")
    void keepsHashesAlone(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        var code = clinic.print(patient);
        mailed(clinic, clinic.admit());
        for (var secret : List.of(code.characters(), code.shown(), clinic.token(), Clinic.BORN.toString())) {
            for (var column : List.of("secret_hash", "birth_date_hash")) {
                assertEquals(
                        0,
                        database.count("select count(*) from portico_activation where " + column + " like '%" + secret
                                + "%'"));
            }
            assertTrue(clinic.audit.entries().stream()
                    .noneMatch(entry -> entry.toString().contains(secret)));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R7 S18 without an address on file there is no letter; three an hour are sent for one patient")
    void mailsToTheAddressOnFileAlone(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var without = clinic.admit("Kim Sample", List.of("not an address"));
        assertEquals(ProblemType.EMAIL_NOT_AVAILABLE, refusal(() -> {
            mailed(clinic, without);
            return true;
        }));
        var patient = clinic.admit();
        for (var i = 0; i < 3; i++) {
            mailed(clinic, patient);
        }
        assertEquals(ProblemType.TOO_MANY_ACTIVATIONS, refusal(() -> {
            mailed(clinic, patient);
            return true;
        }));
        assertEquals(3, clinic.mail.size());
        assertInstanceOf(ActivationOutcome.Activated.class, clinic.follow(clinic.token(), Clinic.BORN));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R2 a clinician issues codes to patients in care; of another nobody is told that there is one")
    void isForPatientsInCare(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        assertTrue(clinic.desk
                .issue(clinician("d1"), patient.id(), Delivery.PRINT, Locale.ENGLISH)
                .issued()
                .code()
                .isPresent());
        assertEquals(
                ProblemType.RECORD_NOT_AVAILABLE,
                refusal(() -> clinic.desk.issue(clinician("d2"), patient.id(), Delivery.PRINT, Locale.ENGLISH)));
    }

    private static Viewer clinician(String id) {
        return new Viewer(
                "account of " + id,
                ViewerKind.CLINICIAN,
                "Dr. Ada Example",
                Optional.empty(),
                Optional.of(new PractitionerId(id)),
                Set.of());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S36 somebody whose account is disabled gets no second one by a new code")
    void doesNotGoRoundADisabledAccount(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = clinic.enrolled();
        clinic.people.enable(account.id(), false);
        var patient = clinic.patients.get(account.patient().orElseThrow());

        assertEquals(ProblemType.ACCOUNT_EXISTS, refusal(() -> clinic.print(patient)));
    }

    private static ProblemType refusal(Callable<?> work) {
        return assertThrows(PortalException.class, work::call).type();
    }

    private interface Use {
        ActivationOutcome by(Clinic node);
    }

    private static List<String> atOnce(List<Clinic> nodes, Use use) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            var start = new CyclicBarrier(CLIENTS);
            List<Future<String>> running = new ArrayList<>();
            for (var i = 0; i < CLIENTS; i++) {
                var node = nodes.get(i % nodes.size());
                running.add(pool.submit(() -> {
                    start.await();
                    return name(() -> use.by(node));
                }));
            }
            List<String> answers = new ArrayList<>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Whoever finds all hashing taken is sent away, and may come again. */
    private static String name(Callable<ActivationOutcome> use) throws Exception {
        try {
            return use.call().getClass().getSimpleName();
        } catch (PortalException busy) {
            return busy.type().code();
        }
    }
}

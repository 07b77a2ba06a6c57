package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.account.Account;
import health.portico.core.account.CheckedPassword;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way back to an account leads over the address on file, and ends what was open before. */
class RecoveryTest {
    private static final String NEW_PASSWORD = "nine blue chairs on the roof";

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    private static Account somebody(Clinic clinic) {
        var account = clinic.enrolled();
        clinic.passTime();
        clinic.mail.clear();
        return account;
    }

    static void byName(Clinic clinic, String username, LocalDate born) {
        ask(clinic, Optional.of(username), Optional.empty(), born);
    }

    /** Take a wish for a link, and look at it later. */
    static void take(Clinic clinic, String username) {
        var wish = new Wish.Recovery(Optional.of(username), Optional.empty(), Clinic.BORN, Locale.ENGLISH);
        clinic.door.take(wish, Clinic.somewhere());
    }

    static void ask(Clinic clinic, Optional<String> username, Optional<String> email, LocalDate born) {
        clinic.door.take(new Wish.Recovery(username, email, born, Locale.ENGLISH), Clinic.somewhere());
        clinic.passTime();
    }

    private static ResetOutcome reset(Clinic clinic, String token) {
        return clinic.resets.reset(token, NEW_PASSWORD, Optional.empty(), Clinic.somewhere());
    }

    private static String hash(Clinic clinic, Account account) {
        return clinic.people.byId(account.id()).orElseThrow().passwordHash();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R6 S18 S19 a link changes the password once, ends all sessions and is followed by a notice")
    void changesThePasswordOnce(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        var before = hash(clinic, account);
        byName(clinic, " " + account.username().toUpperCase(Locale.ROOT), Clinic.BORN);
        assertEquals(List.of(account.email().orElseThrow()), clinic.addresses());
        var token = clinic.token();
        assertEquals(before, hash(clinic, account));

        assertEquals(new ResetOutcome.Changed(), reset(clinic, token));
        assertNotEquals(before, hash(clinic, account));
        assertEquals(List.of(account.id()), clinic.loggedOut);
        assertEquals(List.of(account.id()), clinic.reset);
        assertEquals(new ResetOutcome.Refused(), reset(clinic, token));
        clinic.passTime();
        assertEquals(
                "Patient portal: your password was changed", clinic.mail.get(1).subject());
        assertTrue(clinic.audit.actions().contains("account.reset-password SUCCESS"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R13 S20 where the account has a security question, the link needs its answer too; five wrong answers kill the link, and no answer is anything without it")
    void asksTheQuestionToo(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        clinic.asked.put(account.id(), "tram");
        byName(clinic, account.username(), Clinic.BORN);
        var token = clinic.token();
        assertEquals(Optional.of("tram"), clinic.resets.question(token));
        assertEquals(Optional.empty(), clinic.resets.question("x".repeat(43)));
        assertEquals(new ResetOutcome.Refused(), answer(clinic, token, "bus"));
        assertEquals(new ResetOutcome.Refused(), answer(clinic, "x".repeat(43), "mart"));
        assertEquals(new ResetOutcome.Changed(), answer(clinic, token, "mart"));

        byName(clinic, account.username(), Clinic.BORN);
        var other = clinic.token();
        for (var i = 0; i < 5; i++) {
            assertEquals(new ResetOutcome.Refused(), answer(clinic, other, "bus"));
        }
        assertEquals(new ResetOutcome.Refused(), answer(clinic, other, "mart"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S20 a missing answer is asked for, one that has to wait waits, and neither is charged to link or address")
    void chargesNoMissingAnswer(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        clinic.asked.put(account.id(), "tram");
        byName(clinic, account.username(), Clinic.BORN);
        var token = clinic.token();
        var place = Clinic.somewhere();
        for (var i = 0; i < 12; i++) {
            assertEquals(
                    new ResetOutcome.AnswerRequired("tram"),
                    clinic.resets.reset(token, NEW_PASSWORD, Optional.empty(), place));
        }
        clinic.answersWait = Duration.ofSeconds(7);
        for (var i = 0; i < 12; i++) {
            assertEquals(
                    new ResetOutcome.Throttled(Duration.ofSeconds(7)),
                    clinic.resets.reset(token, NEW_PASSWORD, Optional.of("bus"), place));
        }
        clinic.answersWait = Duration.ZERO;
        assertEquals(new ResetOutcome.Changed(), clinic.resets.reset(token, NEW_PASSWORD, Optional.of("mart"), place));
    }

    private static ResetOutcome answer(Clinic clinic, String token, String answer) {
        return clinic.resets.reset(token, NEW_PASSWORD, Optional.of(answer), Clinic.somewhere());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R6 with the e-mail address and the birth date the log-in name is mailed, and no link")
    void mailsTheName(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        ask(clinic, Optional.empty(), account.email().map(text -> text.toUpperCase(Locale.ROOT)), Clinic.BORN);

        assertEquals(List.of(account.email().orElseThrow()), clinic.addresses());
        assertTrue(clinic.mail.get(0).text().contains(account.username()));
        assertFalse(clinic.mail.get(0).text().contains("token="));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R6 S36 unknown name, wrong birth date, disabled account, nobody's address: no letter, no wish left")
    void answersNobodyElse(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        byName(clinic, "nobody-at-all", Clinic.BORN);
        byName(clinic, "not a name", Clinic.BORN);
        byName(clinic, account.username(), Clinic.OTHER_DATE);
        ask(clinic, Optional.empty(), Optional.of("nobody@example.org"), Clinic.BORN);
        ask(clinic, Optional.empty(), account.email(), Clinic.OTHER_DATE);
        clinic.people.enable(account.id(), false);
        byName(clinic, account.username(), Clinic.BORN);

        assertEquals(List.of(), clinic.mail);
        assertEquals(0, database.count("select count(*) from portico_enrolment_wish"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S18 a newer link kills the older one; a link works at 15:00, not a millisecond later")
    void diesInTime(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        byName(clinic, account.username(), Clinic.BORN);
        var old = clinic.token();
        byName(clinic, account.username(), Clinic.BORN);
        var newer = clinic.token();
        assertEquals(new ResetOutcome.Refused(), reset(clinic, old));
        clinic.clock.advance(Duration.ofMinutes(15));
        assertEquals(new ResetOutcome.Changed(), reset(clinic, newer));

        byName(clinic, account.username(), Clinic.BORN);
        clinic.clock.advance(Duration.ofMinutes(15).plusMillis(1));
        assertEquals(new ResetOutcome.Refused(), reset(clinic, clinic.token()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S18 R13 R14 a link that waits dies when the owner changes the password or the address")
    void diesWhenTheOwnerSecuresTheAccount(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        byName(clinic, account.username(), Clinic.BORN);
        var old = clinic.token();
        var checked = new CheckedPassword(account.id(), hash(clinic, account));
        assertTrue(database.inTransaction(() -> clinic.changes.password(account, checked, "chosen by the owner")));
        assertEquals(new ResetOutcome.Refused(), reset(clinic, old));
        assertEquals("chosen by the owner", hash(clinic, account));
        assertTrue(clinic.audit.actions().contains("account.change-password SUCCESS"));

        byName(clinic, account.username(), Clinic.BORN);
        var newer = clinic.token();
        assertNotEquals(old, newer);
        database.run(() -> clinic.changes.email(account, "new@example.org"));
        assertEquals(new ResetOutcome.Refused(), reset(clinic, newer));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S19 R13 a reset is not undone by a change whose password was checked before it")
    void isNotOvertaken(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        var checked = new CheckedPassword(account.id(), hash(clinic, account));
        byName(clinic, account.username(), Clinic.BORN);
        assertEquals(new ResetOutcome.Changed(), reset(clinic, clinic.token()));
        var chosen = hash(clinic, account);

        assertFalse(database.inTransaction(() -> clinic.changes.hold(checked)));
        assertFalse(database.inTransaction(() -> clinic.changes.password(account, checked, "a thief's")));
        assertEquals(chosen, hash(clinic, account));
        assertFalse(clinic.audit.actions().contains("account.change-password SUCCESS"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S18 three letters an hour reach an account, by name and by address together; the link in the third works on")
    void sendsThreeAnHour(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        ask(clinic, Optional.empty(), account.email(), Clinic.BORN);
        for (var i = 0; i < 4; i++) {
            byName(clinic, account.username(), Clinic.BORN);
        }
        assertEquals(3, clinic.mail.size());
        assertEquals(new ResetOutcome.Changed(), reset(clinic, clinic.token()));
        clinic.clock.advance(Duration.ofHours(1));
        byName(clinic, account.username(), Clinic.BORN);
        assertEquals(
                "Patient portal: choose a new password",
                clinic.mail.get(clinic.mail.size() - 1).subject());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S18 a link of one account changes no other, and no activation's link changes a password")
    void isBoundToItsOwner(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var one = somebody(clinic);
        var other = somebody(clinic);
        var before = hash(clinic, other);
        byName(clinic, one.username(), Clinic.BORN);
        assertEquals(new ResetOutcome.Changed(), reset(clinic, clinic.token()));
        assertEquals(before, hash(clinic, other));

        clinic.desk.issue(Clinic.support(), clinic.admit().id(), Delivery.EMAIL, Locale.ENGLISH);
        clinic.passTime();
        assertEquals(new ResetOutcome.Refused(), reset(clinic, clinic.token()));
        byName(clinic, other.username(), Clinic.BORN);
        assertEquals(new ActivationOutcome.Refused(), clinic.follow(clinic.token(), Clinic.BORN));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S21 a password that is not accepted is told to the holder of a link, which works on")
    void judgesThePassword(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        byName(clinic, account.username(), Clinic.BORN);
        var token = clinic.token();
        var place = Clinic.somewhere();

        assertEquals(
                new ResetOutcome.PasswordNotAccepted(),
                clinic.resets.reset(token, "password", Optional.empty(), place));
        assertEquals(
                new ResetOutcome.Refused(), clinic.resets.reset("x".repeat(43), "password", Optional.empty(), place));
        assertEquals(new ResetOutcome.Changed(), reset(clinic, token));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S18 neither a link's token nor what was typed stays in the database")
    void keepsNoToken(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        byName(clinic, somebody(clinic).username(), Clinic.BORN);
        assertEquals(
                0, database.count("select count(*) from portico_recovery where token_hash = '" + clinic.token() + "'"));
        assertEquals(0, database.count("select count(*) from portico_enrolment_wish"));
    }
}

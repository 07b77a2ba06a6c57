package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import health.portico.core.account.Account;
import health.portico.core.enrolment.ResetSteps.Look;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between the look at a link and its use a password is hashed, and whatever happens meanwhile counts. */
class LateResetTest {
    private static final String NEW_PASSWORD = "nine blue chairs on the roof";
    private static final String BAD_PASSWORD = "password";

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    private static Account somebody(Clinic clinic) {
        var account = clinic.enrolled();
        clinic.passTime();
        clinic.mail.clear();
        return account;
    }

    private static String link(Clinic clinic, Account account) {
        RecoveryTest.byName(clinic, account.username(), Clinic.BORN);
        return clinic.token();
    }

    private static ResetOutcome reset(Clinic clinic, String token, String password) {
        return clinic.resets.reset(token, password, Optional.empty(), Clinic.somewhere());
    }

    private static ResetLink proved(Clinic clinic, String token) {
        return assertInstanceOf(Look.Right.class, clinic.resetSteps.look(token, true, Clinic.somewhere()))
                .link();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S18 S36 a link that was replaced, expired or killed, or whose account was disabled, after it was proved changes nothing")
    void comesTooLate(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var replaced = proved(clinic, link(clinic, somebody(clinic)));
        database.execute("update portico_recovery set state = 'REPLACED', live_account = null where id = '"
                + replaced.id() + "'");
        assertFalse(clinic.resetSteps.use(replaced, "hash"));

        var killed = proved(clinic, link(clinic, somebody(clinic)));
        database.execute("update portico_recovery set failures = 5 where id = '" + killed.id() + "'");
        assertFalse(clinic.resetSteps.use(killed, "hash"));

        var disabled = proved(clinic, link(clinic, somebody(clinic)));
        clinic.people.enable(disabled.account(), false);
        assertFalse(clinic.resetSteps.use(disabled, "hash"));

        var expired = proved(clinic, link(clinic, somebody(clinic)));
        clinic.clock.advance(Duration.ofMinutes(15).plusMillis(1));
        assertFalse(clinic.resetSteps.use(expired, "hash"));
        assertEquals(List.of(), clinic.loggedOut);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S18 S36 of a used, expired or killed link, and of one of a disabled account, nobody learns how good a password is")
    void judgesNoPassword(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var used = link(clinic, somebody(clinic));
        assertEquals(new ResetOutcome.Changed(), reset(clinic, used, NEW_PASSWORD));
        assertEquals(new ResetOutcome.Refused(), reset(clinic, used, BAD_PASSWORD));

        var owner = somebody(clinic);
        var disabled = link(clinic, owner);
        clinic.people.enable(owner.id(), false);
        assertEquals(new ResetOutcome.Refused(), reset(clinic, disabled, BAD_PASSWORD));

        var killed = link(clinic, somebody(clinic));
        database.execute("update portico_recovery set failures = 5 where id = '"
                + proved(clinic, killed).id() + "'");
        assertEquals(new ResetOutcome.Refused(), reset(clinic, killed, BAD_PASSWORD));

        var expired = link(clinic, somebody(clinic));
        clinic.clock.advance(Duration.ofMinutes(15).plusMillis(1));
        assertEquals(new ResetOutcome.Refused(), reset(clinic, expired, BAD_PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S7 S18 after ten links that open nothing an address waits with the right one, other places and codes do not")
    void slowsAnAddressDown(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var token = link(clinic, somebody(clinic));
        var place = Clinic.somewhere();
        for (var i = 0; i < 10; i++) {
            assertEquals(
                    new ResetOutcome.Refused(),
                    clinic.resets.reset("x".repeat(43), NEW_PASSWORD, Optional.empty(), place));
        }
        assertEquals(
                new ResetOutcome.Throttled(Duration.ofMinutes(5)),
                clinic.resets.reset(token, NEW_PASSWORD, Optional.empty(), place));
        assertInstanceOf(Look.Throttled.class, clinic.resetSteps.look(token, true, place));
        clinic.asked.put(proved(clinic, token).account(), "tram");
        assertInstanceOf(
                ResetOutcome.Throttled.class, clinic.resets.reset(token, NEW_PASSWORD, Optional.empty(), place));
        clinic.asked.clear();
        assertInstanceOf(
                ActivationOutcome.Activated.class,
                clinic.use(clinic.print(clinic.admit()), Clinic.BORN, Clinic.somebody(), place));
        assertEquals(new ResetOutcome.Changed(), reset(clinic, token, NEW_PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S36 R6 an account that is disabled after it asked gets neither link nor name, and the audit log tells of none")
    void leadsNoDisabledAccount(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        clinic.people.enable(account.id(), false);
        var before = clinic.audit.entries().size();
        RecoveryTest.byName(clinic, account.username(), Clinic.BORN);
        RecoveryTest.ask(clinic, Optional.empty(), account.email(), Clinic.BORN);

        assertEquals(List.of(), clinic.mail);
        assertEquals(
                0, database.count("select count(*) from portico_recovery where account_id = '" + account.id() + "'"));
        assertEquals(
                List.of("account.recovery FAILED"),
                clinic.audit.actions().subList(before, clinic.audit.entries().size()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S15 S59 the clean-up ends codes that time has passed by, and forgets the rest six years later")
    void tidies(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var patient = clinic.admit();
        clinic.desk.issue(Clinic.support(), patient.id(), Delivery.PRINT, Locale.ENGLISH);
        link(clinic, somebody(clinic));
        var recoveries = "select count(*) from portico_recovery";
        var kept = "select count(*) from portico_activation where patient_id = '"
                + patient.id().value() + "'";
        var before = database.count(recoveries);

        clinic.clock.advance(Duration.ofDays(14));
        database.run(clinic.tidying::run);
        assertEquals(1, database.count(kept + " and state = 'ISSUED'"));
        clinic.clock.advance(Duration.ofMillis(1));
        database.run(clinic.tidying::run);
        assertEquals(1, database.count(kept + " and state = 'EXPIRED' and live_patient is null"));
        assertEquals(before, database.count(recoveries));

        clinic.clock.advance(Duration.ofDays(6 * 366));
        database.run(clinic.tidying::run);
        assertEquals(1, database.count(kept));
        clinic.clock.advance(Duration.ofMillis(1));
        database.run(clinic.tidying::run);
        assertEquals(0, database.count(kept));
        assertEquals(0, database.count(recoveries));
    }
}

package health.portico.core.enrolment;

import health.portico.api.host.PortalClock;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.AccountStore;
import health.portico.core.account.NewAccount;
import health.portico.core.account.PasswordRules;
import health.portico.core.account.Passwords;
import health.portico.core.account.PortalAccounts;
import health.portico.core.database.Turns;
import health.portico.core.enrolment.ActivationSteps.Attempt;
import health.portico.core.enrolment.ActivationSteps.Look;
import health.portico.core.limit.AddressLimit;
import health.portico.core.mail.EmailAddress;
import health.portico.core.record.AccessContexts;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The applicant's side of enrolment: a code or a link, a birth date, and what the account shall be (R2, R3, S16). First code and birth date
 * are proved, then the rest is judged, then the password is hashed, and at last one of many at once gets the account. Thread-safe; not to be
 * called in a transaction, because a failure must be counted whatever the caller does next.
 */
@ApplicationScoped
public class Enrolments {
    /** The first failures of an address may come all at once; each that was too late has its turn again. */
    private static final int TURNS = 8;

    private static final int DISPLAY_NAME = 120;

    private final ActivationSteps steps;
    private final AddressLimit addresses;
    private final AccountStore accounts;
    private final AccessContexts persons;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final PortalClock clock;

    @Inject
    public Enrolments(
            ActivationSteps steps,
            AddressLimit addresses,
            AccountStore accounts,
            AccessContexts persons,
            PasswordRules rules,
            Passwords passwords,
            PortalClock clock) {
        this.steps = steps;
        this.addresses = addresses;
        this.accounts = accounts;
        this.persons = persons;
        this.rules = rules;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Enrolments() {
        this(null, null, null, null, null, null, null);
    }

    /** Read a code as somebody typed it; empty if it can be none. */
    public static Optional<ActivationCode> code(String typed) {
        return ActivationCode.read(typed);
    }

    /**
     * Try to make an account.
     *
     * @throws PortalException {@code log-in-busy} if there is no time for the password, {@code source-not-available}
     */
    public ActivationOutcome activate(Attempt attempt, Wanted wanted) {
        var pause = addresses.knownPause(attempt.address(), EnrolmentPolicy.ACTIVATIONS, Now.of(clock));
        if (!pause.isZero()) {
            return new ActivationOutcome.Throttled(pause);
        }
        var look = Turns.of(TURNS, () -> steps.look(attempt));
        if (look instanceof Look.Throttled throttled) {
            return new ActivationOutcome.Throttled(throttled.after());
        }
        return look instanceof Look.Right right ? proved(right.activation(), wanted) : new ActivationOutcome.Refused();
    }

    /** A code of a record that was merged into another one opens neither: a merge opens nothing (ADR 84). */
    private ActivationOutcome proved(Activation activation, Wanted wanted) {
        var patient = persons.person(activation.patient());
        if (patient.links().replacedBy().isPresent()) {
            return new ActivationOutcome.Refused();
        }
        var account = account(patient, wanted);
        var flaws = flaws(account, wanted.email());
        if (!flaws.isEmpty()) {
            return new ActivationOutcome.Unusable(flaws);
        }
        var hash = passwords.hash(wanted.password());
        try {
            return Turns.of(TURNS, () -> steps.use(activation, account, hash, EmailAddress.onFile(patient)))
                    .<ActivationOutcome>map(ActivationOutcome.Activated::new)
                    .orElseGet(ActivationOutcome.Refused::new);
        } catch (PortalException e) {
            if (e.type().equals(ProblemType.USERNAME_NOT_AVAILABLE)) {
                return new ActivationOutcome.Unusable(List.of(Flaw.USERNAME));
            }
            throw e;
        }
    }

    private List<Flaw> flaws(NewAccount wanted, String email) {
        var name = PortalAccounts.lowered(wanted.username());
        var flaws = new ArrayList<Flaw>();
        if (!PortalAccounts.isName(name) || accounts.byUsername(name).isPresent()) {
            flaws.add(Flaw.USERNAME);
        }
        if (!EmailAddress.isValid(email)) {
            flaws.add(Flaw.EMAIL);
        }
        if (!rules.accepts(wanted)) {
            flaws.add(Flaw.PASSWORD);
        }
        return flaws;
    }

    private static NewAccount account(Patient patient, Wanted wanted) {
        var name = patient.displayName().strip();
        return new NewAccount(
                wanted.username(),
                name.substring(0, Math.min(name.length(), DISPLAY_NAME)),
                ViewerKind.PATIENT,
                Optional.of(patient.id()),
                Optional.empty(),
                wanted.password(),
                Optional.of(wanted.email()),
                wanted.language());
    }

    /**
     * What the account shall be. Its texts are never logged.
     *
     * @param username as typed
     * @param email as typed; every account of a patient has one (R12)
     * @param password as typed
     * @param language of its notices
     */
    public record Wanted(String username, String email, String password, Locale language) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }
}

package health.portico.core.enrolment;

import health.portico.api.host.PortalClock;
import health.portico.core.account.PasswordRules;
import health.portico.core.account.Passwords;
import health.portico.core.account.SecurityQuestions;
import health.portico.core.account.SecurityQuestions.Check;
import health.portico.core.database.Turns;
import health.portico.core.enrolment.ResetSteps.Look;
import health.portico.core.limit.AddressLimit;
import health.portico.core.outbox.MailedTokens;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Changes a forgotten password by a mailed link (R6, S18, S19). The new password is hashed only for whoever holds a link. Thread-safe; not to
 * be called in a transaction.
 */
@ApplicationScoped
public class PasswordResets {
    private static final int TURNS = 8;

    private final ResetSteps steps;
    private final RecoveryStore store;
    private final SecurityQuestions questions;
    private final AddressLimit addresses;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final PortalClock clock;

    @Inject
    public PasswordResets(
            ResetSteps steps,
            RecoveryStore store,
            SecurityQuestions questions,
            AddressLimit addresses,
            PasswordRules rules,
            Passwords passwords,
            PortalClock clock) {
        this.steps = steps;
        this.store = store;
        this.questions = questions;
        this.addresses = addresses;
        this.rules = rules;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected PasswordResets() {
        this(null, null, null, null, null, null, null);
    }

    /** Return the question of the account that a token is of; empty if there is none, and for a token that opens nothing. */
    public Optional<String> question(String token) {
        return usable(token).flatMap(link -> questions.ofAccount(link.account()));
    }

    private Optional<ResetLink> usable(String token) {
        var now = Now.of(clock);
        return store.find(MailedTokens.hash(token)).filter(link -> link.isUsableAt(now));
    }

    /**
     * Try to change a password. Where there is a question its right answer is an added step, after the link and never without it (S20).
     *
     * @param token out of the link
     * @param answer to the account's question, if it was given
     * @param address of the client
     * @throws health.portico.api.problem.PortalException {@code log-in-busy} if there is no time for the password
     */
    public ResetOutcome reset(String token, String password, Optional<String> answer, String address) {
        var pause = addresses.pause(address, EnrolmentPolicy.RESETS, Now.of(clock));
        if (!pause.isZero()) {
            return new ResetOutcome.Throttled(pause);
        }
        var link = usable(token);
        var question = link.flatMap(one -> questions.ofAccount(one.account()));
        if (question.isPresent() && answer.isEmpty()) {
            return new ResetOutcome.AnswerRequired(question.get());
        }
        var check = question.isPresent() ? questions.check(link.get().account(), answer.get()) : new Check.Right();
        return check instanceof Check.Wait wait
                ? new ResetOutcome.Throttled(wait.remaining())
                : answered(token, password, check instanceof Check.Right, address);
    }

    private ResetOutcome answered(String token, String password, boolean isAnswered, String address) {
        var look = Turns.of(TURNS, () -> steps.look(token, isAnswered, address));
        if (look instanceof Look.Throttled throttled) {
            return new ResetOutcome.Throttled(throttled.after());
        }
        return look instanceof Look.Right right ? changed(right, password) : new ResetOutcome.Refused();
    }

    private ResetOutcome changed(Look.Right right, String password) {
        if (!rules.accepts(right.account(), password)) {
            return new ResetOutcome.PasswordNotAccepted();
        }
        var hash = passwords.hash(password);
        return Turns.of(TURNS, () -> steps.use(right.link(), hash))
                ? new ResetOutcome.Changed()
                : new ResetOutcome.Refused();
    }
}

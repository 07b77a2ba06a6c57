package health.portico.core.settings;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.core.account.LogInThrottle;
import health.portico.core.account.Passwords;
import health.portico.core.account.SecurityQuestions;
import health.portico.core.database.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks answers against their hashes, never more at once than passwords are (S24), and waits after failures (S23). */
@ApplicationScoped
public class HashedSecurityQuestions implements SecurityQuestions {
    /** Counted for the account wherever the answers come from: whoever gets here holds its mailed link. No log-in name has a blank. */
    private static final String COUNTED = "security question of ";

    private static final String ANYWHERE = "";

    /** Of two first answers at the same moment one begins to count, the other counts on. */
    private static final int TURNS = 2;

    private final SettingsStore store;
    private final Passwords passwords;
    private final LogInThrottle throttle;
    private final QuestionPolicy policy;
    private final AuditLog audit;

    @Inject
    public HashedSecurityQuestions(
            SettingsStore store, Passwords passwords, LogInThrottle throttle, QuestionPolicy policy, AuditLog audit) {
        this.store = store;
        this.passwords = passwords;
        this.throttle = throttle;
        this.policy = policy;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected HashedSecurityQuestions() {
        this(null, null, null, null, null);
    }

    @Override
    public Optional<String> ofAccount(String account) {
        return question(account).map(SecurityQuestion::text);
    }

    @Override
    public Check check(String account, String answer) {
        var remaining = Turns.of(TURNS, () -> throttle.charge(COUNTED + account, ANYWHERE));
        if (!remaining.isZero()) {
            return new Check.Wait(remaining);
        }
        if (isRight(question(account), account, SecurityQuestion.normal(answer))) {
            throttle.refund(COUNTED + account, ANYWHERE);
            return new Check.Right();
        }
        audit.append(
                Draft.of("account.answer-question", Outcome.FAILED, "anonymous").detail("account " + account));
        return new Check.Wrong();
    }

    private boolean isRight(Optional<SecurityQuestion> question, String account, String answer) {
        try {
            if (question.isEmpty()) {
                passwords.pretend(answer);
                return false;
            }
            return passwords.matches(answer, question.get().answerHash());
        } catch (PortalException busy) {
            throttle.takeBack(COUNTED + account, ANYWHERE);
            throw busy;
        }
    }

    private Optional<SecurityQuestion> question(String account) {
        return policy.isOn() ? store.find(account).flatMap(KeptSettings::question) : Optional.empty();
    }
}

package health.portico.core.settings;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.account.CheckedPassword;
import health.portico.core.account.LogIn;
import health.portico.core.account.LogInOutcome;
import health.portico.core.problem.RetryLaterException;
import health.portico.core.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The account behind a session, and its owner's proof of being there (S25). Thread-safe; not to be called in a transaction. */
@ApplicationScoped
public class OwnAccount {
    private final Accounts accounts;
    private final LogIn logIn;

    @Inject
    public OwnAccount(Accounts accounts, LogIn logIn) {
        this.accounts = accounts;
        this.logIn = logIn;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected OwnAccount() {
        this(null, null);
    }

    /** @throws PortalException {@code account-kept-elsewhere} if the hospital's log-in opened the session */
    public Account of(Session session) {
        if (session.origin() == Session.Origin.HOST) {
            throw new PortalException(ProblemType.ACCOUNT_KEPT_ELSEWHERE);
        }
        return accounts.byId(session.viewer().account())
                .orElseThrow(() -> new PortalException(ProblemType.SESSION_ENDED));
    }

    /**
     * Check the password once more. Failures count as those of a log-in do (S23): a stolen session is no way around the wait.
     *
     * @return what was looked at, for the transaction that acts upon it
     * @throws PortalException {@code current-password-not-accepted}, {@code too-many-attempts} or {@code log-in-busy}
     */
    public CheckedPassword confirm(Account account, String password, String address) {
        var outcome = logIn.again(account, password, address);
        if (outcome instanceof LogInOutcome.Throttled throttled) {
            throw new RetryLaterException(ProblemType.TOO_MANY_ATTEMPTS, throttled.remaining());
        }
        if (outcome instanceof LogInOutcome.Accepted accepted) {
            return accepted.password();
        }
        throw new PortalException(ProblemType.CURRENT_PASSWORD_NOT_ACCEPTED);
    }
}

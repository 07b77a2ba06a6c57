package health.portico.core.account;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.core.account.Passwords.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Checks a log-in name and a password (R8, S21 to S24). Takes as long for an unknown name as for a known one, and answers the same.
 * What fails is audited here, what succeeds with the session that it opens; who is sent away because too many came at once leaves no trace.
 * Thread-safe; not to be called in a transaction, because a
 * failure must be counted whatever the caller does next.
 */
@ApplicationScoped
public class LogIn {
    private static final Logger LOG = Logger.getLogger(LogIn.class.getName());

    private final AccountStore accounts;
    private final Passwords passwords;
    private final LogInThrottle throttle;
    private final AuditLog audit;

    @Inject
    LogIn(AccountStore accounts, Passwords passwords, LogInThrottle throttle, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    protected LogIn() {
        this(null, null, null, null);
    }

    /**
     * @param address of the client
     * @throws health.portico.api.problem.PortalException {@code log-in-busy}
     */
    public LogInOutcome attempt(String username, String password, String address) {
        return attempt(username, password, address, "session.log-in");
    }

    /**
     * Check the password of somebody who is logged in once more (S25). Failures count as those of a log-in.
     *
     * @param address of the client
     * @throws health.portico.api.problem.PortalException {@code log-in-busy}
     */
    public LogInOutcome again(Account account, String password, String address) {
        return attempt(account.username(), password, address, "account.check-password");
    }

    private LogInOutcome attempt(String username, String password, String address, String action) {
        try (var place = passwords.place()) {
            return attemptIn(place, PortalAccounts.lowered(username), password, address, action);
        }
    }

    private LogInOutcome attemptIn(Place place, String name, String password, String address, String action) {
        var remaining = charge(name, address);
        if (!remaining.isZero()) {
            audit.append(failure(action, "anonymous", "throttled"));
            return new LogInOutcome.Throttled(remaining);
        }
        var found = PortalAccounts.isName(name) ? accounts.byUsername(name) : Optional.<StoredAccount>empty();
        if (!isRight(place, found, password, () -> throttle.takeBack(name, address))) {
            audit.append(failure(action, actor(found), "not-accepted"));
            return new LogInOutcome.Refused();
        }
        throttle.refund(name, address);
        return accepted(place, found.orElseThrow(), password);
    }

    /** Charge once more if another request counted the first failure of this name and address at the same moment. */
    private Duration charge(String name, String address) {
        try {
            return throttle.charge(name, address);
        } catch (RuntimeException e) {
            return throttle.charge(name, address);
        }
    }

    /** @param notLookedAt what to do if there is no time for this password, which is nobody's failure */
    private boolean isRight(Place place, Optional<StoredAccount> found, String password, Runnable notLookedAt) {
        try {
            if (found.isEmpty()) {
                place.pretend(password);
                return false;
            }
            var right = place.matches(password, found.get().passwordHash());
            return right && found.get().account().enabled();
        } catch (PortalException busy) {
            notLookedAt.run();
            throw busy;
        }
    }

    private LogInOutcome accepted(Place place, StoredAccount stored, String password) {
        var account = stored.account();
        var checked = new CheckedPassword(account.id(), stored.passwordHash());
        return new LogInOutcome.Accepted(
                account, passwords.isOutdated(checked.hash()) ? renewed(place, checked, password) : checked);
    }

    /** Leave it for the next log-in if there is no time now (S22), or if somebody was faster. */
    private CheckedPassword renewed(Place place, CheckedPassword checked, String password) {
        try {
            var hash = place.hash(password);
            return accounts.renewHash(checked, hash) ? new CheckedPassword(checked.account(), hash) : checked;
        } catch (PortalException busy) {
            LOG.fine("a password is hashed anew at a later log-in");
            return checked;
        }
    }

    private static String actor(Optional<StoredAccount> found) {
        return found.map(stored -> stored.account().id()).orElse("anonymous");
    }

    private static Draft failure(String action, String actor, String why) {
        return Draft.of(action, Outcome.FAILED, actor).detail(why);
    }
}

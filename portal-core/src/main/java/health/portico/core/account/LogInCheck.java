package health.portico.core.account;

import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether accounts can be looked up, without which nobody logs in. Asks for a name that no account can have. Thread-safe; blocks. */
@ApplicationScoped
public class LogInCheck implements HealthCheck {
    private static final String NO_NAME = " ";

    private final AccountStore accounts;

    @Inject
    LogInCheck(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected LogInCheck() {
        this(null);
    }

    @Override
    public String name() {
        return "log-in";
    }

    @Override
    public HealthStatus check() {
        accounts.byUsername(NO_NAME);
        return HealthStatus.up(name());
    }
}

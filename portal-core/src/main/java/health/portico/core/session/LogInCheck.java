package health.portico.core.session;

import health.portico.core.account.AccountStore;
import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether people can log in: accounts can be looked up, and the portal may write what a log-in writes. Asks for a name that no account can
 * have. Thread-safe; blocks.
 */
@ApplicationScoped
public class LogInCheck implements HealthCheck {
    private static final String NO_NAME = " ";

    private final AccountStore accounts;
    private final LogInTables tables;

    @Inject
    LogInCheck(AccountStore accounts, LogInTables tables) {
        this.accounts = accounts;
        this.tables = tables;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected LogInCheck() {
        this(null, null);
    }

    @Override
    public String name() {
        return "log-in";
    }

    @Override
    public HealthStatus check() {
        accounts.byUsername(NO_NAME);
        tables.checkWritable();
        return HealthStatus.up(name());
    }
}

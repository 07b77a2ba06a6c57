package health.portico.core.app;

import health.portico.api.host.PortalClock;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Finds whom an access token is of. It asks the database each time, so that a removed app is out at its next request (R71), as is one that is registered
 * no more. Thread-safe.
 */
@ApplicationScoped
public class AppSessions {
    private final RegisteredApps apps;
    private final AppStore store;
    private final AppTokens tokens;
    private final Accounts accounts;
    private final PortalClock clock;

    @Inject
    public AppSessions(RegisteredApps apps, AppStore store, AppTokens tokens, Accounts accounts, PortalClock clock) {
        this.apps = apps;
        this.store = store;
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AppSessions() {
        this(null, null, null, null, null);
    }

    /** Return the link that a token is good for now. */
    public Optional<AppLink> find(String token) {
        OffsetDateTime now = Now.of(clock);
        List<String> hashes = tokens.access(token);
        return store.byAccess(hashes, now)
                .filter(link -> link.isLinkedAt(now))
                .filter(link -> apps.find(link.app()).isPresent())
                .filter(link ->
                        accounts.byId(link.account()).map(Account::enabled).orElse(true));
    }

    /** Note that the app reads at this moment. */
    @Transactional
    public void touch(AppLink link) {
        store.touch(link.id(), Now.of(clock));
    }
}

package health.portico.core.app;

import health.portico.core.app.AppStore.Hashes;
import health.portico.core.config.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Makes the tokens of a link and keeps their hashes, in the caller's transaction; those before are good for nothing any more. Thread-safe. */
@ApplicationScoped
public class TokenIssue {
    private final AppStore store;
    private final AppTokens tokens;
    private final Configuration configuration;

    @Inject
    public TokenIssue(AppStore store, AppTokens tokens, Configuration configuration) {
        this.store = store;
        this.tokens = tokens;
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected TokenIssue() {
        this(null, null, null);
    }

    TokenAnswer first(AppLink allowed, OffsetDateTime now) {
        boolean offline = allowed.scope().isOffline();
        AppLink linked =
                allowed.linked(now, now.plus(AppPolicy.of(configuration).of(offline)));
        return keep(linked, offline ? Optional.of(tokens.newRefresh()) : Optional.empty(), now);
    }

    TokenAnswer again(AppLink linked, AppTokens.Refresh used, OffsetDateTime now) {
        return keep(linked, Optional.of(tokens.nextOf(used)), now);
    }

    private TokenAnswer keep(AppLink link, Optional<AppTokens.Refresh> refresh, OffsetDateTime now) {
        String access = tokens.newAccess();
        Duration left = Duration.between(now, link.until());
        Duration lasts = left.compareTo(AppPolicy.ACCESS) < 0 ? left : AppPolicy.ACCESS;
        store.keep(
                link,
                new Hashes(
                        tokens.access(access).get(0),
                        now.plus(lasts),
                        refresh.map(token -> tokens.family(token).get(0)),
                        refresh.map(token -> tokens.refresh(token).get(0))));
        return new TokenAnswer.Granted(
                access, lasts, refresh.map(AppTokens.Refresh::text), link.scope(), link.patient());
    }
}

package health.portico.core.app;

import health.portico.api.host.PortalClock;
import health.portico.core.app.TokenAnswer.Refused;
import health.portico.core.database.Turns;
import health.portico.core.limit.AddressLimit;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an app gets for what it sends, once it is known which app it is. Thread-safe; not to be called in a transaction, because a failure must be
 * counted whatever the caller does next.
 */
@ApplicationScoped
public class TokenService {
    /** The first failures of an address may come all at once; each that was too late has its turn again. */
    private static final int TURNS = 8;

    private static final Refused NO_APP = new Refused(TokenError.INVALID_CLIENT, "No app says who it is in this way.");

    private final RegisteredApps apps;
    private final AppTokens tokens;
    private final AppMachine machine;
    private final ClientFailures failures;
    private final AddressLimit addresses;
    private final PortalClock clock;

    @Inject
    public TokenService(
            RegisteredApps apps,
            AppTokens tokens,
            AppMachine machine,
            ClientFailures failures,
            AddressLimit addresses,
            PortalClock clock) {
        this.apps = apps;
        this.tokens = tokens;
        this.machine = machine;
        this.failures = failures;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected TokenService() {
        this(null, null, null, null, null, null);
    }

    public TokenAnswer redeem(ClientClaim who, CodeUse use, String address) {
        return asApp(who, address, app -> machine.redeem(app, use, address));
    }

    public TokenAnswer refresh(ClientClaim who, String token, Optional<String> scope, String address) {
        return asApp(who, address, app -> machine.refresh(app, token, scope, address));
    }

    /** Take a token back; all is well whatever the token was (RFC 7009, 2.2). */
    public TokenAnswer revoke(ClientClaim who, String token, String address) {
        return asApp(who, address, app -> {
            machine.revoke(app, token);
            return new TokenAnswer.Revoked();
        });
    }

    private TokenAnswer asApp(ClientClaim who, String address, Function<RegisteredApp, TokenAnswer> step) {
        Optional<RegisteredApp> app = apps.find(who.id()).filter(one -> isRight(one, who));
        if (app.flatMap(RegisteredApp::secret).isEmpty()) {
            var pause = addresses.pause(address, AppPolicy.LIMIT, Now.of(clock));
            if (!pause.isZero()) {
                return new TokenAnswer.Throttled(pause);
            }
        }
        if (app.isEmpty()) {
            Turns.of(TURNS, () -> failures.charge(address));
            return NO_APP;
        }
        return Turns.of(TURNS, () -> step.apply(app.get()));
    }

    /** An app with a secret sends it; one without sends none. */
    private boolean isRight(RegisteredApp app, ClientClaim who) {
        return app.secret().isPresent() == who.secret().isPresent()
                && app.secret()
                        .map(secret -> tokens.isSame(secret, who.secret().orElse("")))
                        .orElse(true);
    }
}

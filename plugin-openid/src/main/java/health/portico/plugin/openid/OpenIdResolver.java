package health.portico.plugin.openid;

import health.portico.api.host.HostPerson;
import health.portico.api.host.HostViewer;
import health.portico.api.host.ViewerResolver;
import health.portico.api.portal.HostViewers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.IdentityToken;
import jakarta.security.enterprise.identitystore.openid.JwtClaims;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Logger;

/**
 * Knows who came back from the provider: by the ID token alone, which is signed and bound to this log-in. Thread-safe. A log-in is named
 * by the moment at which the person showed who they are; without {@code auth_time} nobody is let in.
 */
@ApplicationScoped
public class OpenIdResolver implements ViewerResolver {
    private static final Logger LOG = Logger.getLogger(OpenIdResolver.class.getName());

    private final OpenIdContext context;
    private final OpenIdClient client;
    private final HostViewers viewers;

    @Inject
    public OpenIdResolver(OpenIdContext context, OpenIdClient client, HostViewers viewers) {
        this.context = context;
        this.client = client;
        this.viewers = viewers;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected OpenIdResolver() {
        this(null, null, null);
    }

    @Override
    public Optional<HostViewer> resolve(Principal principal, Predicate<String> isInRole) {
        return Optional.ofNullable(context.getIdentityToken())
                .map(IdentityToken::getJwtClaims)
                .filter(claims -> claims.getSubject().equals(Optional.of(principal.getName())))
                .flatMap(this::readable)
                .flatMap(viewers::viewer);
    }

    /** A claim of another type than it has to be makes nobody: its value is not logged. */
    private Optional<HostPerson> readable(JwtClaims claims) {
        try {
            return person(claims);
        } catch (IllegalArgumentException e) {
            LOG.warning("an ID token has a claim of a type that it may not have; nobody is let in by it");
            return Optional.empty();
        }
    }

    private Optional<HostPerson> person(JwtClaims claims) {
        return claims.getNumericDateClaim("auth_time")
                .map(shown -> new HostPerson(
                        claims.getSubject().orElse(""),
                        claims.getStringClaim("name").orElse(""),
                        Set.copyOf(claims.getArrayStringClaim(client.getRolesClaim())),
                        claims.getStringClaim(client.patientClaim()),
                        claims.getStringClaim(client.practitionerClaim()),
                        logIn(claims, shown)));
    }

    /** Not by {@code sid}: a provider may give another one to a renewal that nobody took part in. */
    private static String logIn(JwtClaims claims, Instant shown) {
        return claims.getIssuer().orElse("") + "\n" + shown.getEpochSecond();
    }
}

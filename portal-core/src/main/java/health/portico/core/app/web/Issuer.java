package health.portico.core.app.web;

import health.portico.core.config.AppKeys;
import health.portico.core.config.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/**
 * By what address apps know the portal (RFC 8414, 2; RFC 9207). It is configured; a demo without it takes the address that was asked, which is one
 * of its own machine. Thread-safe.
 */
@ApplicationScoped
public class Issuer {
    private final String configured;

    @Inject
    public Issuer(Configuration configuration) {
        this.configured = configuration.text(AppKeys.ISSUER);
    }

    /** For the client proxy alone. */
    protected Issuer() {
        this.configured = "";
    }

    /** Return it, without a slash at the end. */
    String of(UriInfo uri) {
        return configured.isEmpty() ? uri.getBaseUri().toString().replaceAll("/+$", "") : configured;
    }

    /** Return what an app may call the API that it wants to read: the portal, or its API itself. */
    Set<String> audiences(UriInfo uri) {
        String issuer = of(uri);
        return Set.of(issuer, issuer + "/", issuer + "/api/v1");
    }
}

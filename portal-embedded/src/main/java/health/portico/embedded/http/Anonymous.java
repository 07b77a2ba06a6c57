package health.portico.embedded.http;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The container's view of the caller: nobody. On Java SE only the portal's own sessions know who asks. Immutable. */
record Anonymous(boolean isSecure) implements SecurityContext {
    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
        return null;
    }
}

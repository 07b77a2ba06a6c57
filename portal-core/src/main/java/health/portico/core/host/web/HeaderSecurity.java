package health.portico.core.host.web;

import health.portico.core.host.HeaderPrincipal;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** The security context of a request whose log-in a proxy in front made. Immutable. */
record HeaderSecurity(HeaderPrincipal principal, @Nullable SecurityContext before) implements SecurityContext {
    @Override
    public HeaderPrincipal getUserPrincipal() {
        return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
        return principal.person().roles().contains(role);
    }

    @Override
    public boolean isSecure() {
        return before != null && before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return "PROXY";
    }
}

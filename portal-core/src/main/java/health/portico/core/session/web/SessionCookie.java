package health.portico.core.session.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;

/**
 * The cookie that carries the token of a session (S37): sent back only below the portal's context path and only over TLS or to this
 * machine, never readable by scripts, never with a request that another site makes.
 */
final class SessionCookie {
    static final String NAME = "__Secure-portico";

    private SessionCookie() {}

    static Optional<String> token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(NAME)).map(cookie -> cookie.getValue());
    }

    static void set(ContainerResponseContext response, URI base, String token) {
        response.getHeaders().add(HttpHeaders.SET_COOKIE, NAME + "=" + token + attributes(base));
    }

    /** Take it away from the client. */
    static void clear(ContainerResponseContext response, URI base) {
        response.getHeaders().add(HttpHeaders.SET_COOKIE, NAME + "=" + attributes(base) + "; Max-Age=0");
    }

    private static String attributes(URI base) {
        var path = base.getPath();
        var context = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return "; Path=" + context + "; Secure; HttpOnly; SameSite=Lax";
    }
}

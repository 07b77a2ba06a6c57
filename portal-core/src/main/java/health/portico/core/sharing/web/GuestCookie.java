package health.portico.core.sharing.web;

import health.portico.core.page.web.PageAnswer;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * The cookie of a guest's session (S11, S37): another than that of whoever logs in, sent back only below the portal's context path and
 * only over TLS or to this machine, never readable by scripts, never with a request that another site makes.
 */
final class GuestCookie {
    private static final String NAME = "__Secure-portico-share";

    private GuestCookie() {}

    static Optional<String> token(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(NAME)).map(Cookie::getValue);
    }

    /** Return the header that sets it. */
    static String set(String token, UriInfo uri) {
        return NAME + "=" + token + attributes(uri);
    }

    /** Return the header that takes it away. */
    static String clear(UriInfo uri) {
        return NAME + "=" + attributes(uri) + "; Max-Age=0";
    }

    private static String attributes(UriInfo uri) {
        return "; Path=" + PageAnswer.base(uri) + "; Secure; HttpOnly; SameSite=Strict";
    }
}

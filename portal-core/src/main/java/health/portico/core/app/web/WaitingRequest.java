package health.portico.core.app.web;

import health.portico.core.page.web.PageAnswer;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The cookie that keeps an app's request while the patient logs in. It holds nothing secret and grants nothing: what it says is read like the
 * address that it came in.
 */
final class WaitingRequest {
    private static final String NAME = "__Secure-portico-app-request";
    private static final int LONGEST = 3_000;
    private static final int SECONDS = 900;

    private WaitingRequest() {}

    static Optional<AuthorizationParameters> find(HttpHeaders headers) {
        try {
            return Optional.ofNullable(headers.getCookies().get(NAME))
                    .map(Cookie::getValue)
                    .map(value -> new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8))
                    .map(AuthorizationParameters::ofQuery);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Return the header that keeps a request; empty if it is too long. */
    static Optional<String> keep(AuthorizationParameters request, UriInfo uri) {
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(request.query().getBytes(StandardCharsets.UTF_8));
        return value.length() > LONGEST
                ? Optional.empty()
                : Optional.of(NAME + '=' + value + attributes(uri) + "; Max-Age=" + SECONDS);
    }

    /** Return the header that takes it away. */
    static String clear(UriInfo uri) {
        return NAME + '=' + attributes(uri) + "; Max-Age=0";
    }

    private static String attributes(UriInfo uri) {
        return "; Path=" + PageAnswer.base(uri) + "oauth; Secure; HttpOnly; SameSite=Lax";
    }
}

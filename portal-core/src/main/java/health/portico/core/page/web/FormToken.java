package health.portico.core.page.web;

import health.portico.core.config.KeyedHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token that a form carries beside the check of where a request comes from (S48): a random cookie, and in the form its keyed hash,
 * which no other site can make. Works before there is a session and on every node. Thread-safe.
 */
@ApplicationScoped
public class FormToken {
    /** The form's hidden field. */
    public static final String FIELD = "token";

    private static final String COOKIE = "__Secure-portico-form";
    private static final String PURPOSE = "form-token";
    private static final int BYTES = 16;

    private final KeyedHashes keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public FormToken(KeyedHashes keys) {
        this.keys = keys;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected FormToken() {
        this(null);
    }

    /** Return the value of the cookie that the request has, or of a new one. */
    public String cookie(HttpHeaders headers) {
        return existing(headers).orElseGet(() -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }

    /**
     * Return the header that sets the cookie.
     *
     * @param page below which the form stands
     */
    public String header(String cookie, UriInfo uri, String page) {
        return COOKIE + '=' + cookie + "; Path=" + PageAnswer.base(uri) + page + "; Secure; HttpOnly; SameSite=Strict";
    }

    /** Return what the form carries for this cookie. */
    public String of(String cookie) {
        return keys.hash(PURPOSE, cookie);
    }

    /** Tell whether a form was made for the browser that sends it. */
    public boolean fits(@Nullable String token, HttpHeaders headers) {
        return token != null
                && existing(headers)
                        .map(cookie -> MessageDigest.isEqual(
                                of(cookie).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }

    private static Optional<String> existing(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{22}"));
    }
}

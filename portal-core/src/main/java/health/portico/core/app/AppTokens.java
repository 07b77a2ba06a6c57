package health.portico.core.app;

import health.portico.core.config.KeyedHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes what apps hold, random bits, and the keyed hashes that alone are kept (ADR 4). A refresh token has two parts: the first is of the link
 * and stays, so that an old token is known for what it is; the second is of the token (RFC 9700, 4.14.2). Thread-safe.
 */
@ApplicationScoped
public class AppTokens {
    /** Begins every access token, so that neither a host's own token nor a scanner of secrets takes it for another. */
    public static final String PREFIX = "portico-app.";

    private static final Pattern ACCESS = Pattern.compile(Pattern.quote(PREFIX) + "[A-Za-z0-9_-]{43}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern REFRESH = Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
    private static final int LONG = 32;
    private static final int SHORT = 16;

    private final SecureRandom random = new SecureRandom();
    private final KeyedHashes keys;

    @Inject
    public AppTokens(KeyedHashes keys) {
        this.keys = keys;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AppTokens() {
        this(null);
    }

    String newCode() {
        return random(LONG);
    }

    String newAccess() {
        return PREFIX + random(LONG);
    }

    Refresh newRefresh() {
        return new Refresh(random(SHORT), random(LONG));
    }

    /** Return the token that comes after one: of the same link. */
    Refresh nextOf(Refresh used) {
        return new Refresh(used.family(), random(LONG));
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Return what a code is kept as, under the present secret first; nothing for what is no code. */
    List<String> code(String code) {
        return CODE.matcher(code).matches() ? keys.hashes("app codes", code) : List.of();
    }

    List<String> access(String token) {
        return ACCESS.matcher(token).matches() ? keys.hashes("app access tokens", token) : List.of();
    }

    List<String> family(Refresh token) {
        return keys.hashes("app refresh families", token.family());
    }

    List<String> refresh(Refresh token) {
        return keys.hashes("app refresh tokens", token.family() + "\n" + token.rest());
    }

    /** Read a refresh token; empty for what is none. */
    Optional<Refresh> readRefresh(String text) {
        var parts = REFRESH.matcher(text);
        return parts.matches() ? Optional.of(new Refresh(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Tell whether two secrets are equal, in the same time for every wrong one. */
    boolean isSame(String one, String other) {
        return MessageDigest.isEqual(bytes(keys.hash("app secrets", one)), bytes(keys.hash("app secrets", other)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * A refresh token. Never stored, never logged.
     *
     * @param family of the link
     * @param rest of the token
     */
    record Refresh(String family, String rest) {
        String text() {
            return family + "." + rest;
        }

        @Override
        public String toString() {
            return "Refresh[]";
        }
    }
}

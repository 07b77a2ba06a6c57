package health.portico.core.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What an app sends to get tokens for a code. Never logged.
 *
 * @param code as the browser brought it
 * @param redirect where it brought it
 * @param verifier what the app kept to itself until now (RFC 7636)
 */
public record CodeUse(String code, String redirect, String verifier) {
    private static final String FORM = "[A-Za-z0-9._~-]{43,128}";

    /** Tell whether this is the app that asked: its verifier's hash is what it sent with the question. */
    boolean fits(String challenge) {
        return verifier.matches(FORM)
                && MessageDigest.isEqual(
                        challenge.getBytes(StandardCharsets.US_ASCII), hash().getBytes(StandardCharsets.US_ASCII));
    }

    private String hash() {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "CodeUse";
    }
}

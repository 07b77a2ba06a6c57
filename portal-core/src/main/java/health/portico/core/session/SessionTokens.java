package health.portico.core.session;

import health.portico.api.host.HostViewer;
import health.portico.core.config.KeyedHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes the tokens that clients send, 256 random bits, and the keyed hashes that alone are stored. Thread-safe. */
@ApplicationScoped
public class SessionTokens {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final KeyedHashes keys;

    @Inject
    SessionTokens(KeyedHashes keys) {
        this.keys = keys;
    }

    /** For the container's proxy alone. */
    protected SessionTokens() {
        this(null);
    }

    String random() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    boolean isWellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    String hash(String token) {
        return keys.hash("session tokens", token);
    }

    /** Return where the session of a log-in of the host is found: no cookie can name that place. */
    String hash(HostViewer host) {
        return keys.hash("host log-ins", host.viewer().account() + "\n" + host.logIn());
    }

    /** Return what the audit log says of a session: the SHA-256 of its id (S54). */
    public static String auditHash(Session session) {
        return auditHash(session.id());
    }

    /** Return the same of any session's id. */
    public static String auditHash(UUID session) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(session.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

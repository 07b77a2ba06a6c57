package health.portico.core.outbox;

import health.portico.core.config.KeyedHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Makes the tokens of mailed links: 256 bits, out of the link's id and the portal's secret. So a letter that is tried again has the same
 * link, and neither the database nor the outbox holds a token (S15, S18). After a change of {@code portico.secret.key} letters that were
 * not sent yet have links that open nothing; those that were sent go on to work. Thread-safe.
 */
@ApplicationScoped
public class MailedTokens {
    private static final String PURPOSE = "mailed links";

    private final KeyedHashes keys;

    @Inject
    public MailedTokens(KeyedHashes keys) {
        this.keys = keys;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected MailedTokens() {
        this(null);
    }

    /** Return what stands in the link: 43 characters of base64url (RFC 4648 section 5). */
    public String token(UUID link) {
        var bytes = keys.hash(PURPOSE, link.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Return what is kept of a link, and looked for when one is presented: the SHA-256 of its token, 64 hexadecimal digits. */
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

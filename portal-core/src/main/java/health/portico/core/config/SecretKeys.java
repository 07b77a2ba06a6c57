package health.portico.core.config;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keyed hashes of the portal, one key per purpose, each derived from {@code portico.secret.key} (HMAC-SHA-256 of the purpose; RFC
 * 5869's expand step with one block). Immutable and thread-safe; the secret never leaves it.
 */
public final class SecretKeys {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;
    private final Optional<byte[]> previous;
    private final boolean lasting;

    private SecretKeys(byte[] secret, Optional<byte[]> previous, boolean lasting) {
        this.secret = secret;
        this.previous = previous;
        this.lasting = lasting;
    }

    /** Use the configured secret; without one, which demo mode alone allows, a random one that lives until the portal stops. */
    public static SecretKeys of(Configuration configuration) {
        return configuration
                .secret(CoreKeys.SECRET_KEY)
                .map(text -> new SecretKeys(
                        text.getBytes(StandardCharsets.UTF_8),
                        configuration
                                .secret(CoreKeys.SECRET_PREVIOUS_KEY)
                                .map(before -> before.getBytes(StandardCharsets.UTF_8)),
                        true))
                .orElseGet(SecretKeys::random);
    }

    private static SecretKeys random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeys(bytes, Optional.empty(), false);
    }

    /** Tell whether what was hashed before a restart will be recognised after it. */
    public boolean isLasting() {
        return lasting;
    }

    /** Return the keyed hash of a text, 64 hexadecimal digits. */
    public String hash(String purpose, String text) {
        return HexFormat.of().formatHex(hash(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Return the keyed hash of these bytes, 32 bytes. */
    public byte[] hash(String purpose, byte[] bytes) {
        return hash(secret, purpose, bytes);
    }

    /**
     * Return the keyed hashes that a text may have been kept under, that of the present secret first: what lives shortly outlives a
     * change of the secret.
     */
    public List<String> hashes(String purpose, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Stream.concat(Stream.of(secret), previous.stream())
                .map(key -> HexFormat.of().formatHex(hash(key, purpose, bytes)))
                .toList();
    }

    private static byte[] hash(byte[] secret, String purpose, byte[] bytes) {
        var key = mac(secret, purpose.getBytes(StandardCharsets.UTF_8));
        return mac(key, bytes);
    }

    private static byte[] mac(byte[] key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "SecretKeys[]";
    }
}

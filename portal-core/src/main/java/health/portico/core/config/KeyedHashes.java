package health.portico.core.config;

import health.portico.api.host.SecretKeys;
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
 * The keyed hashes of the portal, one key per purpose, each derived from the portal's secret (HMAC-SHA-256 of the purpose; RFC
 * 5869's expand step with one block). Immutable and thread-safe; the secret never leaves it.
 */
public final class KeyedHashes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final byte[] secret;
    private final Optional<byte[]> previous;
    private final boolean lasting;

    private KeyedHashes(byte[] secret, Optional<byte[]> previous, boolean lasting) {
        this.secret = secret;
        this.previous = previous;
        this.lasting = lasting;
    }

    /** Use the configured secret. */
    public static KeyedHashes of(Configuration configuration) {
        return of(configuration, Optional.empty());
    }

    /**
     * Use the hospital's secret, else the configured one; without any, which demo mode alone allows, a random one that lives until the
     * portal stops.
     *
     * @throws ConfigurationException if there is none in production mode, if there are two, or if it is too short
     */
    public static KeyedHashes of(Configuration configuration, Optional<SecretKeys> host) {
        var configured = configuration.secret(CoreKeys.SECRET_KEY).map(KeyedHashes::bytes);
        if (host.isPresent()) {
            return ofHost(host.get(), configured.isPresent());
        }
        if (configured.isEmpty() && configuration.mode() == Mode.PRODUCTION) {
            throw new ConfigurationException(
                    CoreKeys.SECRET_KEY + " is missing; production mode does not start without it");
        }
        var previous = configuration.secret(CoreKeys.SECRET_PREVIOUS_KEY).map(KeyedHashes::bytes);
        return configured.map(secret -> new KeyedHashes(secret, previous, true)).orElseGet(KeyedHashes::random);
    }

    private static KeyedHashes ofHost(SecretKeys host, boolean isConfigured) {
        if (isConfigured) {
            throw new ConfigurationException(
                    CoreKeys.SECRET_KEY + " is set, and a bean brings SecretKeys; leave one of them");
        }
        var secret = host.current().clone();
        var previous = host.previous().map(byte[]::clone);
        if (secret.length < SHORTEST
                || previous.filter(bytes -> bytes.length < SHORTEST).isPresent()) {
            throw new ConfigurationException("SecretKeys brings a secret of fewer than " + SHORTEST + " bytes");
        }
        return new KeyedHashes(secret, previous, true);
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private static KeyedHashes random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new KeyedHashes(bytes, Optional.empty(), false);
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
        return "KeyedHashes[]";
    }
}

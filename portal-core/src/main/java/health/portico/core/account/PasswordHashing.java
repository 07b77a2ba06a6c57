package health.portico.core.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;

/**
 * How passwords become hashes: Argon2id with 19 MiB, two passes, one lane (OWASP's smallest setting) and 16 bytes of salt. The parameters
 * stand in each hash, so that older ones are still checked and can be raised (S22). A password is brought to Unicode form NFC first, as
 * RFC 8265 says for OpaqueString, so that the same letters match from every keyboard. Immutable and thread-safe; takes some 0.1 s.
 */
class PasswordHashing {
    private static final Argon2Function CURRENT = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Argon2Function function;

    PasswordHashing() {
        this(CURRENT);
    }

    PasswordHashing(Argon2Function function) {
        this.function = function;
    }

    /** Return algorithm, parameters, salt and hash in one text (the PHC string format). */
    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return function.hash(bytes(password), salt).getResult();
    }

    /** Check a password with the parameters that its hash names, in constant time for the comparison. */
    boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Tell whether a hash was made with other parameters than today's. */
    boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(function);
    }

    /**
     * Return what looks like a hash made with today's parameters, to be checked where there is no account. Its 256 bits are random: no
     * password has it, but for one chance in 2^256.
     */
    String decoy() {
        return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        function.getVersion(),
                        function.getMemory(),
                        function.getIterations(),
                        function.getParallelism(),
                        base64(SALT_BYTES),
                        base64(function.getOutputLength()));
    }

    private String base64(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getEncoder().withoutPadding().encodeToString(drawn);
    }

    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}

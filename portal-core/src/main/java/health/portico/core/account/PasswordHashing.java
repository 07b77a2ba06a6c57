package health.portico.core.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;

/**
 * How passwords become hashes: Argon2id with 19 MiB, two passes, one lane (OWASP's smallest setting) and 16 bytes of salt. The parameters
 * stand in each hash, so that older ones are still checked and can be raised (S22). A password is brought to Unicode form NFC first, as
 * RFC 8265 says for OpaqueString, so that the same letters match from every keyboard. Immutable and thread-safe; takes some 0.1 s.
 */
class PasswordHashing {
    private static final int SALT_BYTES = 16;
    private static final int OUTPUT_BYTES = 32;
    private static final int LANES = 1;

    private final SecureRandom random = new SecureRandom();
    private final int memory;
    private final int iterations;

    PasswordHashing() {
        this(19_456, 2);
    }

    /**
     * @param memory in KiB
     * @param iterations passes over it
     */
    PasswordHashing(int memory, int iterations) {
        this.memory = memory;
        this.iterations = iterations;
    }

    /** Return algorithm, parameters, salt and hash in one text (the PHC string format). */
    String hash(String password) {
        return drawn().with(bytes(password)).text();
    }

    /** Check a password with the parameters that its hash names, in constant time for the comparison. */
    boolean matches(String password, String hash) {
        var known = Argon2Hash.of(hash);
        return known.with(bytes(password)).isSame(known);
    }

    /** Tell whether a hash was made with other parameters than today's. */
    boolean isOutdated(String hash) {
        var known = Argon2Hash.of(hash);
        return known.memory() != memory
                || known.iterations() != iterations
                || known.lanes() != LANES
                || known.bytes() != OUTPUT_BYTES;
    }

    /**
     * Return what looks like a hash made with today's parameters, to be checked where there is no account. Its 256 bits are random: no
     * password has it, but for one chance in 2^256.
     */
    String decoy() {
        return drawn().text();
    }

    private Argon2Hash drawn() {
        return Argon2Hash.of(memory, iterations, LANES, drawn(SALT_BYTES), drawn(OUTPUT_BYTES));
    }

    private byte[] drawn(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}

package health.portico.core.account;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What an Argon2id computation came to, with all that is needed to repeat it. Written as the PHC string format has it. Immutable.
 *
 * @param memory in KiB
 * @param iterations passes over the memory
 * @param lanes that could be computed at once
 * @param salt in Base64 without padding
 * @param output in Base64 without padding
 */
record Argon2Hash(int memory, int iterations, int lanes, String salt, String output) {
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,128})");

    /**
     * Read the text of a hash.
     *
     * @throws IllegalArgumentException if it is no text of an Argon2id hash, version 1.3; the text is not repeated
     */
    static Argon2Hash of(String text) {
        var parts = PHC.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("this is no Argon2id hash of version 19");
        }
        return new Argon2Hash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4),
                parts.group(5));
    }

    static Argon2Hash of(int memory, int iterations, int lanes, byte[] salt, byte[] output) {
        return new Argon2Hash(memory, iterations, lanes, base64(salt), base64(output));
    }

    /** Do the same work for another password; the memory that it takes is free again afterwards. */
    Argon2Hash with(byte[] password) {
        var salted = Base64.getDecoder().decode(salt);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salted)
                .build());
        var made = new byte[bytes()];
        generator.generateBytes(password, made);
        return of(memory, iterations, lanes, salted, made);
    }

    /** Tell in constant time whether the other one came to the same. */
    boolean isSame(Argon2Hash other) {
        return MessageDigest.isEqual(
                Base64.getDecoder().decode(output), Base64.getDecoder().decode(other.output));
    }

    /** How long the output is. */
    int bytes() {
        return Base64.getDecoder().decode(output).length;
    }

    /** Return the text that {@link #of(String)} reads. */
    String text() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memory, iterations, lanes, salt, output);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The work alone: neither salt nor hash belongs into a log. */
    @Override
    public String toString() {
        return "Argon2Hash[m=%d,t=%d,p=%d]".formatted(memory, iterations, lanes);
    }
}

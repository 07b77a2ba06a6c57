package health.portico.core.sharing;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code as the patient reads it aloud (S1): 10 characters of Crockford's base32, 50 bits, shown as XXXXX-XXXXX. Immutable; its text is
 * never logged.
 *
 * @param characters in capitals, without the hyphen
 */
public record ShareCode(String characters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int SELECTOR = 4;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Zs}\\p{Pd}]");

    public ShareCode {
        if (!FORM.matcher(characters).matches()) {
            throw new IllegalArgumentException("not " + LENGTH + " characters of Crockford's base32");
        }
    }

    static ShareCode random(SecureRandom random) {
        var characters = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ShareCode(characters.toString());
    }

    /** Read what somebody typed: case, spaces and hyphens do not count, O is 0, I and L are 1; empty if it can be no code. */
    static Optional<ShareCode> read(String typed) {
        var plain = IGNORED.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Optional.of(plain).filter(text -> FORM.matcher(text).matches()).map(ShareCode::new);
    }

    /** The part that finds a code among those that wait, so that a failed guess can be charged to it (S2). */
    String selector() {
        return characters.substring(0, SELECTOR);
    }

    /** As people read it. */
    public String shown() {
        return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "ShareCode";
    }
}
